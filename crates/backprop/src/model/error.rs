//! What can go wrong: shapes that don't fit, and numbers that run out.

use std::fmt;
use words::say;

/// Shapes or values that don't fit where they enter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShapeError {
    /// The operation: `set_weights`.
    pub operation: &'static str,
    /// What it takes and what it was given, in a sentence.
    pub problem: String,
}

impl ShapeError {
    pub(crate) fn new(operation: &'static str, problem: impl Into<String>) -> ShapeError {
        ShapeError { operation, problem: problem.into() }
    }
}

impl fmt::Display for ShapeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&say!(shapes::at_operation { operation: self.operation, problem: &self.problem }))
    }
}

impl std::error::Error for ShapeError {}

/// Which number of an update is infinite or undefined; of several, the first to be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// The loss.
    Loss,
    /// A gradient.
    Gradient,
    /// A weight after the update.
    Weight,
}

/// The update at which a run stops, because a number is infinite or undefined. The weights are left as
/// they were before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFinite {
    /// The epoch, from 1.
    pub epoch: usize,
    /// The batch in the epoch, from 1.
    pub batch: usize,
    /// Which number.
    pub quantity: Quantity,
}

impl fmt::Display for NotFinite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let NotFinite { epoch, batch, quantity } = *self;
        f.write_str(&match quantity {
            Quantity::Loss => say!(shapes::loss_not_finite { epoch, batch }),
            Quantity::Gradient => say!(shapes::gradient_not_finite { epoch, batch }),
            Quantity::Weight => say!(shapes::weight_not_finite { epoch, batch }),
        })
    }
}

impl std::error::Error for NotFinite {}
