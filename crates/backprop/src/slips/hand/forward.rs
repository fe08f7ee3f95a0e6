//! Forward through the layers, with slips.

use super::{Hand, Values};
use crate::model::Regularizer;
use crate::slips::slip::Slip;

impl Hand {
    /// z and a of the batch, and the sum of its losses.
    pub(super) fn forward_batch(&mut self) -> f64 {
        let (batch, penalty) = (self.batch.clone(), self.penalty());
        let rows = batch.len() as f64;
        let losses = batch.clone().map(|at| self.forward(at - batch.start, self.order[at]));
        losses.sum::<f64>() + rows * penalty
    }

    /// The sum of the losses of all rows.
    pub(super) fn loss_of_all(&mut self) -> f64 {
        let rows = self.order.len();
        let losses: f64 = (0..rows).map(|row| self.forward(0, row)).sum();
        losses + rows as f64 * self.penalty()
    }

    fn penalty(&self) -> f64 {
        let layers = self.model.layers().iter().filter(|layer| layer.regularizer() != Regularizer::NONE);
        layers.map(|layer| layer.regularizer().penalty(&self.parameters[layer.kernel_range()])).sum()
    }

    /// z and a of a row of the table, kept at a place of the batch. Returns its loss.
    fn forward(&mut self, place: usize, row: usize) -> f64 {
        for l in 0..self.layers.len() {
            self.turn(l, Slip::ForwardTurned(l), false);
            let dense = &self.model.layers()[l];
            let units = dense.units();
            let (before, rest) = self.layers.split_at_mut(l);
            let input = match before.last() {
                Some(values) => &values.a[place * dense.inputs()..(place + 1) * dense.inputs()],
                None => self.taken.x_row(row),
            };
            let own = place * units..(place + 1) * units;
            let Values { z, a, .. } = &mut rest[0];
            dense.forward(&self.parameters, input, &mut z[own.clone()], &mut a[own]);
            self.turn(l, Slip::ForwardTurned(l), false);
        }
        let (last, outputs) = (self.layers.len() - 1, self.model.outputs());
        let own = place * outputs..(place + 1) * outputs;
        let (z, a) = (&self.layers[last].z[own.clone()], &self.layers[last].a[own]);
        self.fit.loss.of_row(self.model.last().activation(), z, a, self.taken.y_row(row))
    }

    /// Turns the kernel of a layer in place, among the weights or the gradients, if there is such a slip: done twice it is as
    /// it was.
    #[inline]
    pub(super) fn turn(&mut self, layer: usize, slip: Slip, gradient: bool) {
        if self.has(slip) {
            let dense = &self.model.layers()[layer];
            let all = if gradient { &mut self.gradient } else { &mut self.parameters };
            transpose(&mut all[dense.kernel_range()], dense.units());
        }
    }
}

/// Exchanges rows and columns of a square array.
fn transpose(square: &mut [f64], units: usize) {
    for i in 0..units {
        for j in 0..i {
            square.swap(i * units + j, j * units + i);
        }
    }
}
