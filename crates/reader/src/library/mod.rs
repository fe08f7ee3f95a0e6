//! What the libraries of a notebook do to numbers: NumPy, pandas and scikit-learn.

mod frames;
mod scalers;

pub use frames::{attribute, binary, function, index, method};
