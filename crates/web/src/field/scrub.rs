//! Dragging a number up and down with the pointer.

use super::typing::{Typing, steps};
use leptos::{ev::PointerEvent, html, prelude::*};

/// How far the pointer goes before a press becomes a drag, and for each step after that, in pixels.
const STEP: f64 = 4.0;

/// The drag of one number. A press that doesn't move puts the text cursor into the field instead.
#[derive(Clone, Copy)]
pub struct Scrub {
    input: NodeRef<html::Input>,
    typing: Typing,
    fixed: Signal<Option<String>>,
    drag: StoredValue<Option<Drag>>,
}

#[derive(Clone, Copy)]
struct Drag {
    at: (f64, f64),
    /// What the pointer has gone since the last step.
    way: f64,
    touch: bool,
    moving: bool,
}

impl Scrub {
    /// For an input whose value is typed with `typing`.
    pub fn new(input: NodeRef<html::Input>, typing: Typing, fixed: Signal<Option<String>>) -> Scrub {
        Scrub { input, typing, fixed, drag: StoredValue::new(None) }
    }

    /// The pointer goes down. In a focused field it selects text as ever.
    pub fn press(self, event: &PointerEvent) {
        let Some(input) = self.input.get_untracked() else { return };
        let focused = document().active_element().is_some_and(|element| element == **input);
        if focused || event.button() != 0 || self.fixed.with_untracked(Option::is_some) {
            return;
        }
        event.prevent_default();
        let touch = event.pointer_type() == "touch";
        self.drag.set_value(Some(Drag { at: place(event), way: 0.0, touch, moving: false }));
        // Only a pointer that is already gone can't be captured.
        let _ = input.set_pointer_capture(event.pointer_id());
    }

    /// The pointer moves.
    pub fn drag(self, event: &PointerEvent) {
        let Some(mut drag) = self.drag.get_value() else { return };
        let ((from_x, from_y), (x, y)) = (drag.at, place(event));
        // A finger that moves up or down scrolls the page.
        drag.way += if drag.touch { x - from_x } else { (x - from_x) - (y - from_y) };
        drag.at = (x, y);
        let count = (drag.way / STEP).trunc();
        if count == 0.0 {
            self.drag.set_value(Some(drag));
            return;
        }
        drag.way -= count * STEP;
        if !drag.moving && !drag.touch {
            // With the focus, Escape gives the drag up.
            self.focus();
        }
        drag.moving = true;
        self.drag.set_value(Some(drag));
        self.typing.nudge(count * steps(event.shift_key(), event.alt_key()));
    }

    /// The pointer goes up.
    pub fn release(self) {
        let Some(drag) = self.drag.get_value() else { return };
        self.drag.set_value(None);
        if drag.moving {
            self.typing.end();
            self.blur();
        } else if let Some(input) = self.focus() {
            input.select();
        }
    }

    /// The browser takes the pointer, to scroll.
    pub fn give_up(self) {
        if self.drag.get_value().is_some_and(|drag| drag.moving) {
            self.typing.cancel();
        }
        self.drag.set_value(None);
    }

    /// Escape was pressed: the pointer moves nothing more.
    pub fn stop(self) {
        self.drag.set_value(None);
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
