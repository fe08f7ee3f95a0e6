//! Python, as far as notebooks of small networks use it.

mod brackets;
mod expressions;
mod fill;
mod format;
mod imports;
mod printed;
mod statements;
pub mod syntax;
mod token;

pub use printed::{is_elided, readable};
pub use statements::parse;
