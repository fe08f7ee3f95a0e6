//! Rows of inputs and targets.

use super::scale::Scaler;
use crate::model::ShapeError;
use words::say;

/// Rows of inputs x, shape (rows, inputs), and targets y, shape (rows, outputs), both row by row.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    inputs: usize,
    outputs: usize,
    x: Vec<f64>,
    y: Vec<f64>,
    held_out: usize,
}

impl Dataset {
    /// Returns the dataset of flat arrays, row by row.
    ///
    /// # Errors
    /// Where there is no row, input or output, or x and y don't have the same number of whole rows.
    pub fn new(inputs: usize, x: Vec<f64>, outputs: usize, y: Vec<f64>) -> Result<Dataset, ShapeError> {
        if inputs == 0 || outputs == 0 {
            return Err(ShapeError::new("Dataset", say!(shapes::empty_dataset { inputs, outputs })));
        }
        let rows = x.len() / inputs;
        if rows == 0 || x.len() != rows * inputs || y.len() != rows * outputs {
            let problem = say!(shapes::dataset { inputs, outputs, x: x.len(), y: y.len() });
            return Err(ShapeError::new("Dataset", problem));
        }
        Ok(Dataset { inputs, outputs, x, y, held_out: 0 })
    }

    /// Returns some of the rows.
    ///
    /// # Errors
    /// Where none is asked for.
    ///
    /// # Panics
    /// Where there is no such row.
    pub fn of_rows(&self, rows: &[usize]) -> Result<Dataset, ShapeError> {
        let x = rows.iter().flat_map(|&row| self.x_row(row)).copied().collect();
        let y = rows.iter().flat_map(|&row| self.y_row(row)).copied().collect();
        Dataset::new(self.inputs, x, self.outputs, y)
    }

    /// Returns the dataset whose one target, the number of a class from 0, is a target for each class instead: 1 for
    /// that of the row, 0 for the others.
    ///
    /// # Errors
    /// Where there are several targets, or one is no number of so many classes.
    pub fn one_hot(self, classes: usize) -> Result<Dataset, ShapeError> {
        let wrong = |problem: String| Err(ShapeError::new("one_hot", problem));
        if self.outputs != 1 {
            return wrong(say!(shapes::class_columns { found: self.outputs }));
        }
        let is_class = |y: f64| (0..classes).any(|class| class as f64 == y);
        if let Some(row) = self.y.iter().position(|&y| !is_class(y)) {
            return wrong(say!(shapes::class {
                last: classes.saturating_sub(1),
                found: self.y[row].to_string(),
                row
            }));
        }
        let one_hot = |&y: &f64| (0..classes).map(move |class| f64::from(class as f64 == y));
        let y = self.y.iter().flat_map(one_hot).collect();
        Ok(Dataset { outputs: classes, y, ..self })
    }

    /// Returns how many rows.
    pub fn rows(&self) -> usize {
        self.x.len() / self.inputs
    }

    /// Holds the last rows out: no update sees those after the first `training` rows.
    pub fn with_training_rows(self, training: usize) -> Dataset {
        Dataset { held_out: self.rows().saturating_sub(training), ..self }
    }

    /// Returns it with x and y scaled, each where there is something to scale it by.
    pub fn scaled(&self, x: Option<&Scaler>, y: Option<&Scaler>) -> Dataset {
        let scaled = |by: Option<&Scaler>, values: &Vec<f64>| {
            by.map_or_else(|| values.clone(), |scaler| scaler.transform(values))
        };
        Dataset { x: scaled(x, &self.x), y: scaled(y, &self.y), ..*self }
    }

    /// Returns how many rows a model is trained on: all but the last ones, which are held out.
    pub fn training_rows(&self) -> usize {
        self.rows() - self.held_out
    }

    /// Returns values of x in a row.
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// Returns values of y in a row.
    pub fn outputs(&self) -> usize {
        self.outputs
    }

    /// Returns all inputs, row by row.
    pub fn x(&self) -> &[f64] {
        &self.x
    }

    /// Returns all targets, row by row.
    pub fn y(&self) -> &[f64] {
        &self.y
    }

    /// Returns the inputs of a row.
    pub fn x_row(&self, row: usize) -> &[f64] {
        &self.x[row * self.inputs..(row + 1) * self.inputs]
    }

    /// Returns the targets of a row.
    pub fn y_row(&self, row: usize) -> &[f64] {
        &self.y[row * self.outputs..(row + 1) * self.outputs]
    }
}
