//! Losses of a row and their derivatives.

use super::activation::Activation;
use super::named;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How far from 0 and 1 Keras keeps a prediction before it takes its logarithm.
const EPSILON: f64 = 1e-7;

/// A loss. The loss of a row is the mean over its outputs, that of a batch the mean over its rows.
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
}

/// What is true of a loss whatever is predicted.
struct Properties {
    name: &'static str,
    targets: (f64, f64),
    in_one_with: Option<Activation>,
}

/// What most have: any target, and no activation that it is computed in one with.
const PLAIN: Properties =
    Properties { name: "", targets: (f64::NEG_INFINITY, f64::INFINITY), in_one_with: None };

impl Loss {
    /// All of them, in the order that a menu shows.
    pub const ALL: &[Loss] =
        &[Loss::MeanSquaredError, Loss::MeanAbsoluteError, Loss::Huber, Loss::BinaryCrossentropy];

    const fn properties(self) -> Properties {
        match self {
            Loss::MeanSquaredError => Properties { name: "mean_squared_error", ..PLAIN },
            Loss::MeanAbsoluteError => Properties { name: "mean_absolute_error", ..PLAIN },
            Loss::Huber => Properties { name: "huber", ..PLAIN },
            Loss::BinaryCrossentropy => Properties {
                name: "binary_crossentropy",
                targets: (0.0, 1.0),
                in_one_with: Some(Activation::Sigmoid),
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

    /// Returns the loss of one row: the mean over its outputs, whose last activation gave a from z.
    pub fn of_row(self, last: Activation, z: &[f64], a: &[f64], y: &[f64]) -> f64 {
        let outputs = z.iter().zip(a).zip(y);
        outputs.map(|((&z, &a), &y)| self.of_output(last, z, a, y)).sum::<f64>() / y.len() as f64
    }

    /// Returns the loss of one output.
    pub fn of_output(self, last: Activation, z: f64, a: f64, y: f64) -> f64 {
        match (self, last) {
            (Loss::BinaryCrossentropy, Activation::Sigmoid) => {
                let ceiling = if z > 0.0 { z } else { 0.0 };
                // z is NaN or infinite only after a run has diverged: let that show.
                ceiling - z * y + libm::log1p(libm::exp(-z.abs()))
            }
            _ => self.of_prediction(self.prediction(last, a), y),
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
        }
    }

    /// Returns the prediction as the loss takes it: a, but for binary cross-entropy after anything else than a
    /// sigmoid, which keeps it between 1e-7 and 1 - 1e-7.
    pub fn prediction(self, last: Activation, a: f64) -> f64 {
        match (self, last) {
            (Loss::BinaryCrossentropy, last) if last != Activation::Sigmoid => clipped(a),
            _ => a,
        }
    }

    /// Returns the probability that a prediction gives to a target that is 0 or 1, of a loss that takes it for one.
    pub fn probability_of(self, a: f64, y: f64) -> Option<f64> {
        match self {
            Loss::BinaryCrossentropy if y == 1.0 => Some(a),
            Loss::BinaryCrossentropy if y == 0.0 => Some(1.0 - a),
            _ => None,
        }
    }

    /// Returns dL/da of one output, where L is the loss of this output alone.
    pub fn derivative(self, last: Activation, a: f64, y: f64) -> f64 {
        match self {
            Loss::MeanSquaredError => 2.0 * (a - y),
            Loss::MeanAbsoluteError if a == y => 0.0,
            Loss::MeanAbsoluteError => (a - y).signum(),
            Loss::Huber => (a - y).clamp(-1.0, 1.0),
            Loss::BinaryCrossentropy if last != Activation::Sigmoid && clipped(a) != a => 0.0,
            Loss::BinaryCrossentropy => {
                // Term by term, so that a certain and right prediction gives 0 and not 0/0.
                let positive = if y == 0.0 { 0.0 } else { -y / a };
                let negative = if y == 1.0 { 0.0 } else { (1.0 - y) / (1.0 - a) };
                positive + negative
            }
        }
    }

    /// Returns delta = dL/dz = dL/da · da/dz of one output, where L is the loss of this output alone.
    pub fn delta(self, last: Activation, z: f64, a: f64, y: f64) -> f64 {
        match (self, last) {
            (Loss::BinaryCrossentropy, Activation::Sigmoid) => a - y,
            _ => self.derivative(last, a, y) * last.derivative(z, a),
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

fn clipped(a: f64) -> f64 {
    a.clamp(EPSILON, 1.0 - EPSILON)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        let (z, a) = (2.0, 2.0);
        assert_eq!(Loss::MeanSquaredError.of_row(Activation::Linear, &[z], &[a], &[5.0]), 9.0);
        assert_eq!(Loss::MeanSquaredError.delta(Activation::Linear, z, a, 5.0), -6.0);
        let half = Loss::BinaryCrossentropy.of_output(Activation::Sigmoid, 0.0, 0.5, 1.0);
        assert!((half - core::f64::consts::LN_2).abs() < 1e-16);
        assert_eq!(Loss::BinaryCrossentropy.delta(Activation::Sigmoid, 0.0, 0.5, 1.0), -0.5);
    }

    #[test]
    fn from_z_it_is_what_its_formula_gives() {
        for &loss in Loss::ALL {
            for (a, y) in [(0.3, 1.0), (0.3, 0.0), (0.3, 0.4), (0.9, 0.4)] {
                let z = libm::log(a / (1.0 - a));
                let from_z = loss.of_output(Activation::Sigmoid, z, a, y);
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
        ];
        for (&loss, (name, targets, in_one)) in Loss::ALL.iter().zip(expected) {
            assert_eq!((loss.name(), loss.targets()), (name, targets));
            assert_eq!(Loss::of_name(name), Some(loss));
            assert_eq!(loss.is_in_one_with(Activation::Sigmoid), in_one);
            assert!(!loss.is_in_one_with(Activation::Linear));
        }
        assert_eq!(Loss::of_name("hinge"), None);
    }

    #[test]
    fn a_certain_and_right_prediction_costs_nothing() {
        assert_eq!(Loss::BinaryCrossentropy.of_prediction(1.0, 1.0), 0.0);
        assert_eq!(Loss::BinaryCrossentropy.of_prediction(0.0, 0.0), 0.0);
        assert_eq!(Loss::BinaryCrossentropy.prediction(Activation::Sigmoid, 1.0), 1.0);
        assert_eq!(Loss::MeanAbsoluteError.derivative(Activation::Linear, 2.0, 2.0), 0.0);
    }

    #[test]
    fn what_the_right_answer_gets() {
        assert_eq!(Loss::BinaryCrossentropy.probability_of(0.25, 1.0), Some(0.25));
        assert_eq!(Loss::BinaryCrossentropy.probability_of(0.25, 0.0), Some(0.75));
        assert_eq!(Loss::BinaryCrossentropy.probability_of(0.25, 0.5), None);
        assert_eq!(Loss::Huber.probability_of(0.25, 1.0), None);
    }

    #[test]
    fn stable_where_the_sigmoid_is_certain() {
        let wrong = Loss::BinaryCrossentropy.of_output(Activation::Sigmoid, -800.0, 0.0, 1.0);
        assert_eq!(wrong, 800.0);
        assert_eq!(Loss::BinaryCrossentropy.delta(Activation::Sigmoid, -800.0, 0.0, 1.0), -1.0);
        assert_eq!(Loss::BinaryCrossentropy.derivative(Activation::Sigmoid, 1.0, 1.0), -1.0);
        assert_eq!(Loss::BinaryCrossentropy.derivative(Activation::Sigmoid, 0.0, 0.0), 1.0);
    }

    #[test]
    fn clipped_as_in_keras_without_a_sigmoid() {
        let loss = Loss::BinaryCrossentropy.of_output(Activation::Linear, -3.0, -3.0, 1.0);
        assert!((loss + libm::log(1e-7)).abs() < 1e-12);
        assert_eq!(Loss::BinaryCrossentropy.derivative(Activation::Linear, -3.0, 1.0), 0.0);
    }
}
