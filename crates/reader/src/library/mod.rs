//! What the libraries of a notebook do to numbers: NumPy, pandas and scikit-learn.

mod csv;
mod frame;
mod frames;
mod functions;
mod items;
mod missing;
mod operators;
mod random;
mod scalers;
mod split;
mod summary;

pub use csv::read_csv;
pub use frames::{attribute, index, method};
pub use functions::function;
pub use items::{items, with_item};
pub use operators::binary;
pub use random::RandomState;
pub use split::split;
