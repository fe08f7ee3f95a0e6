//! Linear layers stacked are one linear layer.

use crate::model::{Activation, Layer, Regularizer, Sequential};

impl Sequential {
    /// Returns the model of one layer that predicts the same, where all layers but the last are linear; it has the
    /// activation of the last.
    ///
    /// (x K₁ + b₁) K₂ + b₂ = x K₁K₂ + (b₁K₂ + b₂): the kernel is the product of the kernels, shape (inputs,
    /// outputs), and each bias goes through the kernels after it. Where no layer has a
    /// bias, it has none. Nothing penalizes its kernel.
    pub fn as_one_layer(&self) -> Option<Sequential> {
        let (last, before) = self.layers().split_last()?;
        if before.iter().any(|layer| layer.activation() != Activation::Linear) {
            return None;
        }
        // The rows of the kernel, and the bias as one more row, go through the layers after the first.
        let mut rows: Vec<Vec<f64>> =
            self.kernel(0).chunks_exact(self.layers()[0].units()).map(<[f64]>::to_vec).collect();
        let bias_of_first = match self.bias(0) {
            [] => vec![0.0; self.layers()[0].units()],
            bias => bias.to_vec(),
        };
        rows.push(bias_of_first);
        for (l, layer) in self.layers().iter().enumerate().skip(1) {
            let kernel = self.kernel(l);
            let entry = |row: &[f64], j: usize| -> f64 {
                row.iter().enumerate().map(|(i, x)| x * kernel[i * layer.units() + j]).sum()
            };
            for row in &mut rows {
                *row = (0..layer.units()).map(|j| entry(row, j)).collect();
            }
            if let Some(bias) = rows.last_mut() {
                bias.iter_mut().zip(self.bias(l)).for_each(|(sum, bias)| *sum += bias);
            }
        }
        let use_bias = self.layers().iter().any(|layer| layer.settings().use_bias);
        rows.truncate(self.inputs() + usize::from(use_bias));
        let layer = Layer { use_bias, kernel_regularizer: Regularizer::NONE, ..last.settings() };
        let mut one = Sequential::new(self.inputs(), &[layer]).ok()?;
        one.set_parameters(&rows.concat()).ok()?;
        Some(one)
    }
}
