//! Where the weights start.

use super::scheme::Scheme;
use super::sequential::Sequential;
use crate::random::Random;

/// Gives a model its initial weights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Initializer {
    /// Every kernel drawn at random, every bias 0, as Keras starts them.
    ///
    /// The values are rounded to float32, so that the weights as the notebook prints them are the very
    /// weights of the run. The seed is ours: Keras draws other numbers from the same seed.
    Random {
        /// What is drawn from.
        scheme: Scheme,
        /// Which of the random starts.
        seed: u64,
    },
    /// All 0.
    Zeros,
    /// Every kernel 1, every bias 0: `kernel_initializer="ones"` in each layer.
    Ones,
    /// All the same, kernels and biases.
    Constant {
        /// The value.
        value: f64,
    },
}

impl Initializer {
    /// Returns Keras's default: [`Scheme::GlorotUniform`] from a seed.
    pub const fn glorot_uniform(seed: u64) -> Initializer {
        Initializer::Random { scheme: Scheme::GlorotUniform, seed }
    }

    /// Returns its name in Keras: `he_normal`, `zeros`.
    pub const fn name(self) -> &'static str {
        match self {
            Initializer::Random { scheme, .. } => scheme.name(),
            Initializer::Zeros => "zeros",
            Initializer::Ones => "ones",
            Initializer::Constant { .. } => "constant",
        }
    }

    /// Sets all weights of a model.
    pub fn apply(self, model: &mut Sequential) {
        let layers = model.layers().to_vec();
        let parameters = model.parameters_mut();
        match self {
            Initializer::Zeros => parameters.fill(0.0),
            Initializer::Constant { value } => parameters.fill(value),
            Initializer::Ones => {
                parameters.fill(0.0);
                for layer in layers {
                    parameters[layer.kernel_range()].fill(1.0);
                }
            }
            Initializer::Random { scheme, seed } => {
                let mut random = Random::new(seed);
                parameters.fill(0.0);
                for layer in layers {
                    let distribution = scheme.distribution(layer.inputs(), layer.units());
                    for weight in &mut parameters[layer.kernel_range()] {
                        *weight = distribution.draw(&mut random);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Activation, Distribution};

    fn start(initializer: Initializer) -> Sequential {
        let mut model = Sequential::new(30, &[(20, Activation::Tanh), (1, Activation::Linear)]).unwrap();
        initializer.apply(&mut model);
        model
    }

    #[test]
    fn each_scheme_draws_a_kernel_from_its_distribution_and_leaves_biases_at_0() {
        for &scheme in Scheme::ALL {
            let model = start(Initializer::Random { scheme, seed: 7 });
            let kernel = model.kernel(0);
            let (most, stddev) = match scheme.distribution(30, 20) {
                Distribution::Uniform { reach, .. } => (reach, reach / 3f64.sqrt()),
                Distribution::Normal { stddev, .. } => (f64::INFINITY, stddev),
                Distribution::TruncatedNormal { stddev, .. } => {
                    (2.0 * stddev, Distribution::TRUNCATED * stddev)
                }
            };
            assert!(kernel.iter().all(|w| w.abs() <= most + 1e-7), "{scheme:?}");
            let mean = kernel.iter().sum::<f64>() / 600.0;
            let spread = (kernel.iter().map(|w| (w - mean) * (w - mean)).sum::<f64>() / 600.0).sqrt();
            assert!(mean.abs() < 5.0 * stddev / 600f64.sqrt(), "{scheme:?}: {mean}");
            assert!((spread / stddev - 1.0).abs() < 5.0 / 1200f64.sqrt(), "{scheme:?}: {spread}");
            assert!(model.bias(0).iter().chain(model.bias(1)).all(|&b| b == 0.0));
            assert!(model.parameters().iter().all(|&w| f64::from(w as f32) == w));
        }
    }

    #[test]
    fn a_seed_is_a_start() {
        let of = |seed| start(Initializer::glorot_uniform(seed));
        assert_eq!(of(7), of(7));
        assert_ne!(of(7), of(8));
        assert!(start(Initializer::Constant { value: 0.1 }).parameters().iter().all(|&w| w == 0.1));
        assert!(start(Initializer::Zeros).parameters().iter().all(|&w| w == 0.0));
        let ones = start(Initializer::Ones);
        assert!(ones.kernel(0).iter().all(|&w| w == 1.0) && ones.bias(0).iter().all(|&b| b == 0.0));
    }
}
