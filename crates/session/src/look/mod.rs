//! What is looked at.

pub(crate) mod page;
pub(crate) mod selection;
