//! Python, as far as notebooks of small networks use it.

mod parse;
pub mod syntax;
mod token;

pub use parse::parse;
