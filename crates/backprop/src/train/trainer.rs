//! Training, one update at a time.

use super::optimizer::Update;
use super::pass::Pass;
use super::settings::Fit;
use super::state::State;
use super::sums::Sums;
use crate::data::{Dataset, RowOrder};
use crate::model::{NotFinite, Quantity, Sequential, ShapeError};
use std::ops::Range;
use std::rc::Rc;

/// A model in training: goes on one update at a time, gives the [`Trace`](crate::Trace) of the next one, and can be
/// set back to an earlier [`State`].
#[derive(Clone, Debug)]
pub struct Trainer {
    model: Sequential,
    fit: Fit,
    data: Rc<Dataset>,
    steps_per_epoch: usize,
    step: usize,
    /// What the optimizer remembers, weight by weight.
    slots: Vec<f64>,
    /// The weights and slots after the update to come.
    new_weights: Vec<f64>,
    new_slots: Vec<f64>,
    /// The sums over the rows of this epoch before each update.
    sums: Sums,
    /// The epoch of the update to come, counted from 0, and the order of its rows.
    epoch: usize,
    order: Vec<usize>,
    /// Of the update to come: where its rows lie in the order, how many of them are added so far, and the
    /// sums over those.
    batch: Range<usize>,
    added: usize,
    batch_sums: Sums,
    gradient: Vec<f64>,
    pass: Pass,
}

impl Trainer {
    /// Begins with a model's weights.
    ///
    /// # Errors
    /// Where the dataset doesn't fit the model, or the settings the dataset.
    pub fn new(model: Sequential, fit: Fit, data: Rc<Dataset>) -> Result<Trainer, ShapeError> {
        model.check("fit", &data)?;
        fit.check(&data)?;
        let (count, rows) = (model.parameters().len(), data.training_rows());
        Ok(Trainer {
            steps_per_epoch: fit.steps_per_epoch(rows),
            epoch: 0,
            batch: 0..rows.min(fit.batch_size),
            order: fit.order.of_epoch(0, rows),
            slots: vec![fit.optimizer.rule().start_of_slots(); count * fit.optimizer.slots().len()],
            new_weights: vec![0.0; count],
            new_slots: vec![0.0; count * fit.optimizer.slots().len()],
            gradient: vec![0.0; count],
            pass: Pass::new(&model),
            model,
            fit,
            data,
            step: 0,
            sums: Sums::default(),
            added: 0,
            batch_sums: Sums::default(),
        })
    }

    /// Returns the model with its present weights.
    pub fn model(&self) -> &Sequential {
        &self.model
    }

    /// Returns the settings.
    pub fn fit(&self) -> &Fit {
        &self.fit
    }

    /// Returns the data.
    pub fn data(&self) -> &Dataset {
        &self.data
    }

    /// Updates in an epoch: the last one may have fewer rows.
    pub fn steps_per_epoch(&self) -> usize {
        self.steps_per_epoch
    }

    /// Updates in all.
    pub fn steps(&self) -> usize {
        self.fit.epochs * self.steps_per_epoch
    }

    /// Updates made.
    pub fn step(&self) -> usize {
        self.step
    }

    /// Where the rows of an update lie in the order of its epoch.
    fn range_of(&self, step: usize) -> Range<usize> {
        let start = step % self.steps_per_epoch * self.fit.batch_size;
        start..self.order.len().min(start + self.fit.batch_size)
    }

    /// Returns the rows of an update, both counted from 0.
    pub fn rows_of_step(&self, step: usize) -> Vec<usize> {
        let (epoch, rows) = (step / self.steps_per_epoch, self.range_of(step));
        if epoch == self.epoch {
            return self.order[rows].to_vec();
        }
        self.fit.order.of_epoch(epoch, self.order.len())[rows].to_vec()
    }

