//! How numbers and formulas are written down.

pub mod digits;
pub mod formula;
pub mod math;
pub mod number;
pub mod typed;
