//! How one experiment becomes another.

pub(crate) mod csv;
pub(crate) mod field;
pub(crate) mod fields;
pub(crate) mod model;
pub(crate) mod refit;
pub(crate) mod setup;
pub(crate) mod table;
pub(crate) mod undo;
