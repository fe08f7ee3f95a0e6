//! What a model makes of rows, and what comes of comparing it with targets.

use super::{Table, Value};
use std::collections::BTreeSet;
use std::rc::Rc;

/// What a model makes of some rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// The model, among those of the notebook.
    pub model: usize,
    /// The rows.
    pub x: Table,
    /// Whether it has one dimension: a number a row, or what comes of one row.
    pub flat: bool,
    /// An activation that is applied to it outside of the model.
    pub activation: Option<Box<Value>>,
    /// The cells that the rows come from.
    pub cells: BTreeSet<usize>,
}

/// Something that is compared with targets.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// What.
    pub output: Rc<Output>,
    /// The targets.
    pub y: Table,
    /// How.
    pub by: By,
}

/// How two numbers are compared.
#[derive(Clone, Debug, PartialEq)]
pub enum By {
    /// Their difference.
    Difference,
    /// Its square.
    Square,
    /// Its size.
    Size,
    /// A loss of a library, which is a mean over all of them.
    Loss(Value),
}
