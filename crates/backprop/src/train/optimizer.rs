//! Stochastic gradient descent, as Keras defines it.

/// Stochastic gradient descent with learning rate η and momentum μ
/// (`keras.optimizers.SGD(learning_rate, momentum, nesterov)`).
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
    /// The weight and the velocity after one update:
    ///
    /// - μ = 0: w ← w - η g
    /// - μ > 0: v ← μ v - η g, then w ← w + v
    /// - Nesterov: v ← μ v - η g, then w ← w + μ v - η g
    pub fn update(&self, weight: f64, gradient: f64, velocity: f64) -> (f64, f64) {
        let step = self.learning_rate * gradient;
        if self.momentum == 0.0 {
            return (weight - step, 0.0);
        }
        let velocity = self.momentum * velocity - step;
        let change = if self.nesterov { self.momentum * velocity - step } else { velocity };
        (weight + change, velocity)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        let sgd = |momentum, nesterov| Sgd { learning_rate: 0.5, momentum, nesterov };
        assert_eq!(sgd(0.0, false).update(1.0, 0.5, 0.0), (0.75, 0.0));
        assert_eq!(sgd(0.0, true).update(1.0, 0.5, 0.0), (0.75, 0.0));
        assert_eq!(sgd(0.5, false).update(1.0, 0.5, 0.5), (1.0, 0.0));
        assert_eq!(sgd(0.5, true).update(1.0, 0.5, 0.25), (0.6875, -0.125));
    }
}
