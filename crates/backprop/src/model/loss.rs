//! Losses of a row and their derivatives.

use super::activation::Activation;
use super::categorical::{self, Rescaled, clipped};
use super::named;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A loss. The loss of a row is the mean over its outputs, and of the categorical ones the sum; that of a batch the mean
/// over its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Loss {
    /// L = (a - y)², dL/da = 2 (a - y).
    MeanSquaredError,
    /// L = |a - y|, dL/da = 1 above y, -1 below it and 0 at it, as in Keras.
    MeanAbsoluteError,
    /// L = (a - y)² / 2 where |a - y| ≤ 1, else |a - y| - 1/2; dL/da = a - y, kept from -1 to 1.
    Huber,
    /// L = -(y ln a + (1 - y) ln(1 - a)), dL/da = (a - y) / (a (1 - a)).
    ///
    /// After a sigmoid it is computed from z, where nothing cancels or overflows:
    /// L = max(z, 0) - z y + ln(1 + e^-|z|), dL/dz = a - y. That is what Keras does on TensorFlow; on JAX
    /// and PyTorch it clips there too, which differs where a comes nearer than 1e-7 to 0 or 1. After any
    /// other activation a is kept between 1e-7 and 1 - 1e-7, as Keras does, and dL/da is 0 where that
    /// changes it.
    BinaryCrossentropy,
    /// L = -Σ_k y_k ln a_k over the outputs, one for each class; y is 1 for the class of the row and 0 for the others.
    ///
    /// After a softmax it is computed from z, where nothing overflows, and dL/dz = a - y. After any other activation a
    /// is divided by its sum, then kept between 1e-7 and 1 - 1e-7, as Keras does.
    CategoricalCrossentropy,
    /// The same of a target that is the number of the class, from 0: [`Dataset::one_hot`](crate::Dataset::one_hot) makes
    /// of it a target for each output. After any other activation than a softmax a is clipped, then divided by
    /// its sum.
    SparseCategoricalCrossentropy,
}

/// What is true of a loss whatever is predicted.
struct Properties {
    name: &'static str,
    targets: (f64, f64),
    in_one_with: Option<Activation>,
    over_classes: Option<Rescaled>,
}

/// What most have: any target, no activation that it is computed in one with, and a loss of each output by itself.
const PLAIN: Properties = Properties {
    name: "",
    targets: (f64::NEG_INFINITY, f64::INFINITY),
    in_one_with: None,
    over_classes: None,
};

impl Loss {
    /// All of them, in the order that a menu shows.
    pub const ALL: &[Loss] = &[
        Loss::MeanSquaredError,
        Loss::MeanAbsoluteError,
        Loss::Huber,
        Loss::BinaryCrossentropy,
        Loss::CategoricalCrossentropy,
        Loss::SparseCategoricalCrossentropy,
    ];

    const fn properties(self) -> Properties {
        match self {
            Loss::MeanSquaredError => Properties { name: "mean_squared_error", ..PLAIN },
            Loss::MeanAbsoluteError => Properties { name: "mean_absolute_error", ..PLAIN },
            Loss::Huber => Properties { name: "huber", ..PLAIN },
            Loss::BinaryCrossentropy => Properties {
                name: "binary_crossentropy",
                targets: (0.0, 1.0),
                in_one_with: Some(Activation::Sigmoid),
                ..PLAIN
            },
            Loss::CategoricalCrossentropy => Properties {
                name: "categorical_crossentropy",
                targets: (0.0, 1.0),
                in_one_with: Some(Activation::Softmax),
                over_classes: Some(Rescaled::ThenClipped),
            },
            Loss::SparseCategoricalCrossentropy => Properties {
                name: "sparse_categorical_crossentropy",
                over_classes: Some(Rescaled::AfterClipping),
                ..Loss::CategoricalCrossentropy.properties()
            },
        }
    }

