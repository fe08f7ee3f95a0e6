//! Work that goes on in slices between frames.

use super::stopped::has_stopped;
use leptos::prelude::*;

/// Milliseconds on a clock that never goes back.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// What says, when it is asked, whether so many milliseconds are still to go.
pub fn for_at_most(milliseconds: f64) -> impl FnMut() -> bool {
    let start = now();
    move || now() - start < milliseconds
}

/// Work that can be given up, of which there is one at a time.
#[derive(Clone, Copy)]
pub struct Slices {
    /// Counts the works: a frame of one that was given up does nothing.
    turn: StoredValue<usize>,
}

impl Slices {
    /// None yet.
    pub fn new() -> Slices {
        Slices { turn: StoredValue::new(0) }
    }

    /// Gives up what goes on.
    pub fn give_up(self) {
        self.turn.update_value(|turn| *turn += 1);
    }

    /// Goes on in the next frame, unless it is given up by then.
    pub fn next(self, slice: impl FnOnce() + 'static) {
        let turn = self.turn.try_get_value();
        request_animation_frame(move || {
            if !has_stopped() && turn.is_some() && self.turn.try_get_value() == turn {
                slice();
            }
        });
    }
}
