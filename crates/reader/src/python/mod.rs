//! Python, as far as notebooks of small networks use it.

mod brackets;
mod expressions;
mod imports;
mod statements;
pub mod syntax;
mod token;

pub use statements::parse;
