//! Activations and their derivatives.

use super::hyperparameter::{Hyperparameter, Hyperparameters, Place, Step};
use super::named;
use super::softmax;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::ops::Bound;

/// An activation a = f(z), applied to each z on its own; only [softmax](Activation::Softmax) takes those of all units
/// of its layer together.
///
/// `exp` and `tanh` are those of the `libm` crate on every target, so that a run has the same bits
/// natively and in the browser. In JSON it is its name: what it is set by stands beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Activation {
    /// a = z, da/dz = 1.
    Linear,
    /// a = 1 / (1 + e^-z), da/dz = a (1 - a).
    Sigmoid,
    /// a = tanh z, da/dz = 1 - a².
    Tanh,
    /// a = max(0, z), da/dz = 1 where z > 0, else 0 (at 0 too, as in Keras).
    Relu,
    /// a = z where z > 0, else a small part of z, `negative_slope`; da/dz = 1 where z > 0, else `negative_slope`.
    LeakyRelu {
        /// The slope at z ≤ 0.
        negative_slope: f64,
    },
    /// a = z, kept from 0 to 6, da/dz = 1 where 0 < z < 6, else 0.
    Relu6,
    /// a = z where z ≥ 0, else e^z - 1; da/dz = 1 where z ≥ 0, else e^z = a + 1.
    Elu,
    /// a = λ z where z ≥ 0, else λ α (e^z - 1), with which values keep mean 0 and variance 1 from layer to layer
    /// (Klambauer et al. 2017); da/dz = λ where z ≥ 0, else λ α e^z = a + λ α.
    Selu,
    /// a = z Φ(z), where Φ(z) = (1 + erf(z / √2)) / 2 is the normal distribution, da/dz = Φ(z) + z φ(z).
    Gelu,
    /// a = z σ(z), where σ is the sigmoid, da/dz = σ(z) (1 + z (1 - σ(z))).
    Silu,
    /// a = ln(1 + e^z), da/dz = 1 / (1 + e^-z).
    Softplus,
    /// a = z / (1 + |z|), da/dz = 1 / (1 + |z|)².
    Softsign,
    /// a = e^z, da/dz = e^z = a.
    Exponential,
    /// a = (z + 3) / 6, kept from 0 to 1, da/dz = 1/6 where -3 < z < 3, else 0.
    HardSigmoid,
    /// a_k = e^z_k / Σ_j e^z_j over the units of the layer, ∂a_k/∂z_j = a_k (δ_kj - a_j): each a depends on every z.
    Softmax,
}

/// What is true of an activation at every z.
struct Properties {
    name: &'static str,
    range: (f64, f64),
    kinks: &'static [f64],
    saturates: bool,
    cost: usize,
}

/// What most have: any value, no kink, a slope that doesn't go to 0, and nothing to compute.
const PLAIN: Properties =
    Properties { name: "", range: (f64::NEG_INFINITY, f64::INFINITY), kinks: &[], saturates: false, cost: 0 };

/// An exponential takes as long as some hundred multiplications.
const EXPONENTIAL: usize = 100;

/// λ and α of selu.
const SELU: (f64, f64) = (1.050_700_987_355_480_5, 1.673_263_242_354_377_2);

impl Activation {
    /// All of them as Keras sets them unless it is told otherwise, in the order that a menu shows.
    pub const ALL: &[Activation] = &[
        Activation::Linear,
        Activation::Sigmoid,
        Activation::Tanh,
        Activation::Relu,
        Activation::LeakyRelu { negative_slope: 0.2 },
        Activation::Relu6,
        Activation::Elu,
        Activation::Selu,
        Activation::Gelu,
        Activation::Silu,
        Activation::Softplus,
        Activation::Softsign,
        Activation::Exponential,
        Activation::HardSigmoid,
        Activation::Softmax,
    ];

