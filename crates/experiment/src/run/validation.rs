//! The loss and the accuracy over the rows that are held out, after each epoch.

use backprop::{Sums, Trainer};

/// The losses and accuracies over the rows that no update sees, and how far those of the last epoch are computed.
#[derive(Default)]
pub struct Validation {
    losses: Vec<f64>,
    accuracies: Vec<f64>,
    sums: Sums,
    rows: usize,
}

impl Validation {
    /// Returns the loss after each epoch.
    pub fn losses(&self) -> &[f64] {
        &self.losses
    }

    /// Returns the accuracy after each epoch.
    pub fn accuracies(&self) -> &[f64] {
        &self.accuracies
    }

    /// Returns whether an epoch has gone by whose loss isn't computed.
    pub fn is_pending(&self, trainer: &Trainer) -> bool {
        let is_held_out = trainer.data().training_rows() < trainer.data().rows();
        is_held_out && self.losses.len() < trainer.step() / trainer.steps_per_epoch()
    }

    /// Takes up to `most` rows of the epoch that has just gone by through the network. Returns how many.
    pub fn take_rows(&mut self, trainer: &mut Trainer, most: usize) -> usize {
        if !self.is_pending(trainer) {
            return 0;
        }
        let (first, end) = (trainer.data().training_rows(), trainer.data().rows());
        let rows = first + self.rows..end.min(first + self.rows + most);
        let taken = rows.len();
        self.sums += trainer.sums_of(rows);
        self.rows += taken;
        if first + self.rows == end {
            let rows = self.rows as f64;
            self.losses.push(self.sums.loss / rows);
            self.accuracies.push(self.sums.correct as f64 / rows);
            (self.sums, self.rows) = (Sums::default(), 0);
        }
        taken
    }
}
