//! The numbers of somebody's own code, checked against the run of the page: which is the first that differs, and with which slip
//! all of them come out.

mod candidates;
mod places;
pub mod printout;
mod quantity;
mod search;

pub use places::Placed;
pub use quantity::Quantity;
pub use search::{Fit, Search};
