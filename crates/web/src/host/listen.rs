//! Listening to what happens anywhere on a playground.

use super::Host;
use leptos::ev::EventDescriptor;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
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

/// Listens to a target of events until the present owner is gone.
pub fn listen_to(target: EventTarget, name: &str, hear: impl FnMut(web_sys::Event) + 'static) {
    let heard = Closure::<dyn FnMut(web_sys::Event)>::new(hear);
    // It fails for no name and no target that there is.
    target.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref()).ok();
    let name = name.to_string();
    let listening = StoredValue::new_local(Some((target, heard)));
    on_cleanup(move || {
        if let Some((target, heard)) = listening.try_update_value(Option::take).flatten() {
            target.remove_event_listener_with_callback(&name, heard.as_ref().unchecked_ref()).ok();
        }
    });
}
