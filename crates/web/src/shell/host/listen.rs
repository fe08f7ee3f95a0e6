//! Listening to what happens anywhere on a playground.

use super::Host;
use super::target::{Turn, listen_in_turn};
use leptos::ev::EventDescriptor;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::EventTarget;

impl Host {
    /// Listens on all of the window where the page is the playground's own, else to what happens inside it, until
    /// the present owner is gone.
    pub fn listen<E: EventDescriptor>(self, event: E, hear: impl FnMut(E::EventType) + 'static)
    where
        E::EventType: JsCast,
    {
        self.listen_in_turn(event, Turn::Last, hear);
    }

    /// Listens to an event before what it happens to hears of it.
    pub fn listen_first<E: EventDescriptor>(self, event: E, hear: impl FnMut(E::EventType) + 'static)
    where
        E::EventType: JsCast,
    {
        self.listen_in_turn(event, Turn::First, hear);
    }

    fn listen_in_turn<E: EventDescriptor>(
        self,
        event: E,
        turn: Turn,
        mut hear: impl FnMut(E::EventType) + 'static,
    ) where
        E::EventType: JsCast,
    {
        let target: EventTarget = if self.owns_page() { window().into() } else { self.root().into() };
        listen_in_turn(target, &event.name(), turn, move |event| hear(event.unchecked_into()));
    }
}
