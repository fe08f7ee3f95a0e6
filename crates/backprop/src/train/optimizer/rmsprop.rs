//! RMSprop, as Keras defines it.

use super::hyperparameters::{EPSILON, LEARNING_RATE, share};
use super::rule::{Rule, Update};
use crate::model::{Hyperparameter, Place};
use std::ops::Bound;

/// RMSprop (Hinton 2012): the gradient is divided by the size that it has had of late
/// (`keras.optimizers.RMSprop(learning_rate, rho, momentum, epsilon)`).
///
/// - v ← ρ v + (1 - ρ) g², the mean of the last squared gradients
/// - w ← w - η g / √(v + ε)
/// - with a momentum μ: b ← μ b + η g / √(v + ε), then w ← w - b
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RmsProp {
    /// η.
    pub learning_rate: f64,
    /// ρ, how much of v is kept.
    pub rho: f64,
    /// μ, how much of the last step is taken again.
    pub momentum: f64,
    /// ε, which keeps steps finite where v is 0.
    pub epsilon: f64,
}

impl RmsProp {
    /// As Keras sets it unless it is told otherwise.
    pub const KERAS: RmsProp = RmsProp { learning_rate: 0.001, rho: 0.9, momentum: 0.0, epsilon: 1e-7 };
}

impl Rule for RmsProp {
    fn name(&self) -> &'static str {
        "RMSprop"
    }

    fn slots(&self) -> &'static [&'static str] {
        if self.momentum == 0.0 { &["v"] } else { &["v", "momentum"] }
    }

    fn places(&mut self) -> Vec<(Hyperparameter, Place<'_>)> {
        vec![
            (LEARNING_RATE, Place::Number(&mut self.learning_rate)),
            (share("rho", Bound::Excluded(1.0)), Place::Number(&mut self.rho)),
            (share("momentum", Bound::Included(1.0)), Place::Number(&mut self.momentum)),
            (EPSILON, Place::Number(&mut self.epsilon)),
        ]
    }

    fn update(&self, update: Update) {
        let RmsProp { learning_rate, rho, momentum, epsilon } = *self;
        let step = |gradient: f64, v: f64| {
            let v = rho * v + (1.0 - rho) * gradient * gradient;
            (learning_rate * gradient / (v + epsilon).sqrt(), v)
        };
        if momentum == 0.0 {
            return update.each(|weight, gradient, [v]| {
                let (step, v) = step(gradient, v);
                (weight - step, [v])
            });
        }
        update.each(|weight, gradient, [v, last]| {
            let (step, v) = step(gradient, v);
            let step = momentum * last + step;
            (weight - step, [v, step])
        });
    }
}