    /// Returns Keras's name.
    pub const fn name(self) -> &'static str {
        self.properties().name
    }

    /// Returns the least and the greatest target that it is a measure of error for.
    pub const fn targets(self) -> (f64, f64) {
        self.properties().targets
    }

    /// Returns whether it and the last activation are computed in one, from z.
    pub fn is_in_one_with(self, last: Activation) -> bool {
        self.properties().in_one_with == Some(last)
    }

    /// Returns the loss of a name.
    pub fn of_name(name: &str) -> Option<Loss> {
        Loss::ALL.iter().copied().find(|loss| loss.name() == name)
    }

    /// Returns whether the outputs are classes, of which each row is one: then their losses are added up, and a
    /// prediction that no softmax has made is divided by the sum of all.
    pub const fn is_over_classes(self) -> bool {
        self.properties().over_classes.is_some()
    }

    /// Returns whether its target is the number of the class.
    pub const fn takes_class_numbers(self) -> bool {
        matches!(self, Loss::SparseCategoricalCrossentropy)
    }

    /// Returns what the sum of the losses of so many outputs is divided by: their number where a row's is their mean, else 1.
    pub const fn divisor(self, outputs: usize) -> usize {
        if self.is_over_classes() { 1 } else { outputs }
    }

    /// Returns the loss of one row, whose last activation gave a from z: the mean over its outputs, of classes the sum.
    pub fn of_row(self, last: Activation, z: &[f64], a: &[f64], y: &[f64]) -> f64 {
        if self.is_over_classes() {
            return (0..y.len()).map(|k| self.of_output(last, [z, a, y], k)).sum();
        }
        let outputs = z.iter().zip(a).zip(y);
        outputs.map(|((&z, &a), &y)| self.of_one(last, z, a, y)).sum::<f64>() / y.len() as f64
    }

    /// Returns the loss of one output of a row, before the mean.
    pub fn of_output(self, last: Activation, [z, a, y]: [&[f64]; 3], k: usize) -> f64 {
        match self.properties().over_classes {
            Some(how) => categorical::of_output(how, last, [z, a, y], k),
            None => self.of_one(last, z[k], a[k], y[k]),
        }
    }

    /// The loss of an output that doesn't depend on the others.
    fn of_one(self, last: Activation, z: f64, a: f64, y: f64) -> f64 {
        match (self, last) {
            (Loss::BinaryCrossentropy, Activation::Sigmoid) => {
                let ceiling = if z > 0.0 { z } else { 0.0 };
                // z is NaN or infinite only after a run has diverged: let that show.
                ceiling - z * y + libm::log1p(libm::exp(-z.abs()))
            }
            _ => self.of_prediction(self.kept(last, a), y),
        }
    }

    /// Returns the loss of one output by its formula, from the prediction as the loss takes it.
    pub fn of_prediction(self, a: f64, y: f64) -> f64 {
        match self {
            Loss::MeanSquaredError => (a - y) * (a - y),
            Loss::MeanAbsoluteError => (a - y).abs(),
            Loss::Huber if (a - y).abs() <= 1.0 => (a - y) * (a - y) / 2.0,
            Loss::Huber => (a - y).abs() - 0.5,
            Loss::BinaryCrossentropy if y == 1.0 => -libm::log(a),
            Loss::BinaryCrossentropy if y == 0.0 => -libm::log(1.0 - a),
            Loss::BinaryCrossentropy => -(y * libm::log(a) + (1.0 - y) * libm::log(1.0 - a)),
            Loss::CategoricalCrossentropy | Loss::SparseCategoricalCrossentropy if y == 0.0 => 0.0,
            Loss::CategoricalCrossentropy | Loss::SparseCategoricalCrossentropy => -y * libm::log(a),
        }
    }

    /// Returns a prediction of a row as the loss takes it: a, but for cross-entropy after an activation that doesn't
    /// make probabilities, whose a is kept between 1e-7 and 1 - 1e-7, and of classes divided by the sum of all.
    pub fn prediction(self, last: Activation, a: &[f64], k: usize) -> f64 {
        match self.properties().over_classes {
            Some(how) => categorical::prediction(how, last, a, k),
            None => self.kept(last, a[k]),
        }
    }

    /// The prediction of an output that doesn't depend on the others.
    fn kept(self, last: Activation, a: f64) -> f64 {
        match (self, last) {
            (Loss::BinaryCrossentropy, last) if last != Activation::Sigmoid => clipped(a),
            _ => a,
        }
    }

    /// Returns the probability that a prediction gives to a target that is 0 or 1, of a loss that takes it for one;
    /// over classes to the class that the row is.
    pub fn probability_of(self, a: f64, y: f64) -> Option<f64> {
        match self {
            _ if y == 1.0 && self.properties().targets == (0.0, 1.0) => Some(a),
            Loss::BinaryCrossentropy if y == 0.0 => Some(1.0 - a),
            _ => None,
        }
    }

    /// Computes dL/da and delta = dL/dz for all outputs of a row.
    pub(crate) fn backward(
        self,
        last: Activation,
        [z, a, y]: [&[f64]; 3],
        d_a: &mut [f64],
        delta: &mut [f64],
    ) {
        let over = self.divisor(y.len()) as f64;
        match self.properties().over_classes {
            Some(how) => (0..y.len()).for_each(|k| d_a[k] = categorical::derivative(how, last, a, y, k)),
            None => (0..y.len()).for_each(|k| d_a[k] = self.derivative(last, a[k], y[k]) / over),
        }
        if self.is_in_one_with(last) {
            (0..y.len()).for_each(|k| delta[k] = (a[k] - y[k]) / over);
        } else if self.is_over_classes() || last.mixes_units() {
            last.backward(z, a, d_a, delta);
        } else {
            let of = |k: usize| self.derivative(last, a[k], y[k]) * last.derivative(z[k], a[k]) / over;
            (0..y.len()).for_each(|k| delta[k] = of(k));
        }
    }

    /// dL/da of one output that doesn't depend on the others, where L is the loss of this output alone.
    fn derivative(self, last: Activation, a: f64, y: f64) -> f64 {
        match self {
            Loss::MeanSquaredError => 2.0 * (a - y),
            Loss::MeanAbsoluteError if a == y => 0.0,
            Loss::MeanAbsoluteError => (a - y).signum(),
            Loss::Huber => (a - y).clamp(-1.0, 1.0),
            Loss::BinaryCrossentropy if last != Activation::Sigmoid && clipped(a) != a => 0.0,
            Loss::CategoricalCrossentropy | Loss::SparseCategoricalCrossentropy if y == 0.0 => 0.0,
            Loss::CategoricalCrossentropy | Loss::SparseCategoricalCrossentropy => -y / a,
            Loss::BinaryCrossentropy => {
                // Term by term, so that a certain and right prediction gives 0 and not 0/0.
                let positive = if y == 0.0 { 0.0 } else { -y / a };
                let negative = if y == 1.0 { 0.0 } else { (1.0 - y) / (1.0 - a) };
                positive + negative
            }
        }
    }
}

