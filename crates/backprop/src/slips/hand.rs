//! A run as somebody's own code makes it, with slips in it.

use super::slip::{Slip, Span};
use crate::data::{Dataset, RowOrder};
use crate::model::{Dense, Loss, NotFinite, Quantity, Regularizer, Sequential, ShapeError};
use crate::train::{Fit, Optimizer, Trainer, Update};
use std::ops::Range;
use std::rc::Rc;

/// A run as somebody's own code makes it: update by update with some slips, without one bit for bit that of a
/// [`Trainer`](crate::Trainer). It allocates nothing, so that hundreds of thousands of slips can be tried.
#[derive(Clone, Debug)]
pub struct Hand {
    model: Sequential,
    fit: Fit,
    data: Rc<Dataset>,
    sample: Option<Rc<Dataset>>,
    /// That of both which the run takes.
    taken: Rc<Dataset>,
    orders: Vec<Vec<usize>>,
    initial: Vec<f64>,
    slips: Vec<Slip>,
    /// The kinds of slips there are, a bit for each.
    kinds: u32,
    optimizer: Optimizer,
    step: usize,
    order: Vec<usize>,
    batch: Range<usize>,
    parameters: Vec<f64>,
    before: Vec<f64>,
    base: Vec<f64>,
    gradient: Vec<f64>,
    slots: Vec<f64>,
    new_slots: Vec<f64>,
    layers: Vec<Values>,
    loss: f64,
    loss_sum: f64,
    epoch_loss: f64,
}

/// No place.
const EMPTY: Span = Span { start: 0, len: 0 };

/// What a layer holds for the rows of a batch, row by row.
#[derive(Clone, Debug)]
struct Values {
    z: Vec<f64>,
    a: Vec<f64>,
    d_a: Vec<f64>,
    delta: Vec<f64>,
}

impl Hand {
    /// Begins with a model's weights. `sample` is the data with its inputs standardized by n - 1, where they are
    /// standardized; `orders` are those that [`Slip::Order`] names.
    ///
    /// # Errors
    /// Where the dataset doesn't fit the model, or the settings the dataset.
    pub fn new(
        model: Sequential,
        fit: Fit,
        data: Rc<Dataset>,
        sample: Option<Rc<Dataset>>,
        orders: Vec<Vec<usize>>,
    ) -> Result<Hand, ShapeError> {
        let start = Trainer::new(model.clone(), fit.clone(), data.clone())?.state();
        let rows = data.training_rows();
        let most = rows.min(fit.batch_size);
        let values = |layer: &Dense| {
            let of = || vec![0.0; layer.units() * most];
            Values { z: of(), a: of(), d_a: of(), delta: of() }
        };
        let count = model.parameters().len();
        Ok(Hand {
            layers: model.layers().iter().map(values).collect(),
            initial: start.parameters.to_vec(),
            before: vec![0.0; count],
            base: vec![0.0; count],
            gradient: vec![0.0; count],
            parameters: start.parameters.to_vec(),
            new_slots: start.slots.to_vec(),
            slots: start.slots.to_vec(),
            order: fit.order.of_epoch(0, rows),
            batch: 0..most,
            slips: Vec::new(),
            kinds: 0,
            optimizer: fit.optimizer,
            step: 0,
            loss: 0.0,
            loss_sum: 0.0,
            epoch_loss: 0.0,
            model,
            fit,
            taken: data.clone(),
            data,
            sample,
            orders,
        })
    }

    /// Begins anew, with these slips.
    pub fn begin(&mut self, slips: &[Slip]) {
        self.slips.clear();
        self.slips.extend_from_slice(slips);
        self.kinds = slips.iter().fold(0, |kinds, slip| kinds | slip.kind());
        self.step = 0;
        self.parameters.copy_from_slice(&self.initial);
        self.slots.fill(self.fit.optimizer.rule().start_of_slots());
        let bias = if self.has(Slip::ZeroBiases) { 0.0 } else { self.initial[0] };
        if self.has(Slip::ZeroBiases) || self.has(Slip::BiasesAsWeights) {
            for layer in self.model.layers() {
                self.parameters[layer.bias_range()].fill(bias);
            }
        }
        self.optimizer = match (self.has(Slip::LargerRate), self.has(Slip::SmallerRate)) {
            (true, _) => self.with_rate(10.0),
            (_, true) => self.with_rate(0.1),
            _ => self.fit.optimizer,
        };
        self.taken = match &self.sample {
            Some(sample) if self.has(Slip::SampleDeviation) => sample.clone(),
            _ => self.data.clone(),
        };
        self.take_order(0);
    }

