//! Where the weights start.

use super::sequential::Sequential;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Gives a model its initial weights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Initializer {
    /// Keras's default: every kernel uniform between ±√(6 / (inputs + units)), every bias 0
    /// (Glorot and Bengio 2010).
    ///
    /// The values are rounded to float32, so that the weights as the notebook prints them are the very
    /// weights of the run. The seed is ours: Keras draws other numbers from the same seed.
    GlorotUniform {
        /// Which of the random starts.
        seed: u64,
    },
    /// All 0.
    Zeros,
    /// All the same, kernels and biases.
    Constant {
        /// The value.
        value: f64,
    },
}

impl Initializer {
    /// Sets all weights of a model.
    pub fn apply(self, model: &mut Sequential) {
        let layers = model.layers().to_vec();
        let parameters = model.parameters_mut();
        match self {
            Initializer::Zeros => parameters.fill(0.0),
            Initializer::Constant { value } => parameters.fill(value),
            Initializer::GlorotUniform { seed } => {
                let mut rng = ChaCha8Rng::seed_from_u64(seed);
                for layer in layers {
                    let limit = (6.0 / (layer.inputs() + layer.units()) as f64).sqrt();
                    for weight in &mut parameters[layer.kernel_range()] {
                        let uniform: f64 = rng.random();
                        *weight = f64::from((limit * (2.0 * uniform - 1.0)) as f32);
                    }
                    parameters[layer.bias_range()].fill(0.0);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Activation;

    fn start(initializer: Initializer) -> Sequential {
        let mut model = Sequential::new(30, &[(20, Activation::Tanh), (1, Activation::Linear)]).unwrap();
        initializer.apply(&mut model);
        model
    }

    #[test]
    fn glorot_fills_its_interval() {
        let model = start(Initializer::GlorotUniform { seed: 7 });
        let kernel = model.kernel(0);
        let limit = (6.0f64 / 50.0).sqrt();
        assert!(kernel.iter().all(|w| w.abs() <= limit + 1e-7));
        let mean = kernel.iter().sum::<f64>() / 600.0;
        let variance = kernel.iter().map(|w| (w - mean) * (w - mean)).sum::<f64>() / 600.0;
        // Uniform between ±limit: mean 0, variance limit²/3; five standard errors.
        assert!(mean.abs() < 5.0 * limit / 3f64.sqrt() / 600f64.sqrt(), "{mean}");
        assert!((variance / (limit * limit / 3.0) - 1.0).abs() < 5.0 * (0.8f64 / 600.0).sqrt(), "{variance}");
        assert!(model.bias(0).iter().all(|&b| b == 0.0));
        assert!(kernel.iter().all(|&w| f64::from(w as f32) == w));
    }

    #[test]
    fn a_seed_is_a_start() {
        let of = |seed| start(Initializer::GlorotUniform { seed });
        assert_eq!(of(7), of(7));
        assert_ne!(of(7), of(8));
        assert!(start(Initializer::Constant { value: 0.1 }).parameters().iter().all(|&w| w == 0.1));
        assert!(start(Initializer::Zeros).parameters().iter().all(|&w| w == 0.0));
    }
}
