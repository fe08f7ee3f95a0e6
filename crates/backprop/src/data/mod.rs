//! Rows of numbers: a dataset, its scaling, the order in which rows are taken.

mod dataset;
mod order;
mod scale;

pub use dataset::Dataset;
pub use order::RowOrder;
pub use scale::{ColumnScale, Scaler};
