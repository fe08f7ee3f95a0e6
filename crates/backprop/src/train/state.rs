//! What a trainer has come to, and what a fit gives back.

use super::sums::Sums;
use crate::model::NotFinite;

/// What a trainer has come to: all it needs to go on from there.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Updates made.
    pub step: usize,
    /// The weights, flat.
    pub parameters: Box<[f64]>,
    /// What the optimizer remembers of each weight, weight by weight: its
    /// [slots](crate::Optimizer::slots).
    pub slots: Box<[f64]>,
    /// The sums over the rows of the epoch so far.
    pub sums: Sums,
}

/// What a fit gives back: Keras's `History.history["loss"]`, and where it came to.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// The loss of each epoch, the mean over its rows of the loss before each update: as in Keras also of one whose
    /// last update was not finite.
    pub loss: Vec<f64>,
    /// The update at which it stopped being finite, if it did.
    pub stopped: Option<NotFinite>,
    /// Where it came to, for [`Fit::resume`](crate::Fit::resume).
    pub state: State,
}
