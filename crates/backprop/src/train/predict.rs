//! What a model predicts, and how wrong that is.

use super::pass::Pass;
use crate::data::Dataset;
use crate::model::{Loss, Sequential, ShapeError};
use words::say;

impl Sequential {
    /// Returns the predictions for rows of x, both row by row: shapes (rows, inputs) and (rows, outputs).
    ///
    /// # Errors
    /// Where x doesn't consist of whole rows.
    pub fn predict(&self, x: &[f64]) -> Result<Vec<f64>, ShapeError> {
        if !x.len().is_multiple_of(self.inputs()) {
            return Err(ShapeError::new(
                "predict",
                say!(shapes::rows { width: self.inputs(), found: x.len() }),
            ));
        }
        let mut pass = Pass::new(self);
        let mut predictions = Vec::with_capacity(x.len() / self.inputs() * self.outputs());
        for row in x.chunks_exact(self.inputs()) {
            pass.forward(self, row);
            predictions.extend_from_slice(pass.prediction());
        }
        Ok(predictions)
    }

    /// Returns the loss over a dataset: the mean over its rows, and the penalty of the kernels.
    ///
    /// # Errors
    /// Where the dataset's inputs or outputs aren't the model's.
    pub fn evaluate(&self, loss: Loss, data: &Dataset) -> Result<f64, ShapeError> {
        self.check("evaluate", data)?;
        let losses = Pass::new(self).sums(self, loss, data, 0..data.rows()).loss;
        Ok(losses / data.rows() as f64 + self.penalty())
    }

    /// Whether a dataset has the model's inputs and outputs.
    pub(crate) fn check(&self, operation: &'static str, data: &Dataset) -> Result<(), ShapeError> {
        if (data.inputs(), data.outputs()) == (self.inputs(), self.outputs()) {
            return Ok(());
        }
        let problem = say!(shapes::columns {
            inputs: self.inputs(),
            outputs: self.outputs(),
            found_inputs: data.inputs(),
            found_outputs: data.outputs(),
        });
        Err(ShapeError::new(operation, problem))
    }
}
