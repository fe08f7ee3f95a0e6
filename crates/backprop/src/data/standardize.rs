//! Features brought to one scale.

use super::dataset::Dataset;
use crate::model::ShapeError;
use words::say;

/// Takes each feature's mean away and divides by its standard deviation, so that a step of the same size
/// means as much for one feature as for another:
///
/// ```text
/// mean = sum(x) / rows
/// sd   = sqrt(sum((x - mean)²) / rows)
/// x'   = (x - mean) / sd
/// ```
///
/// The standard deviation is that of the rows themselves (`numpy.std`, ddof 0). A feature that is the
/// same in every row has none and is only centered. The targets stay as they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Standardizer {
    mean: Vec<f64>,
    sd: Vec<f64>,
}

impl Standardizer {
    /// Returns that of a dataset's inputs.
    pub fn of(data: &Dataset) -> Standardizer {
        let (mean, sd) = (0..data.inputs()).map(|input| mean_and_sd(data, input)).unzip();
        Standardizer { mean, sd }
    }

    /// Returns the mean of each input.
    pub fn mean(&self) -> &[f64] {
        &self.mean
    }

    /// Returns the standard deviation of each input; 0 where it is the same in every row.
    pub fn sd(&self) -> &[f64] {
        &self.sd
    }

    /// Returns one value of an input, standardized.
    pub fn value(&self, input: usize, x: f64) -> f64 {
        let centered = x - self.mean[input];
        if self.sd[input] == 0.0 { centered } else { centered / self.sd[input] }
    }

    /// Returns rows of x, row by row, standardized.
    pub fn transform(&self, x: &[f64]) -> Vec<f64> {
        let inputs = self.mean.len();
        x.iter().enumerate().map(|(i, &x)| self.value(i % inputs, x)).collect()
    }

    /// Returns the dataset with its inputs standardized.
    ///
    /// # Errors
    /// Where it has another number of inputs.
    pub fn apply(&self, data: &Dataset) -> Result<Dataset, ShapeError> {
        if data.inputs() != self.mean.len() {
            let (expected, found) = (self.mean.len(), data.inputs());
            return Err(ShapeError::new("standardize", say!(shapes::inputs { expected, found })));
        }
        Dataset::new(data.inputs(), self.transform(data.x()), data.outputs(), data.y().to_vec())
    }
}

fn mean_and_sd(data: &Dataset, input: usize) -> (f64, f64) {
    let rows = data.rows() as f64;
    let column = || (0..data.rows()).map(|row| data.x_row(row)[input]);
    let first = data.x_row(0)[input];
    // The mean of equal values may be rounded, and then differ from them.
    if column().all(|x| x == first) {
        return (first, 0.0);
    }
    let mean = column().sum::<f64>() / rows;
    let squares = column().map(|x| (x - mean) * (x - mean)).sum::<f64>();
    (mean, (squares / rows).sqrt())
}
