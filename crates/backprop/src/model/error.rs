//! What can go wrong: shapes that don't fit, and numbers that run out.

use std::fmt;

/// Shapes or values that don't fit where they enter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShapeError {
    /// The operation: `set_weights`.
    pub operation: &'static str,
    /// What it takes.
    pub expected: String,
    /// What it was given.
    pub found: String,
}

impl ShapeError {
    pub(crate) fn new(
        operation: &'static str,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) -> ShapeError {
        ShapeError { operation, expected: expected.into(), found: found.into() }
    }
}

impl fmt::Display for ShapeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected {}, found {}", self.operation, self.expected, self.found)
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
        let what = match self.quantity {
            Quantity::Loss => "the loss",
            Quantity::Gradient => "a gradient",
            Quantity::Weight => "a weight after the update",
        };
        write!(
            f,
            "epoch {}, batch {}: expected finite numbers, found that {what} is not",
            self.epoch, self.batch
        )
    }
}

impl std::error::Error for NotFinite {}
