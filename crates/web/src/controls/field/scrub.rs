//! Dragging a number up and down with the pointer.

use super::typing::{Typing, steps};
use crate::shell::host::has_focus;
use leptos::{ev::PointerEvent, html, prelude::*};

/// How far the pointer goes before a press becomes a drag, and for each step after that, in pixels.
const STEP: f64 = 4.0;

/// A pointer that is down, and the steps that its way comes to.
#[derive(Clone, Copy)]
pub struct Pull {
    at: (f64, f64),
    /// What the pointer has gone since the last step.
    way: f64,
    touch: bool,
    moving: bool,
}

impl Pull {
    /// The pointer goes down.
    pub fn new(event: &PointerEvent) -> Pull {
        Pull { at: place(event), way: 0.0, touch: event.pointer_type() == "touch", moving: false }
    }

    /// The pointer moves: how many steps that is, with Shift by ten and with Alt by a tenth.
    pub fn steps(&mut self, event: &PointerEvent) -> Option<f64> {
        let ((from_x, from_y), (x, y)) = (self.at, place(event));
        // A finger that moves up or down scrolls the page.
        self.way += if self.touch { x - from_x } else { (x - from_x) - (y - from_y) };
        self.at = (x, y);
        let count = (self.way / STEP).trunc();
        self.way -= count * STEP;
        self.moving |= count != 0.0;
        (count != 0.0).then(|| count * steps(event.shift_key(), event.alt_key()))
    }
}

/// The drag of one number. A press that doesn't move puts the text cursor into the field instead.
#[derive(Clone, Copy)]
pub struct Scrub {
    input: NodeRef<html::Input>,
    typing: Typing,
    fixed: Signal<Option<String>>,
    pull: StoredValue<Option<Pull>>,
}

impl Scrub {
    /// For an input whose value is typed with `typing`.
    pub fn new(input: NodeRef<html::Input>, typing: Typing, fixed: Signal<Option<String>>) -> Scrub {
        Scrub { input, typing, fixed, pull: StoredValue::new(None) }
    }

    /// The pointer goes down. In a focused field it selects text as ever.
    pub fn press(self, event: &PointerEvent) {
        let Some(input) = self.input.get_untracked() else { return };
        let focused = has_focus(&input);
        if focused || event.button() != 0 || self.fixed.with_untracked(Option::is_some) {
            return;
        }
        event.prevent_default();
        self.pull.set_value(Some(Pull::new(event)));
        // Only a pointer that is already gone can't be captured.
        let _ = input.set_pointer_capture(event.pointer_id());
    }

    /// The pointer moves.
    pub fn drag(self, event: &PointerEvent) {
        let Some(mut pull) = self.pull.get_value() else { return };
        let first = !pull.moving;
        let steps = pull.steps(event);
        self.pull.set_value(Some(pull));
        let Some(steps) = steps else { return };
        if first && !pull.touch {
            // With the focus, Escape gives the drag up.
            self.focus();
        }
        self.typing.drag(steps);
    }

    /// The pointer goes up.
    pub fn release(self) {
        let Some(pull) = self.pull.get_value() else { return };
        self.pull.set_value(None);
        if pull.moving {
            self.typing.end();
            self.blur();
        } else if let Some(input) = self.focus() {
            input.select();
        }
    }

    /// The browser takes the pointer, to scroll.
    pub fn give_up(self) {
        if self.pull.get_value().is_some_and(|pull| pull.moving) {
            self.typing.cancel();
        }
        self.pull.set_value(None);
    }

    /// Escape was pressed: the pointer moves nothing more.
    pub fn stop(self) {
        self.pull.set_value(None);
    }

    fn focus(self) -> Option<web_sys::HtmlInputElement> {
        let input = self.input.get_untracked()?;
        let _ = input.focus();
        Some(input)
    }

    fn blur(self) {
        if let Some(input) = self.input.get_untracked() {
            let _ = input.blur();
        }
    }
}

fn place(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}
