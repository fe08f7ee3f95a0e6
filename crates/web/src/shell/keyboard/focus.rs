//! What has the focus, as far as keys are concerned.

use super::key::Key;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// What has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Focus {
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

impl Focus {
    /// What has the focus at an event.
    pub fn of(event: &KeyboardEvent) -> Focus {
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

    /// Whether a key is for nobody but the playground even where it does nothing with it: each one in a field; on a button what
    /// presses it and, where the playground has `shortcuts` of its own, each letter.
    pub fn owns(self, key: &Key, shortcuts: bool) -> bool {
        match self {
            Focus::Choice | Focus::Line | Focus::Text => true,
            Focus::Button if ["Enter", " "].contains(&key.name.as_str()) => true,
            Focus::Button | Focus::Page => shortcuts && key.is_letter(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(focus: Focus, keys: &[&str], [with, without]: [bool; 2]) {
        for name in keys {
            let key = Key { name: (*name).into(), ..Key::default() };
            assert_eq!(focus.owns(&key, true), with, "{name} in {focus:?}");
            assert_eq!(focus.owns(&key, false), without, "{name} in {focus:?} without shortcuts");
        }
    }

    #[test]
    fn a_field_keeps_every_key_and_a_button_those_that_could_be_meant_for_it() {
        for field in [Focus::Choice, Focus::Line, Focus::Text] {
            check(field, &["d", "/", "ArrowUp", "PageDown", "Escape", "Tab"], [true, true]);
        }
        check(Focus::Button, &["Enter", " "], [true, true]);
        check(Focus::Button, &["d", "m", "n", "/"], [true, false]);
        check(Focus::Button, &["PageDown", "Escape", "ArrowDown", "Tab"], [false, false]);
        let save = Key { name: "s".into(), control: true, ..Key::default() };
        assert!(!Focus::Button.owns(&save, true) && Focus::Line.owns(&save, false));
    }
}
