//! Numbers as Python prints them, and arrays as it reads them.

mod layer;
mod log;
mod parse;
mod print;
mod summary;

pub use layer::more_arguments;
pub use log::{epoch_log, loss_log};
pub use parse::{ParseArraysError, parse_arrays};
pub use print::print_arrays;
pub use summary::summary;
