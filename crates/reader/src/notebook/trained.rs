//! What comes of lines that train.

use super::line::Line;
use crate::value::{Compared, Made, Origin};
use std::rc::Rc;

/// What has come of the lines that train.
#[derive(Default)]
pub(super) struct Training {
    /// The losses that were computed, by their numbers, and where.
    pub losses: Vec<(Rc<Compared>, Origin)>,
    /// What was differentiated since the gradient was last set to 0: losses, each times something.
    pub gradient: Vec<(usize, f64)>,
    /// How many of these an update has taken already.
    pub taken: usize,
    /// The line of an update whose gradient holds those of updates before.
    pub adds_up: Option<Origin>,
    /// The updates that belong to no fit yet.
    pub updates: Vec<Update>,
    /// How many loops have gone through all rows once.
    pub passes: usize,
    /// Whether the rows come in an order that isn't known.
    pub shuffles: bool,
    /// The lines with losses that the pass under way prints.
    pub lines: Vec<Line>,
}

/// An update of the weights.
#[derive(Clone, PartialEq)]
pub(super) struct Update {
    /// The sum of losses that it is made by.
    pub losses: Vec<(usize, f64)>,
    pub optimizer: Made,
    pub at: Origin,
}
