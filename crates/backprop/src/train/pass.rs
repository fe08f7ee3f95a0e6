//! One row through the network, forward and backward.

use super::sums::Sums;
use crate::data::Dataset;
use crate::model::{Loss, Sequential, is_correct};
use std::ops::Add;
use std::ops::Range;

/// The values of one row on its way through a model, layer by layer. Reused from row to row, so that
/// training allocates nothing.
#[derive(Clone, Debug)]
pub(crate) struct Pass {
    pub layers: Vec<Values>,
}

/// What one layer holds for one row, a value for each unit.
#[derive(Clone, Debug)]
pub(crate) struct Values {
    pub z: Vec<f64>,
    pub a: Vec<f64>,
    /// dL/da.
    pub d_a: Vec<f64>,
    /// dL/dz.
    pub delta: Vec<f64>,
}

impl Pass {
    pub fn new(model: &Sequential) -> Pass {
        let values = |units| Values {
            z: vec![0.0; units],
            a: vec![0.0; units],
            d_a: vec![0.0; units],
            delta: vec![0.0; units],
        };
        Pass { layers: model.layers().iter().map(|layer| values(layer.units())).collect() }
    }

    /// z and a of every layer, from the first to the last.
    pub fn forward(&mut self, model: &Sequential, x: &[f64]) {
        for (l, dense) in model.layers().iter().enumerate() {
            let (before, rest) = self.layers.split_at_mut(l);
            let input = before.last().map_or(x, |values| &values.a);
            let Values { z, a, .. } = &mut rest[0];
            dense.forward(model.parameters(), input, z, a);
        }
    }

    /// Returns the prediction: a of the last layer.
    pub fn prediction(&self) -> &[f64] {
        &self.layers[self.layers.len() - 1].a
    }

    /// Returns the sums over the one row whose forward pass this is.
    pub fn sums_of_row(&self, model: &Sequential, loss: Loss, y: &[f64]) -> Sums {
        let correct = usize::from(is_correct(self.prediction(), y));
        Sums { loss: self.loss(model, loss, y), correct }
    }

    /// Returns the loss of the row whose forward pass this is.
    pub fn loss(&self, model: &Sequential, loss: Loss, y: &[f64]) -> f64 {
        let last = &self.layers[self.layers.len() - 1];
        loss.of_row(model.last().activation(), &last.z, &last.a, y)
    }

    /// Takes some rows of a dataset that fits the model forward, and returns the sums over them.
    pub fn sums(&mut self, model: &Sequential, loss: Loss, data: &Dataset, rows: Range<usize>) -> Sums {
        let sums = rows.map(|row| {
            self.forward(model, data.x_row(row));
            self.sums_of_row(model, loss, data.y_row(row))
        });
        sums.fold(Sums::default(), Sums::add)
    }

    /// dL/da and delta = dL/dz of every layer, from the last to the first, after [`Pass::forward`]:
    /// delta by the activation, and the layer before gets dL/da = kernel · delta.
    pub fn backward(&mut self, model: &Sequential, loss: Loss, y: &[f64]) {
        if let Some(Values { z, a, d_a, delta }) = self.layers.last_mut() {
            loss.backward(model.last().activation(), [z, a, y], d_a, delta);
        }
        for (l, dense) in model.layers().iter().enumerate().skip(1).rev() {
            let activation = model.layers()[l - 1].activation();
            let (before, rest) = self.layers.split_at_mut(l);
            let Values { z, a, d_a, delta } = &mut before[l - 1];
            dense.backward(model.parameters(), &rest[0].delta, d_a);
            activation.backward(z, a, d_a, delta);
        }
    }

    /// Adds the row's gradient, after [`Pass::backward`]: for each layer input ⊗ delta, and delta.
    pub fn add_gradient(&self, model: &Sequential, x: &[f64], gradient: &mut [f64]) {
        let mut input = x;
        for (dense, values) in model.layers().iter().zip(&self.layers) {
            dense.add_gradient(input, &values.delta, gradient);
            input = &values.a;
        }
    }
}
