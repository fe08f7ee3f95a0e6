//! What comes in, as the drawing writes it.

use experiment::text::number::{exact, short};

/// The most letters of an input as it was typed.
const TYPED: usize = 8;

/// Returns what comes into a layer as the drawing writes it: an input as it was typed, where that is short.
pub(super) fn came_in(layer: usize, x: f64) -> String {
    let typed = exact(x);
    if layer > 0 || typed.chars().count() > TYPED { short(x) } else { typed }
}
