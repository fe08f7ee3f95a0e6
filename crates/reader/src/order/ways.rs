//! What a notebook's rows can have gone through, and what was printed of it.

use super::printed::Others;
use crate::notebook::log::Printed;
use backprop::{State, Trainer};

/// The orders that the rows of an epoch can have, and the numbers that a way through them must print.
pub(super) struct Ways {
    /// The loss that was printed of each epoch.
    pub log: Vec<Printed>,
    /// What was printed beside it.
    pub others: Vec<Others>,
    /// How far each loss may lie apart besides its digits.
    pub slack: Vec<f64>,
    /// How near the end must be.
    pub near: f64,
    /// The weights that were printed at the end.
    pub end: Option<Vec<f64>>,
    /// The orders.
    pub orders: Vec<Vec<usize>>,
    /// One for each order, which takes it in every epoch.
    pub trainers: Vec<Trainer>,
    /// The first epoch, from 1, of which a number beside the loss comes out of no order whose loss is alike.
    pub others_leave: Option<usize>,
}

impl Ways {
    /// Where some orders lead from a state, if all their epochs print alike.
    pub fn follow(&mut self, from: &State, epoch: usize, way: &[usize], left: &mut usize) -> Option<State> {
        let mut state = from.clone();
        for (at, &order) in (epoch..).zip(way) {
            *left = left.checked_sub(1)?;
            let trainer = &mut self.trainers[order];
            let loss = epoch_from(trainer, &state)?;
            if !self.log[at].is_within(loss, self.slack[at])
                || self.others_leave.is_none() && !self.others[at].come_out(trainer, self.slack[at])
            {
                return None;
            }
            state = trainer.state();
        }
        Some(state)
    }
}

/// Trains for an epoch, and returns its loss; none where it stops being finite.
pub(super) fn epoch_from(trainer: &mut Trainer, state: &State) -> Option<f64> {
    trainer.restore(state);
    for _ in 0..trainer.steps_per_epoch() {
        trainer.update().ok()?;
    }
    trainer.epoch_loss()
}

/// The largest difference between two vectors of parameters.
pub(super) fn distance(parameters: &[f64], end: &[f64]) -> f64 {
    parameters.iter().zip(end).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
}
