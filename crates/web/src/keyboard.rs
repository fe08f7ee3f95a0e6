//! The keys that work everywhere on the page.

use crate::state::State;
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use session::{Event, Stride};
use web_sys::Element;

/// Listens to the keys. What a control has used itself (its default is prevented) is left alone.
pub fn listen(state: State, help: RwSignal<bool>) {
    let handle = window_event_listener(ev::keydown, move |event| {
        if event.default_prevented() || help.get_untracked() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if event.key() == "?" && !target.as_ref().is_some_and(is_text) {
            help.set(true);
            event.prevent_default();
        } else if let Some(what) = meaning(&event, target.as_ref()) {
            state.send(what);
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

fn meaning(event: &ev::KeyboardEvent, target: Option<&Element>) -> Option<Event> {
    let text = target.is_some_and(is_text);
    if event.ctrl_key() || event.meta_key() {
        let long_text = target.is_some_and(|target| target.tag_name() == "TEXTAREA");
        return match event.key().to_lowercase().as_str() {
            _ if long_text || event.alt_key() => None,
            "z" if event.shift_key() => Some(Event::Redo),
            "z" => Some(Event::Undo),
            "y" => Some(Event::Redo),
            _ => None,
        };
    }
    if text || target.is_some_and(|target| takes(target, &event.key())) {
        return None;
    }
    let stride = match (event.shift_key(), event.alt_key()) {
        (_, true) => Stride::Epoch,
        (true, _) => Stride::Update,
        _ => Stride::Phase,
    };
    match event.key().as_str() {
        " " => Some(Event::TogglePlay),
        "ArrowLeft" => Some(Event::Step { stride, forward: false }),
        "ArrowRight" => Some(Event::Step { stride, forward: true }),
        "Home" => Some(Event::GoToStart),
        "End" => Some(Event::GoToEnd),
        _ => None,
    }
}

/// Whether text is typed here.
fn is_text(target: &Element) -> bool {
    let of_input = || {
        let kind = target.get_attribute("type").unwrap_or_default();
        target.tag_name() == "INPUT"
            && !["checkbox", "radio", "range", "button", "file"].contains(&kind.as_str())
    };
    target.tag_name() == "TEXTAREA" || of_input()
}

/// Whether a control has a use of its own for a key.
fn takes(target: &Element, key: &str) -> bool {
    match target.tag_name().as_str() {
        "BUTTON" | "SUMMARY" | "A" => key == " ",
        "SELECT" => true,
        "INPUT" => target.get_attribute("type").as_deref() == Some("range") || key == " ",
        _ => target.get_attribute("role").as_deref() == Some("button") && key == " ",
    }
}