    /// Returns the mean over the rows of an epoch of the loss before each update, once all of them have been through
    /// the network, be its last update finite or not. `None` before that, and where the loss itself isn't finite.
    pub fn epoch_loss(&self) -> Option<f64> {
        self.epoch_sums().map(|sums| sums.loss / self.order.len() as f64)
    }

    /// Returns Keras's `accuracy` of an epoch that has an [epoch loss](Trainer::epoch_loss): the part of its rows that were
    /// predicted [correctly](crate::is_correct), each before its update.
    pub fn epoch_accuracy(&self) -> Option<f64> {
        self.epoch_sums().map(|sums| sums.correct as f64 / self.order.len() as f64)
    }

    fn epoch_sums(&self) -> Option<Sums> {
        let sums = match self.added {
            0 => self.step.is_multiple_of(self.steps_per_epoch).then_some(self.sums),
            _ => {
                let is_whole = self.rows_left() == 0 && self.batch.end == self.order.len();
                is_whole.then(|| self.sums_with_batch())
            }
        };
        sums.filter(|sums| sums.loss.is_finite())
    }

    /// The sums over the rows of the epoch up to the batch to come, with those of it that are added.
    fn sums_with_batch(&self) -> Sums {
        let before = if self.batch.start == 0 { Sums::default() } else { self.sums };
        before + self.batch_sums
    }

    /// Returns rows of the batch that [`Trainer::add_rows`] has not taken yet.
    pub fn rows_left(&self) -> usize {
        self.batch.len() - self.added
    }

    /// Takes up to so many more rows of the batch through the network, forward and backward. Returns how
    /// many are left: with none left, [`Trainer::update`] has only to apply the gradient.
    pub fn add_rows(&mut self, most: usize) -> usize {
        let batch = self.batch.clone();
        if self.added == 0 {
            self.gradient.fill(0.0);
            self.batch_sums = Sums::default();
        }
        let next = batch.start + self.added;
        let end = batch.end.min(next.saturating_add(most));
        for position in next..end {
            let row = self.order[position];
            let (x, y) = (self.data.x_row(row), self.data.y_row(row));
            self.pass.forward(&self.model, x);
            self.batch_sums += self.pass.sums_of_row(&self.model, self.fit.loss, y);
            self.pass.backward(&self.model, self.fit.loss, y);
            self.pass.add_gradient(&self.model, x, &mut self.gradient);
        }
        let rows = batch.len() as f64;
        if end == batch.end && end > next {
            if batch.len() > 1 {
                self.gradient.iter_mut().for_each(|gradient| *gradient /= rows);
            }
            self.model.add_penalty_gradient(&mut self.gradient);
            // Each row of the batch bears it, so that the mean over the rows of an epoch is Keras's.
            self.batch_sums.loss += rows * self.model.penalty();
        }
        self.added = end - batch.start;
        batch.end - end
    }

    /// Makes one update. Returns the loss of its batch.
    ///
    /// # Errors
    /// Where the loss, a gradient or a new weight isn't finite; then no weight is changed.
    pub fn update(&mut self) -> Result<f64, NotFinite> {
        self.add_rows(usize::MAX);
        let loss = self.batch_sums.loss / self.batch.len() as f64;
        let sums = self.sums_with_batch();
        self.fit.optimizer.rule().update(Update {
            number: self.step + 1,
            weights: self.model.parameters(),
            gradient: &self.gradient,
            slots: &self.slots,
            new_weights: &mut self.new_weights,
            new_slots: &mut self.new_slots,
        });
        let count = self.fit.optimizer.slots().len();
        for frozen in self.model.frozen() {
            let slots = frozen.start * count..frozen.end * count;
            self.new_slots[slots.clone()].copy_from_slice(&self.slots[slots]);
            self.new_weights[frozen.clone()].copy_from_slice(&self.model.parameters()[frozen]);
        }
        if let Some(quantity) = self.not_finite(sums.loss) {
            return Err(NotFinite { epoch: self.epoch + 1, batch: self.batch_in_epoch(), quantity });
        }
        self.model.swap_parameters(&mut self.new_weights);
        std::mem::swap(&mut self.slots, &mut self.new_slots);
        self.sums = sums;
        self.go_to(self.step + 1);
        Ok(loss)
    }

