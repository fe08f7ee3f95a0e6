//! Rows of numbers: a dataset, its standardization, the order in which rows are taken.

mod dataset;
mod order;
mod standardize;

pub use dataset::Dataset;
pub use order::RowOrder;
pub use standardize::Standardizer;
