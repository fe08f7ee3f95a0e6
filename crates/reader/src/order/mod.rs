//! The order in which Keras took the rows, recovered from the losses that it printed.
//!
//! Keras shuffles the rows before each epoch and doesn't say how. With the start known, each order of an epoch is tried from each
//! place where the epochs before can have led, and what prints alike is kept; at the end the weights that were printed decide.

mod bend;
mod net;
mod orders;
mod printed;
mod search;
mod slack;
mod verdict;
mod ways;

pub(crate) use orders::orders;
pub use search::{Left, Recovered, Refused, Search};
pub use verdict::{Begun, Epoch, Mark, Verdict, begin, verdict};
