//! Python, as far as notebooks of small networks use it.

mod expressions;
mod statements;
pub mod syntax;
mod token;

pub use statements::parse;
