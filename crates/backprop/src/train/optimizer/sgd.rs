//! Stochastic gradient descent, as Keras defines it.

use super::hyperparameters::{LEARNING_RATE, share};
use super::rule::{Rule, Update};
use crate::model::{Hyperparameter, Place, Step};
use std::ops::Bound;

/// Stochastic gradient descent with learning rate η and momentum μ
/// (`keras.optimizers.SGD(learning_rate, momentum, nesterov)`).
///
/// - μ = 0: w ← w - η g
/// - μ > 0: v ← μ v - η g, then w ← w + v
/// - Nesterov: v ← μ v - η g, then w ← w + μ v - η g
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sgd {
    /// η.
    pub learning_rate: f64,
    /// μ, 0 to 1.
    pub momentum: f64,
    /// Whether the momentum is Nesterov's.
    pub nesterov: bool,
}

impl Sgd {
    /// As Keras sets it unless it is told otherwise.
    pub const KERAS: Sgd = Sgd { learning_rate: 0.01, momentum: 0.0, nesterov: false };
}

impl Rule for Sgd {
    fn name(&self) -> &'static str {
        "SGD"
    }

    fn slots(&self) -> &'static [&'static str] {
        if self.momentum == 0.0 { &[] } else { &["velocity"] }
    }

    fn places(&mut self) -> Vec<(Hyperparameter, Place<'_>)> {
        let on_or_off = (Bound::Included(0.0), Bound::Included(1.0));
        let nesterov = Hyperparameter { key: "nesterov", range: on_or_off, step: Step::Switch };
        vec![
            (LEARNING_RATE, Place::Number(&mut self.learning_rate)),
            (share("momentum", Bound::Included(1.0)), Place::Number(&mut self.momentum)),
            (nesterov, Place::Switch(&mut self.nesterov)),
        ]
    }

    fn update(&self, update: Update) {
        let Sgd { learning_rate, momentum, nesterov } = *self;
        if momentum == 0.0 {
            return update.each(|weight, gradient, []| (weight - learning_rate * gradient, []));
        }
        update.each(|weight, gradient, [velocity]| {
            let step = learning_rate * gradient;
            let velocity = momentum * velocity - step;
            let change = if nesterov { momentum * velocity - step } else { velocity };
            (weight + change, [velocity])
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(momentum: f64, nesterov: bool, gradient: f64, velocity: &[f64], after: (f64, &[f64])) {
        let sgd = Sgd { learning_rate: 0.5, momentum, nesterov };
        let (mut weight, mut slots) = ([0.0], vec![0.0; velocity.len()]);
        sgd.update(Update {
            number: 1,
            weights: &[1.0],
            gradient: &[gradient],
            slots: velocity,
            new_weights: &mut weight,
            new_slots: &mut slots,
        });
        assert_eq!((weight[0], &slots[..]), after);
    }

    #[test]
    fn by_hand() {
        check(0.0, false, 0.5, &[], (0.75, &[]));
        check(0.0, true, 0.5, &[], (0.75, &[]));
        check(0.5, false, 0.5, &[0.5], (1.0, &[0.0]));
        check(0.5, true, 0.5, &[0.25], (0.6875, &[-0.125]));
    }
}
