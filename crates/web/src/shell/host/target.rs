//! Listening to a target of events.

use crate::shell::stopped::has_stopped;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::EventTarget;

/// Whose turn it is with an event.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// Before what it happened to.
    First,
    /// After that.
    Last,
}

/// Listens to a target of events until the present owner is gone.
pub fn listen_to(target: EventTarget, name: &str, hear: impl FnMut(web_sys::Event) + 'static) {
    listen_in_turn(target, name, Turn::Last, hear);
}

/// Listens to a target where it is another's turn.
pub(super) fn listen_in_turn(
    target: EventTarget,
    name: &str,
    turn: Turn,
    mut hear: impl FnMut(web_sys::Event) + 'static,
) {
    let heard = Closure::<dyn FnMut(web_sys::Event)>::new(move |event| {
        if !has_stopped() {
            hear(event);
        }
    });
    // It fails for no name and no target that there is.
    let heard_by = heard.as_ref().unchecked_ref();
    let first = turn == Turn::First;
    target.add_event_listener_with_callback_and_bool(name, heard_by, first).ok();
    let name = name.to_string();
    let listening = StoredValue::new_local(Some((target, heard)));
    on_cleanup(move || {
        if let Some((target, heard)) = listening.try_update_value(Option::take).flatten() {
            let heard_by = heard.as_ref().unchecked_ref();
            target.remove_event_listener_with_callback_and_bool(&name, heard_by, first).ok();
        }
    });
}