    fn with_rate(&self, factor: f64) -> Optimizer {
        self.fit.optimizer.with_learning_rate(self.fit.optimizer.learning_rate() * factor)
    }

    #[inline]
    fn has(&self, slip: Slip) -> bool {
        self.kinds & slip.kind() != 0 && self.slips.contains(&slip)
    }

    /// Whether there is a slip of a kind, at whatever place.
    #[inline]
    fn has_kind(&self, slip: Slip) -> bool {
        self.kinds & slip.kind() != 0
    }

    fn take_order(&mut self, epoch: usize) {
        let rows = self.data.training_rows();
        let other = self.slips.iter().find_map(|slip| match slip {
            Slip::Order(order) => self.orders.get(*order),
            _ => None,
        });
        match other {
            Some(order) => self.order.clone_from(order),
            None if epoch == 0 || self.fit.order != RowOrder::AsGiven => {
                self.order = self.fit.order.of_epoch(epoch, rows);
            }
            None => self.order.iter_mut().enumerate().for_each(|(at, row)| *row = at),
        }
    }

    /// Returns the model, with the weights it begins with.
    pub fn model(&self) -> &Sequential {
        &self.model
    }

    /// Returns the order that [`Slip::Order`] names by this number.
    pub fn order(&self, number: usize) -> &[usize] {
        &self.orders[number]
    }

    /// Returns whether the loss is the square, whose derivative has a 2.
    pub fn is_square(&self) -> bool {
        self.fit.loss == Loss::MeanSquaredError
    }

    /// Returns how many orders there are for [`Slip::Order`].
    pub fn orders(&self) -> usize {
        self.orders.len()
    }

    /// Returns the rows of the last batch.
    pub fn rows_of_batch(&self) -> usize {
        self.batch.len()
    }

    /// Returns the updates of an epoch.
    pub fn steps_per_epoch(&self) -> usize {
        self.fit.steps_per_epoch(self.data.training_rows())
    }

    /// Returns how many updates are made.
    pub fn step(&self) -> usize {
        self.step
    }

    /// Returns the weights, flat.
    pub fn parameters(&self) -> &[f64] {
        &self.parameters
    }

    /// Returns the weights before the last update, flat.
    pub fn before(&self) -> &[f64] {
        &self.before
    }

    /// Returns the gradient of the last update, flat.
    pub fn gradient(&self) -> &[f64] {
        &self.gradient
    }

    /// Returns the loss of the last batch.
    pub fn loss(&self) -> f64 {
        self.loss
    }

    /// Returns what the rows of the epoch so far have of its mean loss.
    pub fn loss_so_far(&self) -> f64 {
        self.loss_sum / self.order.len() as f64
    }

    /// Returns the loss of the epoch that the last update ended, if it ended one.
    pub fn epoch_loss(&self) -> Option<f64> {
        self.step.is_multiple_of(self.steps_per_epoch()).then_some(self.epoch_loss)
    }

    /// Returns dL/da and δ of a unit for the first row of the last batch.
    pub fn of_unit(&self, layer: usize, unit: usize) -> [f64; 2] {
        let values = &self.layers[layer];
        [values.d_a[unit], values.delta[unit]]
    }

    /// Makes an update.
    ///
    /// # Errors
    /// Where the loss or a weight isn't finite any more.
    pub fn update(&mut self) -> Result<(), NotFinite> {
        let (epoch, per_epoch) = (self.step / self.steps_per_epoch(), self.steps_per_epoch());
        let batch = self.step % per_epoch;
        if batch == 0 && self.step > 0 {
            self.take_order(epoch);
        }
        let start = batch * self.fit.batch_size;
        self.batch = start..self.order.len().min(start + self.fit.batch_size);
        let rows = self.batch.len();
        let mut loss_sum = self.forward_batch();
        self.before.copy_from_slice(&self.parameters);
        self.delta_of_loss();
        self.backward();
        if self.has(Slip::LossAfterUpdate) {
            loss_sum = self.forward_batch();
        }
        self.step += 1;
        let before = if batch == 0 { 0.0 } else { self.loss_sum };
        self.loss_sum = before + loss_sum;
        let mut printed = 1.0;
        if self.has(Slip::HalfLoss) {
            printed /= 2.0;
        }
        if self.has(Slip::LossSumOverOutputs) {
            printed *= self.fit.loss.divisor(self.model.outputs()) as f64;
        }
        let is_sum = self.has(Slip::LossSumOverRows);
        let mean = |of: f64| if is_sum { 1.0 } else { of };
        self.loss = printed * loss_sum / mean(rows as f64);
        if batch + 1 == per_epoch {
            let all = self.order.len();
            let sum = if self.has(Slip::LossAtEpochEnd) { self.loss_of_all() } else { self.loss_sum };
            self.epoch_loss = printed * sum / mean(all as f64);
        }
        match self.loss_sum.is_finite() && self.parameters.iter().all(|x| x.is_finite()) {
            true => Ok(()),
            false => Err(NotFinite { epoch: epoch + 1, batch: batch + 1, quantity: Quantity::Loss }),
        }
    }

