//! The format of a tour, and those that the page brings with it.

pub(crate) mod format;
pub(crate) mod place;
pub(crate) mod shipped;
