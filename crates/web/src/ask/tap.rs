//! A finger that taps asks.

use super::place::Place;
use crate::shell::finger::{is_still, place};
use crate::shell::host::Host;
use leptos::ev;
use leptos::prelude::*;
use session::Topic;

/// What was tapped last.
#[derive(Clone, Copy)]
pub(super) struct Tapped {
    pub topic: RwSignal<Option<Topic>>,
}

impl Tapped {
    /// Follows the finger. A tap elsewhere, and the pointer of a mouse or the focus that comes after it, ask instead.
    pub fn listen(host: Host) -> Tapped {
        let tapped = Tapped { topic: RwSignal::new(None) };
        // Where it went down: a weight that can be dragged hears what comes after that in place of its parts.
        let down = StoredValue::new_local(None::<((i32, i32), Option<Place>)>);
        host.listen(ev::pointerdown, move |event| {
            let is_finger = event.pointer_type() == "touch" && event.is_primary();
            down.set_value(is_finger.then(|| (place(&event), Place::of(event.target()))));
            if !is_finger {
                tapped.end();
            }
        });
        host.listen(ev::pointerup, move |event| {
            let Some((from, place)) = down.get_value() else { return };
            tapped.topic.set(place.filter(|_| is_still(from, &event)).and_then(|place| place.topic()));
        });
        host.listen(ev::keydown, move |_| tapped.end());
        host.listen(ev::input, move |_| tapped.end());
        tapped
    }

    /// Asks no more.
    pub fn end(self) {
        if self.topic.get_untracked().is_some() {
            self.topic.set(None);
        }
    }
}
