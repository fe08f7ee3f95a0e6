//! What the trainer is measured against: the same updates as loops over flat buffers, with nothing to
//! look at afterwards, no check and no choice of loss or order.

use backprop::{Activation, Trainer};

/// Squared error, linear or relu layers, rows as given, no momentum.
pub struct Plain {
    sizes: Vec<usize>,
    relu: Vec<bool>,
    pub weights: Vec<f64>,
    gradient: Vec<f64>,
    a: Vec<Vec<f64>>,
    delta: Vec<Vec<f64>>,
    x: Vec<f64>,
    y: Vec<f64>,
    rows: usize,
    batch_size: usize,
    learning_rate: f64,
    next: usize,
}

impl Plain {
    /// The updates that a trainer is to make.
    pub fn of(trainer: &Trainer) -> Plain {
        let (model, data) = (trainer.model(), trainer.data());
        let sizes: Vec<_> =
            [model.inputs()].into_iter().chain(model.layers().iter().map(|layer| layer.units())).collect();
        let buffers = || sizes.iter().map(|&size| vec![0.0; size]).collect::<Vec<_>>();
        Plain {
            a: buffers(),
            delta: buffers(),
            relu: model.layers().iter().map(|layer| layer.activation() == Activation::Relu).collect(),
            weights: model.parameters().to_vec(),
            gradient: vec![0.0; model.parameters().len()],
            x: data.x().to_vec(),
            y: data.y().to_vec(),
            rows: data.rows(),
            batch_size: trainer.fit().batch_size,
            learning_rate: trainer.fit().optimizer.learning_rate(),
            next: 0,
            sizes,
        }
    }

    /// Makes one update.
    pub fn update(&mut self) {
        let end = self.rows.min(self.next + self.batch_size);
        self.gradient.fill(0.0);
        for row in self.next..end {
            self.forward(row);
            self.backward(row);
        }
        let step = self.learning_rate / (end - self.next) as f64;
        for (weight, gradient) in self.weights.iter_mut().zip(&self.gradient) {
            *weight -= step * gradient;
        }
        self.next = if end == self.rows { 0 } else { end };
    }

    fn forward(&mut self, row: usize) {
        let inputs = self.sizes[0];
        self.a[0].copy_from_slice(&self.x[row * inputs..(row + 1) * inputs]);
        let mut at = 0;
        for l in 0..self.relu.len() {
            let (inputs, units) = (self.sizes[l], self.sizes[l + 1]);
            let (before, after) = self.a.split_at_mut(l + 1);
            let (x, z) = (&before[l], &mut after[0]);
            let (kernel, rest) = self.weights[at..].split_at(inputs * units);
            z.copy_from_slice(&rest[..units]);
            for i in 0..inputs {
                for j in 0..units {
                    z[j] += x[i] * kernel[i * units + j];
                }
            }
            if self.relu[l] {
                z.iter_mut().for_each(|z| *z = z.max(0.0));
            }
            at += (inputs + 1) * units;
        }
    }

    fn backward(&mut self, row: usize) {
        let last = self.relu.len();
        let outputs = self.sizes[last];
        for j in 0..outputs {
            let y = self.y[row * outputs + j];
            self.delta[last][j] = 2.0 * (self.a[last][j] - y) / outputs as f64;
        }
        let mut end = self.weights.len();
        for l in (0..last).rev() {
            let (inputs, units) = (self.sizes[l], self.sizes[l + 1]);
            let at = end - (inputs + 1) * units;
            let (before, after) = self.delta.split_at_mut(l + 1);
            let (below, delta) = (&mut before[l], &after[0]);
            let (kernel, bias) = self.gradient[at..end].split_at_mut(inputs * units);
            for j in 0..units {
                bias[j] += delta[j];
            }
            for i in 0..inputs {
                let x = self.a[l][i];
                for j in 0..units {
                    kernel[i * units + j] += x * delta[j];
                }
                if l > 0 && (x > 0.0 || !self.relu[l - 1]) {
                    let weights = &self.weights[at + i * units..at + (i + 1) * units];
                    below[i] = (0..units).map(|j| weights[j] * delta[j]).sum();
                } else {
                    below[i] = 0.0;
                }
            }
            end = at;
        }
    }
}
