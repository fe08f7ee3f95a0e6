//! How large the gradient of each layer is, epoch by epoch.

use backprop::Trainer;

/// For each epoch the mean over its updates of the L2 norm of each layer's gradient. One that vanishes or
/// explodes on its way back through the layers shows here.
#[derive(Default)]
pub struct GradientNorms {
    /// The sums over the updates of this epoch, one for each layer.
    sums: Vec<f64>,
    /// The means of the epochs gone by, one after the other, layer by layer.
    means: Vec<f64>,
}

impl GradientNorms {
    /// Takes the update that was just made.
    pub fn add(&mut self, trainer: &Trainer) {
        self.sums.resize(trainer.model().layers().len(), 0.0);
        self.sums.iter_mut().zip(trainer.gradient_norms()).for_each(|(sum, norm)| *sum += norm);
    }

    /// Ends an epoch of so many updates.
    pub fn end_epoch(&mut self, updates: usize) {
        self.means.extend(self.sums.iter().map(|sum| sum / updates as f64));
        self.sums.fill(0.0);
    }

    /// Returns the mean of each epoch, of one layer.
    pub fn of_layer(&self, layer: usize) -> impl Iterator<Item = f64> {
        self.means.iter().skip(layer).step_by(self.sums.len().max(1)).copied()
    }
}
