//! A hand on a chart that scrolls with its page.

use crate::shell::finger::{STILL, is_still, place, way};
use leptos::ev::PointerEvent;
use leptos::prelude::*;

/// Where a finger went down that may still be about to scroll: up and down it does, so that it acts only where it goes
/// sideways, or taps. A mouse acts at once.
#[derive(Clone, Copy)]
pub struct Hand(StoredValue<Option<(i32, i32)>>);

impl Hand {
    /// Nothing is down yet.
    pub fn new() -> Hand {
        Hand(StoredValue::new(None))
    }

    /// The pointer goes down: whether that acts.
    pub fn acts_by_press(self, event: &PointerEvent) -> bool {
        let is_finger = event.pointer_type() == "touch";
        self.0.set_value((is_finger && event.is_primary()).then(|| place(event)));
        !is_finger && event.button() == 0 && event.is_primary()
    }

    /// It moves: whether that acts.
    pub fn acts_by_move(self, event: &PointerEvent) -> bool {
        if let Some(from) = self.0.get_value() {
            let (sideways, along) = way(from, event);
            if sideways <= STILL.max(along) {
                return false;
            }
            self.0.set_value(None);
        }
        event.buttons() & 1 == 1 && event.is_primary()
    }

    /// It goes up: whether that acts.
    pub fn acts_by_release(self, event: &PointerEvent) -> bool {
        let down = self.0.try_update_value(Option::take).flatten();
        down.is_some_and(|from| is_still(from, event))
    }

    /// The page scrolls.
    pub fn gives_up(self) {
        self.0.set_value(None);
    }
}