impl Serialize for Loss {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Loss {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Loss, D::Error> {
        named::read(deserializer, Loss::ALL, |loss| loss.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// dL/da and delta of every output of a row.
    fn backward(loss: Loss, last: Activation, z: &[f64], a: &[f64], y: &[f64]) -> [Vec<f64>; 2] {
        let [mut d_a, mut delta] = [vec![0.0; y.len()], vec![0.0; y.len()]];
        loss.backward(last, [z, a, y], &mut d_a, &mut delta);
        [d_a, delta]
    }

    #[test]
    fn by_hand() {
        let (z, a) = (2.0, 2.0);
        assert_eq!(Loss::MeanSquaredError.of_row(Activation::Linear, &[z], &[a], &[5.0]), 9.0);
        assert_eq!(backward(Loss::MeanSquaredError, Activation::Linear, &[z], &[a], &[5.0])[1], [-6.0]);
        let half = Loss::BinaryCrossentropy.of_one(Activation::Sigmoid, 0.0, 0.5, 1.0);
        assert!((half - core::f64::consts::LN_2).abs() < 1e-16);
        let [_, delta] = backward(Loss::BinaryCrossentropy, Activation::Sigmoid, &[0.0], &[0.5], &[1.0]);
        assert_eq!(delta, [-0.5]);
    }

    #[test]
    fn over_classes_by_hand() {
        let (z, a, y) = ([libm::log(2.0), 0.0, 0.0], [0.5, 0.25, 0.25], [0.0, 1.0, 0.0]);
        for loss in [Loss::CategoricalCrossentropy, Loss::SparseCategoricalCrossentropy] {
            let value = loss.of_row(Activation::Softmax, &z, &a, &y);
            assert!((value - libm::log(4.0)).abs() < 1e-15);
            let expected = [vec![0.0, -4.0, 0.0], vec![0.5, -0.75, 0.25]];
            assert_eq!(backward(loss, Activation::Softmax, &z, &a, &y), expected);
            // Without a softmax a is divided by its sum, 2 here: ln 2 for the half of it.
            let value = loss.of_row(Activation::Linear, &[1.0, 0.5, 0.5], &[1.0, 0.5, 0.5], &[1.0, 0.0, 0.0]);
            let by_clipping = loss == Loss::SparseCategoricalCrossentropy;
            assert!(by_clipping || (value - core::f64::consts::LN_2).abs() < 1e-15, "{value}");
        }
        assert_eq!(
            Loss::CategoricalCrossentropy.of_row(Activation::Softmax, &[0.0, -1e4], &[1.0, 0.0], &[0.0, 1.0]),
            1e4
        );
        assert_eq!(Loss::CategoricalCrossentropy.prediction(Activation::Linear, &[1.0, 3.0], 1), 0.75);
        assert_eq!(
            Loss::SparseCategoricalCrossentropy.prediction(Activation::Linear, &[0.25, 0.5], 0),
            1.0 / 3.0
        );
        assert_eq!([Loss::Huber.divisor(3), Loss::CategoricalCrossentropy.divisor(3)], [3, 1]);
    }

    #[test]
    fn from_z_it_is_what_its_formula_gives() {
        for &loss in Loss::ALL.iter().filter(|loss| !loss.is_over_classes()) {
            for (a, y) in [(0.3, 1.0), (0.3, 0.0), (0.3, 0.4), (0.9, 0.4)] {
                let z = libm::log(a / (1.0 - a));
                let from_z = loss.of_one(Activation::Sigmoid, z, a, y);
                assert!((loss.of_prediction(a, y) - from_z).abs() < 1e-12, "{loss:?} {a} {y}");
            }
        }
    }

    #[test]
    fn what_is_said_of_each() {
        const ANY: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);
        let expected = [
            ("mean_squared_error", ANY, false),
            ("mean_absolute_error", ANY, false),
            ("huber", ANY, false),
            ("binary_crossentropy", (0.0, 1.0), true),
            ("categorical_crossentropy", (0.0, 1.0), false),
            ("sparse_categorical_crossentropy", (0.0, 1.0), false),
        ];
        for (&loss, (name, targets, in_one)) in Loss::ALL.iter().zip(expected) {
            assert_eq!((loss.name(), loss.targets()), (name, targets));
            assert_eq!(Loss::of_name(name), Some(loss));
            assert_eq!(loss.is_in_one_with(Activation::Sigmoid), in_one);
            assert_eq!(loss.is_in_one_with(Activation::Softmax), loss.is_over_classes());
            assert!(!loss.is_in_one_with(Activation::Linear));
        }
        assert_eq!(Loss::of_name("hinge"), None);
    }

