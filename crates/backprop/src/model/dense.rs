//! A dense layer, forward and backward.

use super::activation::Activation;
use super::layer::Layer;
use super::regularizer::Regularizer;
use std::ops::Range;

/// A dense layer: z = x · kernel + bias, a = f(z); without a bias z = x · kernel.
///
/// The kernel has shape (inputs, units), the bias (units,); both live in the flat parameter vector of
/// the [`Sequential`](crate::Sequential), the kernel row by row, then the bias.
#[derive(Clone, Debug, PartialEq)]
pub struct Dense {
    inputs: usize,
    settings: Layer,
    start: usize,
}

impl Dense {
    pub(crate) fn new(inputs: usize, settings: Layer, start: usize) -> Dense {
        Dense { inputs, settings, start }
    }

    /// Returns how it is set.
    pub fn settings(&self) -> Layer {
        self.settings
    }

    /// Returns values that come in.
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// Returns values that go out.
    pub fn units(&self) -> usize {
        self.settings.units
    }

    /// Returns the activation.
    pub fn activation(&self) -> Activation {
        self.settings.activation
    }

    /// Returns where all its parameters lie in the flat vector, the kernel first.
    pub fn range(&self) -> Range<usize> {
        self.kernel_range().start..self.bias_range().end
    }

    /// Returns where the kernel lies in the flat parameter vector.
    pub fn kernel_range(&self) -> Range<usize> {
        self.start..self.start + self.inputs * self.units()
    }

    /// Returns where the bias lies in the flat parameter vector; empty where it has none.
    pub fn bias_range(&self) -> Range<usize> {
        let start = self.kernel_range().end;
        start..start + if self.settings.use_bias { self.units() } else { 0 }
    }

    /// Returns what large weights of its kernel cost: nothing where it is frozen, as in Keras.
    pub fn regularizer(&self) -> Regularizer {
        if self.settings.trains_kernel() { self.settings.kernel_regularizer } else { Regularizer::NONE }
    }

    /// z = x · kernel + bias and a = f(z), for one row x.
    pub(crate) fn forward(&self, parameters: &[f64], x: &[f64], z: &mut [f64], a: &mut [f64]) {
        z.fill(0.0);
        for (x, weights) in x.iter().zip(parameters[self.kernel_range()].chunks_exact(self.units())) {
            for (z, weight) in z.iter_mut().zip(weights) {
                *z += x * weight;
            }
        }
        for (z, bias) in z.iter_mut().zip(&parameters[self.bias_range()]) {
            *z += bias;
        }
        self.activation().forward(z, a);
    }

    /// Adds what one row contributes: dL/dkernel = x ⊗ delta and dL/dbias = delta.
    pub(crate) fn add_gradient(&self, x: &[f64], delta: &[f64], gradient: &mut [f64]) {
        for (x, row) in x.iter().zip(gradient[self.kernel_range()].chunks_exact_mut(self.units())) {
            for (gradient, delta) in row.iter_mut().zip(delta) {
                *gradient += x * delta;
            }
        }
        for (gradient, delta) in gradient[self.bias_range()].iter_mut().zip(delta) {
            *gradient += delta;
        }
    }

    /// dL/dx = kernel · delta, for one row: what the layer before gets as its dL/da.
    pub(crate) fn backward(&self, parameters: &[f64], delta: &[f64], d_x: &mut [f64]) {
        for (d_x, weights) in d_x.iter_mut().zip(parameters[self.kernel_range()].chunks_exact(self.units())) {
            *d_x = weights.iter().zip(delta).map(|(weight, delta)| weight * delta).sum();
        }
    }
}
