//! A run as somebody's own code makes it, with slips in it.

mod backward;
mod forward;
mod step;

use super::slip::{Slip, Span};
use crate::data::{Dataset, RowOrder};
use crate::model::{Dense, Loss, NotFinite, Quantity, Sequential, ShapeError};
use crate::train::{Fit, Optimizer, Trainer};
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
}