    #[test]
    fn a_certain_and_right_prediction_costs_nothing() {
        assert_eq!(Loss::BinaryCrossentropy.of_prediction(1.0, 1.0), 0.0);
        assert_eq!(Loss::BinaryCrossentropy.of_prediction(0.0, 0.0), 0.0);
        assert_eq!(Loss::BinaryCrossentropy.kept(Activation::Sigmoid, 1.0), 1.0);
        assert_eq!(Loss::MeanAbsoluteError.derivative(Activation::Linear, 2.0, 2.0), 0.0);
    }

    #[test]
    fn what_the_right_answer_gets() {
        assert_eq!(Loss::BinaryCrossentropy.probability_of(0.25, 1.0), Some(0.25));
        assert_eq!(Loss::BinaryCrossentropy.probability_of(0.25, 0.0), Some(0.75));
        assert_eq!(Loss::BinaryCrossentropy.probability_of(0.25, 0.5), None);
        assert_eq!(Loss::Huber.probability_of(0.25, 1.0), None);
        assert_eq!(Loss::CategoricalCrossentropy.probability_of(0.25, 1.0), Some(0.25));
        assert_eq!(Loss::CategoricalCrossentropy.probability_of(0.25, 0.0), None);
    }

    #[test]
    fn stable_where_the_sigmoid_is_certain() {
        let wrong = Loss::BinaryCrossentropy.of_one(Activation::Sigmoid, -800.0, 0.0, 1.0);
        assert_eq!(wrong, 800.0);
        let [_, delta] = backward(Loss::BinaryCrossentropy, Activation::Sigmoid, &[-800.0], &[0.0], &[1.0]);
        assert_eq!(delta, [-1.0]);
        assert_eq!(Loss::BinaryCrossentropy.derivative(Activation::Sigmoid, 1.0, 1.0), -1.0);
        assert_eq!(Loss::BinaryCrossentropy.derivative(Activation::Sigmoid, 0.0, 0.0), 1.0);
    }

    #[test]
    fn clipped_as_in_keras_without_a_sigmoid() {
        let loss = Loss::BinaryCrossentropy.of_one(Activation::Linear, -3.0, -3.0, 1.0);
        assert!((loss + libm::log(1e-7)).abs() < 1e-12);
        assert_eq!(Loss::BinaryCrossentropy.derivative(Activation::Linear, -3.0, 1.0), 0.0);
    }
}
