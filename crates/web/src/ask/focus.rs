//! What has the focus is asked about, where the focus is seen.

use super::place::Place;
use crate::shell::host::Host;
use leptos::ev;
use leptos::prelude::*;
use session::Topic;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What has the focus.
#[derive(Clone, Copy)]
pub(super) struct Focused {
    pub topic: RwSignal<Option<Topic>>,
}

impl Focused {
    /// Follows the focus. Who types has asked enough.
    pub fn listen(host: Host) -> Focused {
        let focused = Focused { topic: RwSignal::new(None) };
        host.listen(ev::focusin, move |event| {
            let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let seen = element.filter(|element| element.matches(":focus-visible").unwrap_or(false));
            if let Some(place) = seen.as_ref().and_then(Place::at) {
                focused.topic.set(place.topic());
            }
        });
        host.listen(ev::focusout, move |_| focused.end());
        host.listen(ev::input, move |_| focused.end());
        focused
    }

    /// Asks no more, until the focus is elsewhere.
    pub fn end(self) {
        if self.topic.get_untracked().is_some() {
            self.topic.set(None);
        }
    }
}
