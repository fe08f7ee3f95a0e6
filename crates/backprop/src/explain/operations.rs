//! How many operations the gradients of one row take: by backpropagation, and by finite differences.

use crate::model::{Dense, Sequential};

/// The operations on one row; a penalty on the kernels takes none of a row, and isn't counted. One operation is a multiplication, a division, an addition, a subtraction, or one
/// value of a function: of an activation, of the loss of an output, or of the derivative of either. That of a linear unit is one too;
/// of a softmax e^z is one, and the rest is counted.
///
/// What is counted, for a layer of n inputs and u units:
///
/// | pass | operations |
/// |---|---|
/// | forward | u units · (n multiplications + n additions, the bias one of them and one less without it, + 1 activation) |
/// | forward, softmax | u exponentials, u - 1 additions, u divisions in place of the u activations |
/// | loss | 1 for each output, and their mean where they are several |
/// | backward: dL/dŷ | 1 for each output, and its share of the mean where they are several |
/// | backward: delta = dL/da · f'(z) | 2 for each unit |
/// | backward: delta = a (dL/da - Σ dL/da · a) of a softmax | 4u - 1 in place of 2u |
/// | backward: dL/dw = delta · input | n · u multiplications; dL/db is delta itself |
/// | backward: dL/da of the layer before | n sums of u products: n · (2u - 1); none for the first layer |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operations {
    /// One forward pass with its loss.
    pub forward: usize,
    /// One backward pass, which needs the forward pass before it.
    pub backward: usize,
    /// How many gradients there are.
    pub parameters: usize,
}

impl Operations {
    /// Returns those of a model.
    pub fn of(model: &Sequential) -> Operations {
        let outputs = model.outputs();
        let mean = if outputs > 1 { outputs } else { 0 };
        let layers = model.layers();
        let forward = |layer: &Dense| {
            let sum = 2 * layer.inputs() - usize::from(!layer.settings().use_bias);
            let u = layer.units();
            u * sum + if layer.activation().mixes_units() { 3 * u - 1 } else { u }
        };
        let backward = |(l, layer): (usize, &Dense)| {
            let (n, u) = (layer.inputs(), layer.units());
            let delta = if layer.activation().mixes_units() { 4 * u - 1 } else { 2 * u };
            delta + n * u + if l > 0 { n * (2 * u - 1) } else { 0 }
        };
        Operations {
            forward: layers.iter().map(forward).sum::<usize>() + outputs + mean,
            backward: layers.iter().enumerate().map(backward).sum::<usize>() + outputs + mean,
            parameters: model.parameters().len(),
        }
    }

    /// Returns all gradients by backpropagation: one forward pass and one backward pass.
    pub fn backpropagation(self) -> usize {
        self.forward + self.backward
    }

    /// Returns all gradients by finite differences: for each parameter two forward passes, and w + h, w - h, the
    /// difference of the losses and its quotient by 2h.
    pub fn finite_differences(self) -> usize {
        self.parameters * (2 * self.forward + 4)
    }
}
