//! What a number can be of a run.

use backprop::{Hand, Slip};

/// A number of a run: updates and epochs count from 0, parameters by their places in the flat vector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// The loss of an epoch.
    EpochLoss(usize),
    /// The loss of the batch of an update.
    BatchLoss(usize),
    /// dL/dw of an update.
    Gradient {
        /// The parameter.
        place: usize,
        /// The update.
        step: usize,
    },
    /// A parameter.
    Parameter {
        /// Which.
        place: usize,
        /// After how many updates.
        updates: usize,
    },
}

impl Quantity {
    /// Returns when it is there: after how many updates, and in which order of what an update gives.
    pub fn when(self, per_epoch: usize) -> (usize, usize) {
        match self {
            Quantity::BatchLoss(step) => (step + 1, 0),
            Quantity::Gradient { step, .. } => (step + 1, 1),
            Quantity::Parameter { updates, .. } => (updates, 2),
            Quantity::EpochLoss(epoch) => ((epoch + 1) * per_epoch, 3),
        }
    }

    /// Returns its value in a run that has come to where it is there.
    pub fn of(self, hand: &Hand, slips: &[Slip]) -> f64 {
        match self {
            Quantity::EpochLoss(_) => hand.epoch_loss().unwrap_or(f64::NAN),
            Quantity::BatchLoss(_) => hand.loss(),
            Quantity::Gradient { place, .. } => hand.gradient()[printed(hand, place, slips)],
            Quantity::Parameter { place, .. } => hand.parameters()[printed(hand, place, slips)],
        }
    }

    /// Returns whether it is a loss.
    pub fn is_loss(self) -> bool {
        matches!(self, Quantity::EpochLoss(_) | Quantity::BatchLoss(_))
    }
}

/// Where a parameter stands that is printed at a place: of a kernel that is printed turned, in the column for the row.
fn printed(hand: &Hand, place: usize, slips: &[Slip]) -> usize {
    for slip in slips {
        if let Slip::PrintedTurned(layer) = slip {
            let dense = &hand.model().layers()[*layer];
            let (kernel, units) = (dense.kernel_range(), dense.units());
            if kernel.contains(&place) {
                let at = place - kernel.start;
                return kernel.start + at % units * units + at / units;
            }
        }
    }
    place
}
