//! What a run predicts for the rows of the table, from its start to its end.

use super::Run;
use std::sync::Arc;

/// The most rows whose predictions are kept.
pub const MAX_ROWS: usize = 12;
/// The most points of a line: what a chart can show.
const MAX_POINTS: usize = 200;
/// Lines of whole epochs have at least so many points: within an epoch each update pulls to its own rows.
const ENOUGH_EPOCHS: usize = 20;

/// For each row, for each output: (epochs gone by, ŷ).
type Lines = Vec<Vec<Arc<[(f64, f64)]>>>;

/// The predictions of the first rows over a run.
#[derive(Clone)]
pub struct Predictions {
    lines: Lines,
}

impl Predictions {
    /// Returns those of the first rows of the table.
    pub fn of(run: &Run) -> Predictions {
        let rows: Vec<_> = (0..run.data().rows().min(MAX_ROWS)).collect();
        Predictions { lines: over(run, &rows) }
    }

    /// Returns the line of a row and an output, where it is kept.
    pub fn line(&self, row: usize, output: usize) -> Option<&Arc<[(f64, f64)]>> {
        self.lines.get(row)?.get(output)
    }
}

/// Returns the predictions for some rows with the weights after whole epochs, or in a run of few epochs after
/// single updates, as far as they are finite.
pub fn over(run: &Run, rows: &[usize]) -> Lines {
    let (data, mut model) = (run.data(), run.model().clone());
    let x: Vec<f64> = rows.iter().flat_map(|&row| data.x_row(row)).copied().collect();
    let of_epochs = |(step, _): &(usize, &[f64])| step.is_multiple_of(run.steps_per_epoch());
    let mut states: Vec<_> = run.checkpoints().filter(of_epochs).collect();
    if states.len() < ENOUGH_EPOCHS {
        states = run.checkpoints().collect();
    }
    let (stride, count) = (states.len().div_ceil(MAX_POINTS).max(1), states.len());
    let mut lines = vec![vec![Vec::new(); data.outputs()]; rows.len()];
    for (index, (step, weights)) in states.into_iter().enumerate() {
        if !index.is_multiple_of(stride) && index + 1 != count {
            continue;
        }
        let at = run.epochs_after(step);
        model.set_parameters(weights).expect("a checkpoint has the model's parameters");
        let predictions = model.predict(&x).expect("the rows have the model's inputs");
        let places = lines.iter_mut().flatten();
        for (line, y) in places.zip(predictions).filter(|(_, y)| y.is_finite()) {
            line.push((at, y));
        }
    }
    lines.into_iter().map(|row| row.into_iter().map(Arc::from).collect()).collect()
}
