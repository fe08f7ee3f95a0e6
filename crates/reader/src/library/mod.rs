//! What the libraries of a notebook do to numbers: NumPy, pandas and scikit-learn.

mod frames;
mod functions;
mod scalers;

pub use frames::{attribute, binary, index, method};
pub use functions::function;
