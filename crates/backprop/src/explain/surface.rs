//! The mean loss as two parameters vary and all others stay.

use crate::data::Dataset;
use crate::model::{Loss, Parameter, Sequential};
use crate::train::Pass;
use std::ops::Range;

/// The loss as a function of two parameters, all others held at their values: one point of it at a time,
/// and as many rows at a time as there is time for.
#[derive(Clone, Debug)]
pub struct Surface {
    model: Sequential,
    loss: Loss,
    places: [usize; 2],
    pass: Pass,
}

impl Surface {
    /// Returns the surface through a model's weights; `None` where it has no such parameters.
    pub fn new(model: Sequential, loss: Loss, axes: [Parameter; 2]) -> Option<Surface> {
        let places = [model.index_of(axes[0])?, model.index_of(axes[1])?];
        Some(Surface { pass: Pass::new(&model), model, loss, places })
    }

    /// Gives the two parameters these values.
    pub fn go_to(&mut self, at: [f64; 2]) {
        let parameters = self.model.parameters_mut();
        for (place, value) in self.places.into_iter().zip(at) {
            parameters[place] = value;
        }
    }

    /// Returns the sum of the losses of some rows of a dataset that fits the model, each with the penalty. Over all
    /// rows, and divided by their number, it is [`Sequential::evaluate`].
    pub fn losses(&mut self, data: &Dataset, rows: Range<usize>) -> f64 {
        let penalty = rows.len() as f64 * self.model.penalty();
        self.pass.sums(&self.model, self.loss, data, rows).loss + penalty
    }
}
