//! The gradients, with slips.

use super::{EMPTY, Hand, Values};
use crate::model::{Loss, Regularizer};
use crate::slips::slip::{Slip, Span};

impl Hand {
    /// dL/da and δ of the last layer.
    pub(super) fn delta_of_loss(&mut self) {
        let (last, outputs) = (self.layers.len() - 1, self.model.outputs());
        let (activation, loss) = (self.model.last().activation(), self.fit.loss);
        let divisor = loss.divisor(outputs) as f64;
        let factor = match (self.has(Slip::FactorTwo), loss) {
            (false, _) => 1.0,
            (true, Loss::MeanSquaredError) => 0.5,
            (true, _) => 2.0,
        } * if self.has(Slip::SumOverOutputs) { divisor } else { 1.0 };
        let is_in_one = loss.is_in_one_with(activation);
        let no_derivative = !is_in_one && self.has(Slip::NoDerivative(last));
        let of_a = !is_in_one && self.has(Slip::DerivativeOfA(last));
        let twice = is_in_one && self.has(Slip::DerivativeTwice);
        let Values { z, a, d_a, delta } = &mut self.layers[last];
        for place in 0..self.batch.len() {
            let own = place * outputs..(place + 1) * outputs;
            let y = self.taken.y_row(self.order[self.batch.start + place]);
            let (d_a, delta) = (&mut d_a[own.clone()], &mut delta[own.clone()]);
            let (z, a) = (&z[own.clone()], &a[own]);
            loss.backward(activation, [z, a, y], d_a, delta);
            for j in 0..outputs {
                delta[j] = factor
                    * match () {
                        () if no_derivative => d_a[j],
                        () if of_a => d_a[j] * activation.derivative(a[j], activation.apply(a[j])),
                        () if twice => delta[j] * activation.derivative(z[j], a[j]),
                        () => delta[j],
                    };
                d_a[j] *= factor;
            }
        }
    }

    /// The gradients and the update, from the last layer to the first.
    pub(super) fn backward(&mut self) {
        let at_once = !self.has(Slip::UpdatedKernel);
        for l in (0..self.layers.len()).rev() {
            self.gradient_of(l);
            let range = self.model.layers()[l].range();
            if !at_once {
                self.exchange();
                self.apply(range);
            }
            if l > 0 {
                self.delta_before(l);
            }
        }
        if at_once {
            self.exchange();
            self.apply(0..self.parameters.len());
        }
    }

    /// dL/da and δ of the layer before another one.
    fn delta_before(&mut self, l: usize) {
        self.turn(l, Slip::BackwardTurned(l), false);
        let activation = self.model.layers()[l - 1].activation();
        let no_derivative = self.has(Slip::NoDerivative(l - 1));
        let of_a = self.has(Slip::DerivativeOfA(l - 1));
        let dense = &self.model.layers()[l];
        let (inputs, units) = (dense.inputs(), dense.units());
        let (before, rest) = self.layers.split_at_mut(l);
        let Values { z, a, d_a, delta } = &mut before[l - 1];
        for place in 0..self.batch.len() {
            let own = place * inputs..(place + 1) * inputs;
            let behind = &rest[0].delta[place * units..(place + 1) * units];
            dense.backward(&self.parameters, behind, &mut d_a[own.clone()]);
            if activation.mixes_units() && !no_derivative && !of_a {
                activation.backward(&z[own.clone()], &a[own.clone()], &d_a[own.clone()], &mut delta[own]);
                continue;
            }
            for at in own {
                let slope = match (no_derivative, of_a) {
                    (true, _) => 1.0,
                    (_, true) => activation.derivative(a[at], activation.apply(a[at])),
                    _ => activation.derivative(z[at], a[at]),
                };
                delta[at] = d_a[at] * slope;
            }
        }
        self.turn(l, Slip::BackwardTurned(l), false);
    }

    /// The gradient of a layer: the mean over the rows of the batch, and that of the penalty.
    fn gradient_of(&mut self, l: usize) {
        let dense = &self.model.layers()[l];
        self.gradient[dense.range()].fill(0.0);
        let (inputs, units) = (dense.inputs(), dense.units());
        for place in 0..self.batch.len() {
            let input = match l {
                0 => self.taken.x_row(self.order[self.batch.start + place]),
                _ => &self.layers[l - 1].a[place * inputs..(place + 1) * inputs],
            };
            let delta = &self.layers[l].delta[place * units..(place + 1) * units];
            dense.add_gradient(input, delta, &mut self.gradient);
        }
        let rows = self.batch.len();
        if rows > 1 && !self.slips.contains(&Slip::SumOverRows) {
            self.gradient[dense.range()].iter_mut().for_each(|gradient| *gradient /= rows as f64);
        }
        if dense.regularizer() != Regularizer::NONE {
            for place in dense.kernel_range() {
                self.gradient[place] += dense.regularizer().derivative(self.before[place]);
            }
        }
        self.turn(l, Slip::GradientTurned(l), true);
        if !self.has_kind(Slip::Sign(EMPTY)) {
            return;
        }
        let range = Span::from(self.model.layers()[l].range());
        for slip in &self.slips {
            if let Slip::Sign(span) = slip {
                for place in span.range().filter(|place| range.range().contains(place)) {
                    self.gradient[place] = -self.gradient[place];
                }
            }
        }
    }

    /// Exchanges gradients; a slip in several layers at once isn't one together with [`Slip::UpdatedKernel`].
    fn exchange(&mut self) {
        for slip in &self.slips {
            if let Slip::Exchanged(a, b) = slip {
                for (a, b) in a.range().zip(b.range()) {
                    self.gradient.swap(a, b);
                }
            }
        }
    }
}
