//! The keys of the whole page, or of an element while the focus is inside it.

mod command;
mod first;
mod focus;
mod key;
mod lost;

pub use lost::keep_focus;

use crate::first::Reading;
use crate::shell::host::use_host;
use crate::state::State;
use command::{Command, command};
use focus::Focus;
use key::Key;
use leptos::ev;
use leptos::prelude::*;
use std::collections::HashSet;

/// What keys open.
#[derive(Clone, Copy)]
pub struct Opens {
    /// The list of the keys.
    pub help: RwSignal<bool>,
    /// The door.
    pub door: RwSignal<bool>,
    /// The page as it is shown to a class.
    pub present: RwSignal<bool>,
}

/// Listens to the keys. What a control has used itself (its default is prevented), and what happens while a dialog is open, is
/// left alone. An element keeps to itself what is its own, so that no shortcut of the page around it answers as well.
pub fn listen(state: State, opens: Opens) {
    let host = use_host();
    let busy = move || host.find("dialog[open]").is_some();
    let shortcuts = move || host.wishes.with_untracked(|wishes| !wishes.keyless);
    // A part of another page can't fill the screen of a room.
    let is_here = move |command: &Command| *command != Command::Present || host.owns_page();
    let held = StoredValue::new(HashSet::new());
    let reading = Reading::here();
    host.listen(ev::keydown, move |event| {
        let (key, focus) = (Key::of(&event), Focus::of(&event));
        let free = !(event.default_prevented() || event.is_composing() || busy()) && shortcuts();
        let here = state
            .zones()
            .first
            .with_untracked(|first| first.as_ref().filter(|first| first.here).map(|f| f.step));
        let act = here.and_then(|step| first::act(&key, focus, step));
        if let Some(act) = act.filter(|_| free) {
            event.prevent_default();
            if !event.repeat() {
                reading.act(state, act);
            }
        } else if let Some(command) = command(&key, focus).filter(|command| free && is_here(command)) {
            // Alt and an arrow would leave the page, Space would scroll it.
            event.prevent_default();
            match command {
                Command::Send(sent) => state.send(sent),
                Command::Help => opens.help.set(true),
                Command::Bring => opens.door.set(true),
                Command::Present => opens.present.set(true),
            }
        }
        let own = event.default_prevented() || busy() || focus.owns(&key, shortcuts());
        if own && !host.owns_page() {
            event.stop_propagation();
            held.update_value(|held| {
                held.insert(event.code());
            });
        }
    });
    // A control that has stopped a key itself has not stopped what follows it.
    let owns = move |event: &ev::KeyboardEvent| Focus::of(event).owns(&Key::of(event), shortcuts());
    host.listen(ev::keypress, move |event| {
        if !host.owns_page() && (owns(&event) || held.with_value(|held| held.contains(&event.code()))) {
            event.stop_propagation();
        }
    });
    host.listen(ev::keyup, move |event| {
        let was_held = held.try_update_value(|held| held.remove(&event.code())) == Some(true);
        if !host.owns_page() && (was_held || owns(&event)) {
            event.stop_propagation();
        }
    });
}
