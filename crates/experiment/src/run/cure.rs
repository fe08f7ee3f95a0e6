//! Other experiments with which a run goes well: each is tried to its end before it is offered.

use super::Run;
use crate::experiment::Experiment;
use crate::experiment::scaling::Scaling;
use backprop::{Dataset, Loss};
use std::sync::Arc;

/// What an experiment is changed in, so that its run goes well.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cure {
    /// How its inputs and its targets are scaled.
    pub scaling: Scaling,
    /// Its learning rate.
    pub learning_rate: f64,
}

/// A cure, and how the run goes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// What is changed.
    pub cure: Cure,
    /// The loss of each epoch.
    pub losses: Arc<[f64]>,
    /// The loss of always predicting the mean of each target.
    pub mean: f64,
}

impl Tried {
    /// Returns the loss that the run ends with.
    pub fn loss(&self) -> f64 {
        self.losses.last().copied().unwrap_or(f64::INFINITY)
    }
}

impl Cure {
    /// Returns the best of some multiples of the learning rate with which a run is finite to its end, ends below
    /// the part `learned` of its first loss, and below the loss of always predicting the mean; with its columns scaled
    /// so. Once one does, they are tried only as long as each is better than the last. `None` where none does, or trying
    /// would take long.
    pub(super) fn tried(
        experiment: &Experiment,
        scaling: Scaling,
        times: &[f64],
        learned: f64,
    ) -> Option<Tried> {
        let rate = experiment.optimizer.learning_rate();
        let mut best: Option<Tried> = None;
        let mut other = experiment.clone();
        for times in times {
            let learning_rate = if *times == 1.0 { rate } else { four_digits(rate * times) };
            let cure = Cure { scaling, learning_rate };
            cure.apply(&mut other);
            let run = Run::new(&other).ok()?;
            if !run.is_whole() || !run.scalers().are_finite() {
                return best;
            }
            let mean = best.as_ref().map_or_else(|| of_mean(experiment.loss, run.data()), |best| best.mean);
            let goes_well = match (run.diverged(), run.losses()) {
                (None, [first, .., last]) => *last < learned * first && *last < mean,
                _ => false,
            };
            let tried = goes_well.then(|| Tried { cure, losses: run.losses().into(), mean });
            match (&best, tried) {
                (Some(before), Some(tried)) if tried.loss() < before.loss() => best = Some(tried),
                (Some(_), _) => return best,
                (None, tried) => best = tried,
            }
        }
        best
    }

    /// Changes an experiment as it says.
    pub fn apply(self, experiment: &mut Experiment) {
        experiment.scaling = self.scaling;
        experiment.optimizer = experiment.optimizer.with_learning_rate(self.learning_rate);
        experiment.settle_format();
    }
}

/// A rate as it is said: with four digits.
fn four_digits(rate: f64) -> f64 {
    format!("{rate:.3e}").parse().unwrap_or(rate)
}

/// The loss of always predicting the mean of each target.
pub(super) fn of_mean(loss: Loss, data: &Dataset) -> f64 {
    let rows = data.rows() as f64;
    let of_output = |output| {
        let targets = || (0..data.rows()).map(move |row| data.y_row(row)[output]);
        let mean = targets().sum::<f64>() / rows;
        targets().map(|y| loss.of_prediction(mean, y)).sum::<f64>() / rows
    };
    (0..data.outputs()).map(of_output).sum::<f64>() / loss.divisor(data.outputs()) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Data;
    use crate::presets::PresetId;
    use backprop::ColumnScale;
    use std::rc::Rc;

    /// Ten house prices: square feet, bedrooms, price in thousands.
    const HOUSES: [[f64; 3]; 10] = [
        [1400.0, 3.0, 245.0],
        [1600.0, 3.0, 312.0],
        [1700.0, 3.0, 279.0],
        [1875.0, 4.0, 308.0],
        [1100.0, 2.0, 199.0],
        [1550.0, 3.0, 219.0],
        [2350.0, 4.0, 405.0],
        [2450.0, 5.0, 324.0],
        [1425.0, 3.0, 319.0],
        [1700.0, 3.0, 255.0],
    ];

    fn houses() -> Experiment {
        let rows = HOUSES.iter().map(|row| row.to_vec()).collect();
        let columns = ["sqft", "beds", "price"].map(String::from).to_vec();
        let mut experiment = PresetId::NotebookRegression.experiment();
        experiment.data = Rc::new(Data { columns, rows, targets: vec!["price".into()] });
        experiment
    }

    #[test]
    fn the_mean_is_the_least_that_is_asked_for() {
        let run = Run::new(&houses()).unwrap();
        let mean = HOUSES.iter().map(|row| row[2]).sum::<f64>() / 10.0;
        let variance = HOUSES.iter().map(|row| (row[2] - mean).powi(2)).sum::<f64>() / 10.0;
        assert!((of_mean(Loss::MeanSquaredError, run.data()) - variance).abs() < 1e-9);
    }

    #[test]
    fn a_rate_is_the_one_that_is_said() {
        assert_eq!([0.021 * 0.1, 0.3 * 1e-3, 1.0 / 3.0].map(four_digits), [0.0021, 0.0003, 0.3333]);
    }

    #[test]
    fn a_cure_does_what_it_says_and_beats_the_mean() {
        let experiment = houses();
        let times = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6];
        let standardize = Some(ColumnScale::Standardize);
        let cases = [
            (Scaling::default(), 1e-8),
            (Scaling { inputs: standardize, targets: None }, 1e-4),
            (Scaling { inputs: standardize, targets: standardize }, 1e-4),
        ];
        for (scaling, rate) in cases {
            let Some(tried) = Cure::tried(&experiment, scaling, &times, 1.0) else {
                panic!("{scaling:?}: none goes well")
            };
            let cure = tried.cure;
            assert!((cure.learning_rate / rate - 1.0).abs() < 1e-9, "{cure:?}");
            let mut cured = experiment.clone();
            cure.apply(&mut cured);
            let run = Run::new(&cured).unwrap();
            assert_eq!(run.losses(), &*tried.losses);
            assert_eq!(tried.mean, of_mean(Loss::MeanSquaredError, run.data()));
            assert!(tried.loss() < tried.mean);
        }
    }
}
