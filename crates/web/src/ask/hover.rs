//! A pointer that rests asks.

use super::place::Place;
use crate::shell::elements::all;
use crate::shell::host::Host;
use crate::shell::media;
use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use session::Topic;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Node, PointerEvent};

/// How long the pointer rests at a place before it asks.
const REST: Duration = Duration::from_millis(150);

/// What the pointer rests on.
#[derive(Clone, Copy)]
pub(super) struct Hovered {
    pub topic: RwSignal<Option<Topic>>,
    /// Where it is, or where it has been dragged or heard enough: that place is not asked about until it is left.
    over: StoredValue<(Option<Place>, bool), LocalStorage>,
    due: StoredValue<Option<TimeoutHandle>>,
}

impl Hovered {
    /// Follows the pointer, from where it rests already.
    pub fn listen(host: Host) -> Hovered {
        let hovered = Hovered {
            topic: RwSignal::new(None),
            over: StoredValue::new_local((None, false)),
            due: StoredValue::new(None),
        };
        host.listen(ev::pointermove, move |event| hovered.moved(&event));
        host.listen(ev::pointerout, move |event| {
            let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
            if !host.root().contains(to.as_ref()) {
                hovered.rest_at(None);
            }
        });
        // What a finger has touched stays hovered, though nothing rests there.
        if media::holds("(hover: hover)") {
            let under = all(&host.root(), ":hover").pop();
            hovered.rest_at(under.and_then(|element| Place::of(Some(element.into()))));
        }
        hovered
    }

    fn moved(self, event: &PointerEvent) {
        if event.pointer_type() == "touch" {
            return;
        }
        self.rest_at(Place::of(event.target()));
        if event.buttons() & 1 == 1 {
            self.end();
        }
    }

    fn rest_at(self, place: Option<Place>) {
        let topic = place.as_ref().and_then(Place::topic);
        let (same, quiet) = self.over.with_value(|(over, quiet)| (*over == place, *quiet));
        if same && (quiet || topic == self.topic.get_untracked()) {
            return;
        }
        self.stop();
        self.over.set_value((place.clone(), false));
        // By then, a chart knows which of its lines the pointer is at.
        let ask = move || _ = self.topic.try_set(place.as_ref().and_then(Place::topic));
        self.due.set_value(set_timeout_with_handle(ask, REST).ok());
    }

    /// Asks no more, until the pointer is elsewhere.
    pub fn end(self) {
        self.stop();
        self.over.update_value(|(_, quiet)| *quiet = true);
        if self.topic.get_untracked().is_some() {
            self.topic.set(None);
        }
    }

    fn stop(self) {
        if let Some(due) = self.due.try_update_value(Option::take).flatten() {
            due.clear();
        }
    }
}
