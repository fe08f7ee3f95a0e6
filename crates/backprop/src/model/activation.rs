//! Activations and their derivatives.

use serde::{Deserialize, Serialize};

/// An activation a = f(z), applied to each z on its own.
///
/// `exp` and `tanh` are those of the `libm` crate on every target, so that a run has the same bits
/// natively and in the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Activation {
    /// a = z, da/dz = 1.
    Linear,
    /// a = 1 / (1 + e^-z), da/dz = a (1 - a).
    Sigmoid,
    /// a = tanh z, da/dz = 1 - a².
    Tanh,
    /// a = max(0, z), da/dz = 1 where z > 0, else 0 (at 0 too, as in Keras).
    Relu,
}

impl Activation {
    /// All of them, in the order a menu shows.
    pub const ALL: [Activation; 4] =
        [Activation::Linear, Activation::Sigmoid, Activation::Tanh, Activation::Relu];

    /// Keras's name.
    pub fn name(self) -> &'static str {
        match self {
            Activation::Linear => "linear",
            Activation::Sigmoid => "sigmoid",
            Activation::Tanh => "tanh",
            Activation::Relu => "relu",
        }
    }

    /// a = f(z).
    pub fn apply(self, z: f64) -> f64 {
        match self {
            Activation::Linear => z,
            Activation::Sigmoid if z >= 0.0 => 1.0 / (1.0 + libm::exp(-z)),
            Activation::Sigmoid => {
                // e^z can't overflow here, e^-z could.
                let e = libm::exp(z);
                e / (1.0 + e)
            }
            Activation::Tanh => libm::tanh(z),
            Activation::Relu if z > 0.0 => z,
            Activation::Relu if z.is_nan() => z,
            Activation::Relu => 0.0,
        }
    }

    /// da/dz, from z and a = f(z).
    pub fn derivative(self, z: f64, a: f64) -> f64 {
        match self {
            Activation::Linear => 1.0,
            Activation::Sigmoid => a * (1.0 - a),
            Activation::Tanh => 1.0 - a * a,
            Activation::Relu => f64::from(z > 0.0),
        }
    }

    /// The least and the greatest value that a can come near.
    pub fn range(self) -> (f64, f64) {
        match self {
            Activation::Linear => (f64::NEG_INFINITY, f64::INFINITY),
            Activation::Sigmoid => (0.0, 1.0),
            Activation::Tanh => (-1.0, 1.0),
            Activation::Relu => (0.0, f64::INFINITY),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(activation: Activation, z: f64, a: f64, derivative: f64) {
        assert!((activation.apply(z) - a).abs() <= 1e-15, "{}", activation.apply(z));
        assert!((activation.derivative(z, a) - derivative).abs() <= 1e-15);
    }

    #[test]
    fn values_by_hand() {
        check(Activation::Linear, -3.5, -3.5, 1.0);
        check(Activation::Sigmoid, 0.0, 0.5, 0.25);
        check(Activation::Sigmoid, 800.0, 1.0, 0.0);
        check(Activation::Sigmoid, -800.0, 0.0, 0.0);
        check(Activation::Tanh, 0.5, 0.462_117_157_260_009_8, 0.786_447_732_965_927_4);
        check(Activation::Relu, 2.0, 2.0, 1.0);
        check(Activation::Relu, 0.0, 0.0, 0.0);
        check(Activation::Relu, -2.0, 0.0, 0.0);
        assert!(Activation::Relu.apply(f64::NAN).is_nan());
    }
}
