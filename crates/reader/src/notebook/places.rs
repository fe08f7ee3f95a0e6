//! Where in a notebook its parts stand.

use std::collections::BTreeSet;

/// Cells, from 1.
pub type Cells = BTreeSet<usize>;

/// The cells that each part of an experiment was read in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    /// Its table.
    pub data: Cells,
    /// Its layers.
    pub model: Cells,
    /// The weights it starts from.
    pub start: Cells,
    /// How it is trained.
    pub training: Cells,
    /// What was printed of each epoch.
    pub log: Cells,
    /// The weights that were printed after the fit.
    pub end: Cells,
}
