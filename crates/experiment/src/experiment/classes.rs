//! Class numbers as a target: one column for all outputs.

use super::limits::MAX_UNITS;
use super::{Data, Experiment};

impl Experiment {
    /// Returns how many outputs the network has: one for each target, or where the one target is the number of a class
    /// one for each class.
    pub fn outputs(&self) -> usize {
        self.layers.last().map_or(0, |layer| layer.units)
    }

    /// Gives the last layer as many units as the table and the loss ask for: one for each target, or of class numbers one
    /// for each up to the largest, and at least two.
    pub(crate) fn fit_outputs(&mut self) {
        let units = match self.loss.takes_class_numbers() {
            true => classes(&self.data).max(2),
            false => self.data.targets.len(),
        };
        self.layers.last_mut().expect("a model has a layer").units = units;
    }
}

/// How many classes the numbers of a target are of.
fn classes(data: &Data) -> usize {
    let numbers = data.target_columns().flat_map(|column| data.rows.iter().map(move |row| row[column]));
    numbers.fold(0.0, f64::max).min(MAX_UNITS as f64) as usize + 1
}
