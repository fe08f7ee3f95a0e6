//! Updates as they come out with a slip in them: what goes wrong in code that is written by hand, to recognize it by its numbers.

mod hand;
mod slip;

pub use hand::Hand;
pub use slip::{Slip, Span};
