//! Listening to what happens anywhere on a playground.

use super::{Host, listen_to};
use leptos::ev::EventDescriptor;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::EventTarget;

impl Host {
    /// Listens on all of the window where the page is the playground's own, else to what happens inside it, until
    /// the present owner is gone.
    pub fn listen<E: EventDescriptor>(self, event: E, mut hear: impl FnMut(E::EventType) + 'static)
    where
        E::EventType: JsCast,
    {
        let target: EventTarget = if self.owns_page() { window().into() } else { self.root().into() };
        listen_to(target, &event.name(), move |event| hear(event.unchecked_into()));
    }
}
