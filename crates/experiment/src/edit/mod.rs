//! How one experiment becomes another.

pub mod change;
pub mod csv;
pub mod field;
pub mod fields;
pub mod generated;
pub mod model;
pub mod refit;
pub mod setup;
pub mod table;
pub mod undo;
