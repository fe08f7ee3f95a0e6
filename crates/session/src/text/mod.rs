//! How numbers and formulas are written down.

pub(crate) mod digits;
pub(crate) mod math;
pub(crate) mod number;
pub(crate) mod typed;