    const fn properties(self) -> Properties {
        match self {
            Activation::Linear => Properties { name: "linear", ..PLAIN },
            Activation::Sigmoid => {
                Properties { name: "sigmoid", range: (0.0, 1.0), saturates: true, cost: EXPONENTIAL, ..PLAIN }
            }
            Activation::Tanh => {
                Properties { name: "tanh", range: (-1.0, 1.0), saturates: true, cost: EXPONENTIAL, ..PLAIN }
            }
            Activation::Relu => {
                Properties { name: "relu", range: (0.0, f64::INFINITY), kinks: &[0.0], ..PLAIN }
            }
            Activation::LeakyRelu { .. } => Properties { name: "leaky_relu", kinks: &[0.0], ..PLAIN },
            Activation::Relu6 => Properties { name: "relu6", range: (0.0, 6.0), kinks: &[0.0, 6.0], ..PLAIN },
            Activation::Elu => Properties {
                name: "elu",
                range: (-1.0, f64::INFINITY),
                saturates: true,
                cost: EXPONENTIAL,
                ..PLAIN
            },
            Activation::Selu => Properties {
                name: "selu",
                range: (-SELU.0 * SELU.1, f64::INFINITY),
                kinks: &[0.0],
                saturates: true,
                cost: EXPONENTIAL,
            },
            Activation::Gelu => Properties {
                name: "gelu",
                range: (-0.169_970_8, f64::INFINITY),
                saturates: true,
                cost: EXPONENTIAL,
                ..PLAIN
            },
            Activation::Silu => Properties {
                name: "silu",
                range: (-0.278_464_6, f64::INFINITY),
                saturates: true,
                cost: EXPONENTIAL,
                ..PLAIN
            },
            Activation::Softplus => Properties {
                name: "softplus",
                range: (0.0, f64::INFINITY),
                saturates: true,
                cost: 2 * EXPONENTIAL,
                ..PLAIN
            },
            Activation::Softsign => {
                Properties { name: "softsign", range: (-1.0, 1.0), saturates: true, ..PLAIN }
            }
            Activation::Exponential => Properties {
                name: "exponential",
                range: (0.0, f64::INFINITY),
                saturates: true,
                cost: EXPONENTIAL,
                ..PLAIN
            },
            Activation::HardSigmoid => {
                Properties { name: "hard_sigmoid", range: (0.0, 1.0), kinks: &[-3.0, 3.0], ..PLAIN }
            }
            Activation::Softmax => {
                Properties { name: "softmax", range: (0.0, 1.0), saturates: true, cost: EXPONENTIAL, ..PLAIN }
            }
        }
    }

    /// Computes a = f(z) for all units of a layer.
    pub(super) fn forward(self, z: &[f64], a: &mut [f64]) {
        if self.mixes_units() {
            return softmax::forward(z, a);
        }
        for (z, a) in z.iter().zip(a) {
            *a = self.apply(*z);
        }
    }

    /// Computes delta = dL/dz from dL/da for all units of a layer: delta_j = Σ_k dL/da_k · ∂a_k/∂z_j, which is
    /// dL/da · f'(z) where each a depends on its own z alone.
    pub(crate) fn backward(self, z: &[f64], a: &[f64], d_a: &[f64], delta: &mut [f64]) {
        if self.mixes_units() {
            return softmax::backward(a, d_a, delta);
        }
        for j in 0..delta.len() {
            delta[j] = d_a[j] * self.derivative(z[j], a[j]);
        }
    }

    /// Returns ∂a_k/∂z_j of two units of a layer.
    pub fn partial(self, z: &[f64], a: &[f64], k: usize, j: usize) -> f64 {
        match self {
            Activation::Softmax => softmax::derivative(a, k, j),
            _ if k == j => self.derivative(z[k], a[k]),
            _ => 0.0,
        }
    }

    /// Returns whether each a depends on every z of its layer.
    pub const fn mixes_units(self) -> bool {
        matches!(self, Activation::Softmax)
    }

