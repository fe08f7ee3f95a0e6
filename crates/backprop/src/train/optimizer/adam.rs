//! Adam, as Keras defines it.

use super::hyperparameters::{EPSILON, LEARNING_RATE, share};
use super::rule::{Rule, Update};
use crate::model::{Hyperparameter, Place};
use std::ops::Bound;

/// Adam (Kingma and Ba 2015): the steps of each weight have the size of the learning rate η, whatever the
/// size of its gradients (`keras.optimizers.Adam(learning_rate, beta_1, beta_2, epsilon)`). In update t:
///
/// - m ← β₁ m + (1 - β₁) g, the mean of the last gradients
/// - v ← β₂ v + (1 - β₂) g², that of their squares
/// - w ← w - η m̂ / (√v̂ + ε̂), where both begin with 0 and so are corrected: m̂ = m / (1 - β₁ᵗ) and
///   v̂ = v / (1 - β₂ᵗ); Keras adds ε before the correction, so ε̂ = ε / √(1 - β₂ᵗ)
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adam {
    /// η.
    pub learning_rate: f64,
    /// β₁, how much of m is kept.
    pub beta_1: f64,
    /// β₂, how much of v is kept.
    pub beta_2: f64,
    /// ε, which keeps steps finite where v is 0.
    pub epsilon: f64,
}

impl Adam {
    /// As Keras sets it unless it is told otherwise.
    pub const KERAS: Adam = Adam { learning_rate: 0.001, beta_1: 0.9, beta_2: 0.999, epsilon: 1e-7 };

    /// Returns m̂, v̂ and ε̂ of an update, from m and v after it.
    pub fn corrected(&self, number: usize, [m, v]: [f64; 2]) -> [f64; 3] {
        let [of_m, of_v] = self.corrections(number);
        [m / of_m, v / of_v, self.epsilon / of_v.sqrt()]
    }

    /// How far it moves a weight down in an update, and m and v after it, from the gradient and m and v before.
    pub(super) fn step(&self, number: usize) -> impl Fn(f64, [f64; 2]) -> (f64, [f64; 2]) {
        let Adam { learning_rate, beta_1, beta_2, epsilon } = *self;
        let [of_m, of_v] = self.corrections(number);
        let rate = learning_rate * of_v.sqrt() / of_m;
        move |gradient, [m, v]| {
            let m = m + (gradient - m) * (1.0 - beta_1);
            let v = v + (gradient * gradient - v) * (1.0 - beta_2);
            (m * rate / (v.sqrt() + epsilon), [m, v])
        }
    }

    /// 1 - β₁ᵗ and 1 - β₂ᵗ.
    fn corrections(&self, number: usize) -> [f64; 2] {
        self.betas_of_corrections().map(|beta| 1.0 - libm::pow(beta, number as f64))
    }

    /// Returns β₁ and β₂ as they are raised to a power: Keras rounds them to float32 there, in a float64 model too.
    pub fn betas_of_corrections(&self) -> [f64; 2] {
        [self.beta_1, self.beta_2].map(|beta| f64::from(beta as f32))
    }
}

impl Rule for Adam {
    fn name(&self) -> &'static str {
        "Adam"
    }

    fn slots(&self) -> &'static [&'static str] {
        &["m", "v"]
    }

    fn places(&mut self) -> Vec<(Hyperparameter, Place<'_>)> {
        vec![
            (LEARNING_RATE, Place::Number(&mut self.learning_rate)),
            (share("beta_1", Bound::Excluded(1.0)), Place::Number(&mut self.beta_1)),
            (share("beta_2", Bound::Excluded(1.0)), Place::Number(&mut self.beta_2)),
            (EPSILON, Place::Number(&mut self.epsilon)),
        ]
    }

    fn update(&self, update: Update) {
        let step = self.step(update.number);
        update.each(|weight, gradient, slots| {
            let (step, slots) = step(gradient, slots);
            (weight - step, slots)
        });
    }
}
