//! How a finger that taps differs from one that goes somewhere.

use web_sys::PointerEvent;

/// How far a finger may go in a tap, in pixels.
pub const STILL: i32 = 8;

/// Returns how far a pointer has gone from where it was, sideways and up or down.
pub fn way((x, y): (i32, i32), event: &PointerEvent) -> (i32, i32) {
    let (to_x, to_y) = place(event);
    ((to_x - x).abs(), (to_y - y).abs())
}

/// Whether a pointer is where it was, as far as a finger can be.
pub fn is_still(from: (i32, i32), event: &PointerEvent) -> bool {
    let (sideways, along) = way(from, event);
    sideways.max(along) <= STILL
}

/// Returns where a pointer is.
pub fn place(event: &PointerEvent) -> (i32, i32) {
    (event.client_x(), event.client_y())
}
