//! Predictions of one row after the other.

use crate::model::Sequential;
use crate::train::Pass;

/// Predicts row by row, as [`Sequential::predict`] does, and allocates nothing for it.
#[derive(Clone, Debug)]
pub struct Predictor {
    model: Sequential,
    pass: Pass,
}

impl Predictor {
    /// Returns the predictor with a model's weights.
    pub fn new(model: Sequential) -> Predictor {
        Predictor { pass: Pass::new(&model), model }
    }

    /// Returns the prediction for a row x of as many values as the model has inputs.
    pub fn predict(&mut self, x: &[f64]) -> &[f64] {
        self.pass.forward(&self.model, x);
        self.pass.prediction()
    }
}
