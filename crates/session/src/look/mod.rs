//! What is looked at.

pub(crate) mod gradients;
pub(crate) mod lens;
pub(crate) mod notice;
pub(crate) mod page;
pub(crate) mod selection;
