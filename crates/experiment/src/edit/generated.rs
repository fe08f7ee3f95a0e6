//! A table that is generated: points in a pattern, and more features that are computed of their two.

use super::table;
use crate::experiment::scaling::Scaling;
use crate::experiment::shuffle::Shuffle;
use crate::experiment::weights::Weights;
use crate::experiment::{Data, Experiment, Layer};
use backprop::{Activation, Initializer, Loss, Optimizer, Pattern, PointFeature, Sgd};

/// The fewest and the most points.
pub const POINTS: (usize, usize) = (10, 500);
/// The most noise.
pub const MOST_NOISE: f64 = 0.5;
/// The part of the points that is held out, unless the page's experiment holds out some already.
const HELD_OUT: f64 = 0.2;

/// What a table is generated of.
#[derive(Clone, Debug, PartialEq)]
pub struct Generated {
    /// The pattern.
    pub pattern: Pattern,
    /// How many points.
    pub points: usize,
    /// How much noise, from 0 to 0.5.
    pub noise: f64,
    /// Which of all tables like it.
    pub seed: u64,
    /// The features beside x1 and x2.
    pub features: Vec<PointFeature>,
}

impl Default for Generated {
    fn default() -> Generated {
        Generated { pattern: Pattern::Circle, points: 200, noise: 0.0, seed: 1, features: Vec::new() }
    }
}

impl Generated {
    /// Returns the table: x1, x2 and y to two decimals, as a person would type them, and what is computed of these to four.
    pub fn data(&self) -> Data {
        let points = self.pattern.points(self.points, self.noise, self.seed);
        let rows = points.into_iter().map(|[x1, x2, y]| {
            let (x1, x2, y) = (rounded(x1, 100.0), rounded(x2, 100.0), rounded(y, 100.0));
            let more = self.features.iter().map(|feature| rounded(feature.of(x1, x2), 10_000.0));
            [x1, x2].into_iter().chain(more).chain([y]).collect()
        });
        let names = self.features.iter().map(|feature| feature.name());
        Data {
            columns: ["x1", "x2"].into_iter().chain(names).chain(["y"]).map(String::from).collect(),
            targets: vec!["y".into()],
            rows: rows.collect(),
        }
    }

    /// Puts its table in the place of an experiment's. A network that was set for such points stays; any other becomes
    /// one that can learn them.
    pub fn apply(&self, experiment: &mut Experiment) {
        let suits = suits(experiment, self.pattern);
        table::replace(experiment, self.data());
        if suits {
            return;
        }
        let (output, loss) = match self.pattern.is_of_classes() {
            true => (Activation::Sigmoid, Loss::BinaryCrossentropy),
            false => (Activation::Linear, Loss::MeanSquaredError),
        };
        experiment.layers =
            [(4, Activation::Tanh), (2, Activation::Tanh), (1, output)].map(Layer::from).to_vec();
        experiment.weights = Weights::Initializer(Initializer::glorot_uniform(1));
        experiment.loss = loss;
        experiment.optimizer = Optimizer::Sgd(Sgd { learning_rate: 0.03, momentum: 0.9, nesterov: false });
        (experiment.batch_size, experiment.epochs) = (10, 100);
        (experiment.shuffle, experiment.scaling) = (Shuffle::Off, Scaling::default());
        experiment.validation_split = HELD_OUT;
        experiment.settle_format();
    }
}

/// Whether an experiment is one of generated points, of the kind that a pattern makes.
fn suits(experiment: &Experiment, pattern: Pattern) -> bool {
    let data = &experiment.data;
    let is_generated = data.columns.iter().take(2).eq(["x1", "x2"]) && data.targets == ["y"];
    let is_of_classes = experiment.loss.targets() == (0.0, 1.0);
    is_generated && is_of_classes == pattern.is_of_classes()
}

/// A number as it reads with so many parts of 1.
fn rounded(x: f64, parts: f64) -> f64 {
    (x * parts).round() / parts + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::presets::PresetId;
    use crate::run::Run;

    #[test]
    fn every_pattern_is_an_experiment_that_learns() {
        for pattern in Pattern::ALL {
            let mut experiment = PresetId::NotebookRegression.experiment();
            Generated { pattern, ..Generated::default() }.apply(&mut experiment);
            experiment.check().unwrap();
            assert_eq!((experiment.data.rows.len(), experiment.training_rows()), (200, 160));
            let mut run = Run::new(&experiment).unwrap();
            run.compute(&mut || true);
            let (first, last) = (run.losses()[0], run.losses()[experiment.epochs - 1]);
            // Two arms of a spiral take more units than these.
            let part = if pattern == Pattern::Spiral { 0.99 } else { 0.9 };
            assert!(run.diverged().is_none() && last < part * first, "{pattern:?}: {first} {last}");
        }
    }

    #[test]
    fn features_are_computed_of_the_numbers_in_the_table() {
        let generated = Generated { features: PointFeature::ALL.to_vec(), ..Generated::default() };
        let data = generated.data();
        assert_eq!(data.columns, ["x1", "x2", "x1²", "x2²", "x1·x2", "sin x1", "sin x2", "y"]);
        for row in &data.rows {
            let (x1, x2) = (row[0], row[1]);
            let by_hand = [x1 * x1, x2 * x2, x1 * x2, x1.sin(), x2.sin()];
            for (found, expected) in row[2..7].iter().zip(by_hand) {
                assert!((found - expected).abs() <= 0.5001e-4, "{found} {expected}");
            }
        }
    }

    #[test]
    fn a_network_that_was_set_for_such_points_stays() {
        let mut experiment = PresetId::NotebookRegression.experiment();
        Generated::default().apply(&mut experiment);
        experiment.layers[0].units = 6;
        let spiral = Generated {
            pattern: Pattern::Spiral,
            features: vec![PointFeature::Sine1],
            ..Generated::default()
        };
        spiral.apply(&mut experiment);
        assert_eq!((experiment.layers[0].units, experiment.data.columns.len()), (6, 4));
        Generated { pattern: Pattern::Plane, ..Generated::default() }.apply(&mut experiment);
        assert_eq!((experiment.layers[0].units, experiment.loss), (4, Loss::MeanSquaredError));
    }
}