    /// Returns the sums over some rows with the present weights, each loss with the penalty: of all those held out and
    /// divided by their number they are Keras's `val_loss` and `val_accuracy`.
    pub fn sums_of(&mut self, rows: Range<usize>) -> Sums {
        let penalty = rows.len() as f64 * self.model.penalty();
        let sums = self.pass.sums(&self.model, self.fit.loss, &self.data, rows);
        Sums { loss: sums.loss + penalty, ..sums }
    }

    /// Returns the L2 norm of each layer's gradient, kernel and bias together, in the last update made: the square
    /// root of the sum of the squares of its entries.
    pub fn gradient_norms(&self) -> impl Iterator<Item = f64> {
        self.model.layers().iter().map(|layer| {
            let gradient = &self.gradient[layer.kernel_range().start..layer.bias_range().end];
            sum_of_squares(gradient).sqrt()
        })
    }

    fn not_finite(&self, loss_sum: f64) -> Option<Quantity> {
        if !loss_sum.is_finite() {
            return Some(Quantity::Loss);
        }
        let finite = self.new_weights.iter().fold(true, |all, weight| all & weight.is_finite());
        match finite {
            true => None,
            false if self.gradient.iter().all(|gradient| gradient.is_finite()) => Some(Quantity::Weight),
            false => Some(Quantity::Gradient),
        }
    }

    fn go_to(&mut self, step: usize) {
        let epoch = step / self.steps_per_epoch;
        if epoch != self.epoch && !matches!(self.fit.order, RowOrder::AsGiven) {
            self.order = self.fit.order.of_epoch(epoch, self.order.len());
        }
        self.batch = self.range_of(step);
        (self.step, self.epoch, self.added) = (step, epoch, 0);
    }

    /// The epoch of the update to come, from 1.
    pub(crate) fn epoch(&self) -> usize {
        self.epoch + 1
    }

    /// The sums over the rows of the batch added so far, of a whole batch each loss with the penalty.
    pub(crate) fn batch_sums(&self) -> Sums {
        self.batch_sums
    }

    /// The gradient of the update to come, flat: of all its rows the mean and that of the penalty, of some of them the sum.
    pub(crate) fn gradient(&self) -> &[f64] {
        &self.gradient
    }

    /// What the optimizer remembers, weight by weight.
    pub(crate) fn slots(&self) -> &[f64] {
        &self.slots
    }

    /// The batch of the update to come in its epoch, from 1.
    pub(crate) fn batch_in_epoch(&self) -> usize {
        self.batch.start / self.fit.batch_size + 1
    }

    /// Returns where the trainer has come to.
    pub fn state(&self) -> State {
        State {
            step: self.step,
            parameters: self.model.parameters().into(),
            slots: self.slots.as_slice().into(),
            sums: self.sums,
        }
    }

    /// Goes back, or ahead, to a state of this run.
    ///
    /// # Panics
    /// Where the state is one of another model.
    pub fn restore(&mut self, state: &State) {
        self.model.parameters_mut().copy_from_slice(&state.parameters);
        self.slots.copy_from_slice(&state.slots);
        self.sums = state.sums;
        self.go_to(state.step);
    }
}

/// In four sums side by side, which needn't wait for each other.
fn sum_of_squares(values: &[f64]) -> f64 {
    let (fours, rest) = values.as_chunks::<4>();
    let [mut a, mut b, mut c, mut d] = [0.0; 4];
    for [p, q, r, s] in fours {
        a += p * p;
        b += q * q;
        c += r * r;
        d += s * s;
    }
    rest.iter().fold(a + b + (c + d), |sum, value| sum + value * value)
}
