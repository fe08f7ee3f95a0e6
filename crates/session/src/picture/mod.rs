//! Charts as plain data.

pub(crate) mod lines;
pub(crate) mod map;
