//! Charts as plain data.

pub mod lines;
pub mod map;
