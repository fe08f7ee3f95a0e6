//! Typing into a field: live, as one edit, and never overwritten under the hand.

use crate::memo::Memo;
use crate::state::State;
use leptos::{ev::KeyboardEvent, prelude::*};
use session::{Event, FieldView};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement};

/// The typing in one field. It begins a gesture at the first keystroke and ends it when the field is
/// left, so that the run bends at once and all of it is one undo.
#[derive(Clone, Copy)]
pub struct Typing {
    state: State,
    value: Memo<FieldView>,
    typed: RwSignal<Option<Typed>>,
}

/// Text as it was typed. It stands in for the session's as long as that stays what typing made of it.
#[derive(Clone)]
struct Typed {
    text: String,
    settled: String,
    original: String,
}

impl Typing {
    /// For a field that shows `value`.
    pub fn new(state: State, value: Memo<FieldView>) -> Typing {
        Typing { state, value, typed: RwSignal::new(None) }
    }

    /// The text to show.
    pub fn text(self) -> String {
        let shown = self.value.with(|value| value.text.clone());
        self.typed.with(|typed| match typed {
            Some(typed) if typed.settled == shown => typed.text.clone(),
            _ => shown,
        })
    }

    /// The field's text is now this.
    pub fn input(self, text: String) {
        let field = self.value.with_untracked(|value| value.field);
        self.edit(Event::Type { field, text: text.clone() }, Some(text));
    }

    /// The value goes up or down.
    pub fn nudge(self, steps: f64) {
        let field = self.value.with_untracked(|value| value.field);
        self.edit(Event::Nudge { field, steps }, None);
    }

    /// The value is dragged up or down.
    pub fn drag(self, steps: f64) {
        let field = self.value.with_untracked(|value| value.field);
        self.edit(Event::Drag { field, steps }, None);
    }

    fn edit(self, event: Event, text: Option<String>) {
        let open = self.typed.get_untracked().filter(|typed| typed.settled == self.session_text());
        let original = open.map(|typed| typed.original).unwrap_or_else(|| {
            self.state.send(Event::BeginGesture);
            self.session_text()
        });
        self.state.send(event);
        let settled = self.session_text();
        let text = text.unwrap_or_else(|| settled.clone());
        self.typed.set(Some(Typed { text, settled, original }));
    }

    /// What was there before the edit that is going on.
    pub fn original(self) -> Option<String> {
        self.typed.with(|typed| typed.as_ref().map(|typed| typed.original.clone()))
    }

    fn session_text(self) -> String {
        self.value.with_untracked(|value| value.text.clone())
    }

    /// The field is left: what was typed is one edit.
    pub fn end(self) {
        if self.typed.try_get_untracked().flatten().is_some() {
            self.typed.set(None);
            self.state.send(Event::EndGesture);
        }
    }

    /// What was typed is given up, now or before: the field shows its value again.
    pub fn cancel(self) {
        if self.typed.get_untracked().is_some() {
            self.typed.set(None);
            self.state.send(Event::CancelGesture);
        }
        let (field, wrong) = self.value.with_untracked(|value| (value.field, value.problem.is_some()));
        if wrong {
            self.state.send(Event::Revert(field));
        }
    }

    /// The keys of a number: up and down step it, Enter ends the edit, Escape gives it up.
    pub fn key(self, event: &KeyboardEvent, fixed: bool) {
        match event.key().as_str() {
            "ArrowUp" if !fixed => self.nudge(steps_of(event)),
            "ArrowDown" if !fixed => self.nudge(-steps_of(event)),
            "Enter" => self.end(),
            "Escape" => self.cancel(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }
}

/// How far an arrow key steps: ten with Shift, a tenth with Alt.
pub fn steps_of(event: &KeyboardEvent) -> f64 {
    steps(event.shift_key(), event.alt_key())
}

pub(super) fn steps(shift: bool, alt: bool) -> f64 {
    match (shift, alt) {
        (true, _) => 10.0,
        (_, true) => 0.1,
        _ => 1.0,
    }
}

/// Copies the selected text of an input with ASCII minus signs, for a spreadsheet or Python.
pub fn copy_with_ascii_minus(event: &ClipboardEvent) {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    let (Ok(Some(from)), Ok(Some(to))) = (input.selection_start(), input.selection_end()) else { return };
    let text: Vec<u16> = input.value().encode_utf16().collect();
    let selected = String::from_utf16_lossy(&text[from as usize..to as usize]);
    if put_on_clipboard(event, &selected.replace('−', "-")) {
        event.prevent_default();
    }
}

/// Gives a copy event this text; returns whether it took it.
pub fn put_on_clipboard(event: &ClipboardEvent, text: &str) -> bool {
    event.clipboard_data().is_some_and(|data| data.set_data("text/plain", text).is_ok())
}
