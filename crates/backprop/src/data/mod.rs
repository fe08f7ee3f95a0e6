//! Rows of numbers: a dataset, its scaling, the order in which rows are taken.

mod dataset;
mod order;
mod pattern;
mod point_feature;
mod scale;

pub use dataset::Dataset;
pub use order::RowOrder;
pub use pattern::Pattern;
pub use point_feature::PointFeature;
pub use scale::{ColumnScale, Scaler};
