//! The keys of the whole page, or of an element while the focus is inside it.

use crate::host::use_host;
use crate::state::State;
use leptos::ev;
use leptos::prelude::*;
use session::{Event, Stride};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// What a key asks for.
#[derive(Clone, Debug, PartialEq)]
enum Command {
    Send(Event),
    Help,
}

/// A key with what is held down with it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Key {
    name: String,
    shift: bool,
    alt: bool,
    /// Ctrl, or Cmd on a Mac.
    control: bool,
}

/// What has the focus, as far as keys are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    /// Nothing that wants keys.
    Page,
    /// A button or a box to tick: Space is its own.
    Button,
    /// A slider or a list: arrows, Home and End are its own too.
    Choice,
    /// A line of text: all but undo is its own.
    Line,
    /// A text of many lines: everything is its own.
    Text,
}

/// Listens to the keys. What a control has used itself (its default is prevented), and what is `busy` with a dialog, is left
/// alone.
pub fn listen(state: State, busy: impl Fn() -> bool + 'static, help: RwSignal<bool>) {
    use_host().listen(ev::keydown, move |event| {
        if event.default_prevented() || event.is_composing() || busy() {
            return;
        }
        let key = Key {
            name: event.key(),
            shift: event.shift_key(),
            alt: event.alt_key(),
            control: event.ctrl_key() || event.meta_key(),
        };
        let Some(command) = command(&key, focus(&event)) else { return };
        // Alt and an arrow would leave the page, Space would scroll it.
        event.prevent_default();
        match command {
            Command::Send(sent) => state.send(sent),
            Command::Help => help.set(true),
        }
    });
}

fn command(key: &Key, focus: Focus) -> Option<Command> {
    let letter = key.name.to_lowercase();
    if key.control {
        let undo = match letter.as_str() {
            "z" if key.shift => Event::Redo,
            "z" => Event::Undo,
            "y" if !key.shift => Event::Redo,
            _ => return None,
        };
        return (focus != Focus::Text && !key.alt).then_some(Command::Send(undo));
    }
    if matches!(focus, Focus::Line | Focus::Text) {
        return None;
    }
    if letter == "?" {
        return Some(Command::Help);
    }
    if letter == " " {
        return (focus == Focus::Page && !key.shift && !key.alt).then_some(Command::Send(Event::TogglePlay));
    }
    if focus == Focus::Choice {
        return None;
    }
    let stride = match (key.shift, key.alt) {
        (false, false) => Stride::Phase,
        (true, false) => Stride::Update,
        (false, true) => Stride::Epoch,
        (true, true) => return None,
    };
    let event = match letter.as_str() {
        "arrowleft" => Event::Step { stride, forward: false },
        "arrowright" => Event::Step { stride, forward: true },
        "home" if stride == Stride::Phase => Event::GoToStart,
        "end" if stride == Stride::Phase => Event::GoToEnd,
        _ => return None,
    };
    Some(Command::Send(event))
}

fn focus(event: &KeyboardEvent) -> Focus {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return Focus::Page;
    };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return match input.type_().as_str() {
            "checkbox" | "button" | "file" => Focus::Button,
            "range" | "radio" => Focus::Choice,
            _ => Focus::Line,
        };
    }
    let inside = |selectors: &str| target.closest(selectors).is_ok_and(|found| found.is_some());
    if inside("textarea, [contenteditable]") {
        Focus::Text
    } else if inside("select") {
        Focus::Choice
    } else if inside("button, a, summary, [role=button]") {
        Focus::Button
    } else {
        Focus::Page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(keys: &str, focus: Focus, expect: Option<Event>) {
        let mut key = Key::default();
        for part in keys.split('+') {
            match part {
                "Shift" => key.shift = true,
                "Alt" => key.alt = true,
                "Ctrl" => key.control = true,
                name => key.name = name.into(),
            }
        }
        assert_eq!(command(&key, focus), expect.map(Command::Send), "{keys} in {focus:?}");
    }

    fn step(stride: Stride, forward: bool) -> Option<Event> {
        Some(Event::Step { stride, forward })
    }

    #[test]
    fn keys_move_the_playhead() {
        check(" ", Focus::Page, Some(Event::TogglePlay));
        check("ArrowRight", Focus::Page, step(Stride::Phase, true));
        check("ArrowRight", Focus::Button, step(Stride::Phase, true));
        check("Shift+ArrowLeft", Focus::Page, step(Stride::Update, false));
        check("Alt+ArrowLeft", Focus::Page, step(Stride::Epoch, false));
        check("Home", Focus::Page, Some(Event::GoToStart));
        check("End", Focus::Page, Some(Event::GoToEnd));
    }

    #[test]
    fn keys_take_back_and_make_again() {
        check("Ctrl+z", Focus::Line, Some(Event::Undo));
        check("Ctrl+Shift+Z", Focus::Page, Some(Event::Redo));
        check("Ctrl+y", Focus::Choice, Some(Event::Redo));
        check("Ctrl+z", Focus::Text, None);
    }

    #[test]
    fn keys_of_what_has_the_focus_are_left_to_it() {
        check(" ", Focus::Button, None);
        check(" ", Focus::Line, None);
        check("ArrowLeft", Focus::Line, None);
        check("ArrowLeft", Focus::Choice, None);
        check("Home", Focus::Choice, None);
        check("?", Focus::Line, None);
        check("Ctrl+ArrowLeft", Focus::Page, None);
        assert_eq!(
            command(&Key { name: "?".into(), shift: true, ..Key::default() }, Focus::Button),
            Some(Command::Help)
        );
    }
}