    /// z and a of the batch, and the sum of its losses.
    fn forward_batch(&mut self) -> f64 {
        let (batch, penalty) = (self.batch.clone(), self.penalty());
        let rows = batch.len() as f64;
        let losses = batch.clone().map(|at| self.forward(at - batch.start, self.order[at]));
        losses.sum::<f64>() + rows * penalty
    }

    /// The sum of the losses of all rows.
    fn loss_of_all(&mut self) -> f64 {
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
    fn turn(&mut self, layer: usize, slip: Slip, gradient: bool) {
        if self.has(slip) {
            let dense = &self.model.layers()[layer];
            let all = if gradient { &mut self.gradient } else { &mut self.parameters };
            transpose(&mut all[dense.kernel_range()], dense.units());
        }
    }

    /// dL/da and δ of the last layer.
    fn delta_of_loss(&mut self) {
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
    fn backward(&mut self) {
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

    /// Updates the parameters of a range.
    fn apply(&mut self, range: Range<usize>) {
        self.base[range.clone()].copy_from_slice(&self.before[range.clone()]);
        if self.has_kind(Slip::StartsFrom { target: EMPTY, source: EMPTY, after: false }) {
            for at in 0..self.slips.len() {
                if let Slip::StartsFrom { target, source, after: false } = self.slips[at] {
                    self.start_from(target, source, false);
                }
            }
            self.rule(range.clone());
            for at in 0..self.slips.len() {
                if let Slip::StartsFrom { target, source, after: true } = self.slips[at]
                    && range.contains(&target.start)
                {
                    self.start_from(target, source, true);
                    self.rule(target.range());
                }
            }
        } else {
            self.rule(range.clone());
        }
        self.keep_fixed(&range);
        let count = self.slots.len() / self.parameters.len();
        let slots = range.start * count..range.end * count;
        self.slots[slots.clone()].copy_from_slice(&self.new_slots[slots]);
    }

    /// Gives parameters of a range back that no update moves.
    fn keep_fixed(&mut self, range: &Range<usize>) {
        let count = self.slots.len() / self.parameters.len();
        let frozen = self.model.layers().iter().filter(|layer| !layer.settings().trainable);
        let frozen = frozen.map(|layer| Span::from(layer.range()));
        let fixed = self.slips.iter().filter_map(|slip| match slip {
            Slip::NotUpdated(span) => Some(*span),
            _ => None,
        });
        for span in frozen.chain(fixed) {
            let places = span.start.max(range.start)..span.range().end.min(range.end);
            if places.is_empty() {
                continue;
            }
            self.parameters[places.clone()].copy_from_slice(&self.before[places.clone()]);
            let slots = places.start * count..places.end * count;
            self.new_slots[slots.clone()].copy_from_slice(&self.slots[slots]);
        }
    }

    fn start_from(&mut self, target: Span, source: Span, after: bool) {
        for (number, place) in target.range().enumerate() {
            let from = source.start + number.min(source.len - 1);
            self.base[place] = if after { self.parameters[from] } else { self.before[from] };
        }
    }

    /// New values of a range, from its base and its gradient.
    fn rule(&mut self, range: Range<usize>) {
        let count = self.slots.len() / self.parameters.len();
        let slots = range.start * count..range.end * count;
        self.optimizer.rule().update(Update {
            number: self.step + 1,
            weights: &self.base[range.clone()],
            gradient: &self.gradient[range.clone()],
            slots: &self.slots[slots.clone()],
            new_weights: &mut self.parameters[range],
            new_slots: &mut self.new_slots[slots],
        });
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
