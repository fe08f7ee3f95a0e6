//! What moves in a phase, as the numbers that it carries: each is one that the core has computed.

mod backward;
mod forward;
mod loss;
mod update;

pub use backward::{Back, Backward, Slope};
pub use forward::{Cell, Forward, Product, Sum};
pub use loss::LossMoves;
pub use update::Roll;

use crate::state::Session;
use experiment::run::playhead::Phase;

/// What moves in a phase.
#[derive(Clone, Debug, PartialEq)]
pub enum Moves {
    /// What comes in goes forward.
    Forward(Forward),
    /// Predictions and targets make the loss.
    Loss(LossMoves),
    /// What comes back makes the gradients.
    Backward(Backward),
    /// Each weight takes its step.
    Update(Vec<Roll>),
}

impl Session {
    /// Returns what moves in a phase of the update at the playhead.
    pub fn moves(&self, phase: Phase) -> Moves {
        match phase {
            Phase::Forward => Moves::Forward(forward::moves(self)),
            Phase::Loss => Moves::Loss(loss::moves(self)),
            Phase::Backward => Moves::Backward(backward::moves(self)),
            Phase::Update => Moves::Update(update::moves(self)),
        }
    }
}
