//! Adagrad, as Keras defines it.

use super::hyperparameters::{EPSILON, LEARNING_RATE};
use super::rule::{Rule, Update};
use crate::model::{Hyperparameter, Place, Step};
use std::ops::Bound;

/// Adagrad (Duchi, Hazan and Singer 2011): each weight has steps of its own, which grow smaller the more it has
/// been moved (`keras.optimizers.Adagrad(learning_rate, initial_accumulator_value, epsilon)`).
///
/// - s ← s + g², the sum of all squared gradients
/// - w ← w - η g / √(s + ε)
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adagrad {
    /// η.
    pub learning_rate: f64,
    /// Where s begins.
    pub initial_accumulator_value: f64,
    /// ε, which keeps steps finite where s is 0.
    pub epsilon: f64,
}

impl Adagrad {
    /// As Keras sets it unless it is told otherwise.
    pub const KERAS: Adagrad =
        Adagrad { learning_rate: 0.001, initial_accumulator_value: 0.1, epsilon: 1e-7 };
}

impl Rule for Adagrad {
    fn name(&self) -> &'static str {
        "Adagrad"
    }

    fn slots(&self) -> &'static [&'static str] {
        &["accumulator"]
    }

    fn start_of_slots(&self) -> f64 {
        self.initial_accumulator_value
    }

    fn places(&mut self) -> Vec<(Hyperparameter, Place<'_>)> {
        let range = (Bound::Included(0.0), Bound::Unbounded);
        let start = Hyperparameter { key: "initial_accumulator_value", range, step: Step::Add(0.01) };
        vec![
            (LEARNING_RATE, Place::Number(&mut self.learning_rate)),
            (start, Place::Number(&mut self.initial_accumulator_value)),
            (EPSILON, Place::Number(&mut self.epsilon)),
        ]
    }

    fn update(&self, update: Update) {
        let Adagrad { learning_rate, epsilon, .. } = *self;
        update.each(|weight, gradient, [sum]| {
            let sum = sum + gradient * gradient;
            (weight - learning_rate * gradient / (sum + epsilon).sqrt(), [sum])
        });
    }
}
