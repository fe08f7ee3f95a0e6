//! Listening to a target of events.

use crate::shell::stopped::has_stopped;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::EventTarget;

/// Listens to a target of events until the present owner is gone.
pub fn listen_to(target: EventTarget, name: &str, mut hear: impl FnMut(web_sys::Event) + 'static) {
    let heard = Closure::<dyn FnMut(web_sys::Event)>::new(move |event| {
        if !has_stopped() {
            hear(event);
        }
    });
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
