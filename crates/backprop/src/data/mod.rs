//! Rows of numbers: a dataset, its standardisation, the order in which rows are taken.

mod dataset;
mod order;
mod standardise;

pub use dataset::Dataset;
pub use order::RowOrder;
pub use standardise::Standardiser;