    /// Returns a = f(z) of a unit by itself: of softmax, which has no other unit to share with then, 1.
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
            Activation::LeakyRelu { .. } if z > 0.0 => z,
            Activation::LeakyRelu { negative_slope } => single(negative_slope) * z,
            Activation::Relu6 if z > 6.0 => 6.0,
            Activation::Relu6 => Activation::Relu.apply(z),
            Activation::Elu if z < 0.0 => libm::expm1(z),
            Activation::Elu => z,
            Activation::Selu if z < 0.0 => SELU.0 * SELU.1 * libm::expm1(z),
            Activation::Selu => SELU.0 * z,
            Activation::Gelu => z * normal(z),
            Activation::Silu => z * Activation::Sigmoid.apply(z),
            Activation::Softplus => {
                // e^z could overflow, e^-|z| can't.
                Activation::Relu.apply(z) + libm::log1p(libm::exp(-z.abs()))
            }
            Activation::Softsign => z / (1.0 + z.abs()),
            Activation::Exponential => libm::exp(z),
            Activation::HardSigmoid => Activation::Relu6.apply(z + 3.0) / 6.0,
            Activation::Softmax => 1.0,
        }
    }

    /// Returns da/dz of a unit by its own z, from z and a = f(z).
    pub fn derivative(self, z: f64, a: f64) -> f64 {
        match self {
            Activation::Linear => 1.0,
            Activation::Sigmoid => a * (1.0 - a),
            Activation::Tanh => 1.0 - a * a,
            Activation::Relu => f64::from(z > 0.0),
            Activation::LeakyRelu { .. } if z > 0.0 => 1.0,
            Activation::LeakyRelu { negative_slope } => single(negative_slope),
            Activation::Relu6 => f64::from(z > 0.0 && z < 6.0),
            Activation::Elu if z < 0.0 => a + 1.0,
            Activation::Elu => 1.0,
            Activation::Selu if z < 0.0 => a + SELU.0 * SELU.1,
            Activation::Selu => SELU.0,
            Activation::Gelu => {
                let scaled = z * ROOT_HALF;
                normal(z) + scaled * libm::exp(-scaled * scaled) / std::f64::consts::PI.sqrt()
            }
            Activation::Silu => {
                let sigmoid = Activation::Sigmoid.apply(z);
                sigmoid * (1.0 + z * (1.0 - sigmoid))
            }
            Activation::Softplus => Activation::Sigmoid.apply(z),
            Activation::Softsign => 1.0 / ((1.0 + z.abs()) * (1.0 + z.abs())),
            Activation::Exponential => a,
            Activation::HardSigmoid => Activation::Relu6.derivative(z + 3.0, a) / 6.0,
            Activation::Softmax => a * (1.0 - a),
        }
    }

    /// Returns Keras's name.
    pub const fn name(self) -> &'static str {
        self.properties().name
    }

    /// Returns the least and the greatest value that a can come near.
    pub const fn range(self) -> (f64, f64) {
        self.properties().range
    }

    /// Returns where da/dz jumps.
    pub const fn kinks(self) -> &'static [f64] {
        self.properties().kinks
    }

    /// Returns whether da/dz goes to 0 little by little as z grows in one direction.
    pub const fn saturates(self) -> bool {
        self.properties().saturates
    }

    /// Returns how long one value takes, in multiplications.
    pub const fn cost(self) -> usize {
        self.properties().cost
    }

    /// Returns the activation of a name, as Keras sets it unless it is told otherwise.
    pub fn of_name(name: &str) -> Option<Activation> {
        Activation::ALL.iter().copied().find(|activation| activation.name() == name)
    }
}

impl Hyperparameters for Activation {
    fn places(&mut self) -> Vec<(Hyperparameter, Place<'_>)> {
        match self {
            Activation::LeakyRelu { negative_slope } => {
                let range = (Bound::Included(0.0), Bound::Included(1.0));
                let slope = Hyperparameter { key: "negative_slope", range, step: Step::Add(0.01) };
                vec![(slope, Place::Number(negative_slope))]
            }
            _ => vec![],
        }
    }
}

impl Serialize for Activation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Activation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Activation, D::Error> {
        named::read(deserializer, Activation::ALL, |activation| activation.name())
    }
}

/// The nearest single-precision number, in which Keras on TensorFlow keeps a negative slope even in a float64 model.
fn single(x: f64) -> f64 {
    f64::from(x as f32)
}

/// 1/√2 in float32, in which Keras on TensorFlow takes it even in a float64 model.
const ROOT_HALF: f64 = std::f32::consts::FRAC_1_SQRT_2 as f64;

/// The normal distribution: how much of it lies below z.
fn normal(z: f64) -> f64 {
    (1.0 + libm::erf(z * ROOT_HALF)) / 2.0
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
        check(Activation::LeakyRelu { negative_slope: 0.25 }, -2.0, -0.5, 0.25);
        check(Activation::LeakyRelu { negative_slope: 0.25 }, 2.0, 2.0, 1.0);
        check(Activation::Relu6, 8.0, 6.0, 0.0);
        check(Activation::Relu6, 2.0, 2.0, 1.0);
        check(Activation::Elu, -core::f64::consts::LN_2, -0.5, 0.5);
        check(Activation::Elu, 2.0, 2.0, 1.0);
        check(Activation::Silu, 0.0, 0.0, 0.5);
        check(Activation::Softplus, 0.0, core::f64::consts::LN_2, 0.5);
        check(Activation::Softplus, 800.0, 800.0, 1.0);
        check(Activation::Softsign, -1.0, -0.5, 0.25);
        check(Activation::Exponential, 0.0, 1.0, 1.0);
        check(Activation::HardSigmoid, 1.5, 0.75, 1.0 / 6.0);
        check(Activation::HardSigmoid, -3.0, 0.0, 0.0);
        assert!(Activation::Relu.apply(f64::NAN).is_nan());
    }
}
