//! The run: a pure function of an experiment, computed in slices, with any update's trace on demand.

pub mod cure;
pub mod curves;
pub mod gradient_norms;
pub mod pin;
pub mod playhead;
pub mod predictions;
pub mod remedy;
pub mod stagnation;
mod validation;

use crate::experiment::scaling::Scalers;
use crate::experiment::{Experiment, ExperimentError};
use backprop::{Dataset, NotFinite, Sequential, State, Trace, Trainer};
use gradient_norms::GradientNorms;
use std::rc::Rc;
use validation::Validation;

/// The most memory that the checkpoints of a run take, in bytes; with the ghost, the trainers and the
/// curves, a run stays under 64 MB at any size.
const CHECKPOINT_BYTES: usize = 12 << 20;
/// The most checkpoints: a chart has no use for more.
const CHECKPOINTS: usize = 1 << 16;
/// Multiplications between two looks at the caller's clock: about 0.1 ms.
const SLICE: usize = 100_000;
/// Multiplications of a run that is computed at once, within one event: about 2 ms.
const AT_ONCE: usize = 2_000_000;
/// Multiplications that the answer to a question may take: about 1 ms.
const IN_A_MOMENT: usize = 1_000_000;
/// Rows of a batch whose single values a trace keeps all.
const SMALL_BATCH: usize = 32;

/// Every loss and the weights after every update of an experiment, as far as they are computed.
pub struct Run {
    trainer: Trainer,
    replay: Trainer,
    losses: Vec<f64>,
    has_accuracy: bool,
    accuracies: Vec<f64>,
    validation: Validation,
    norms: GradientNorms,
    diverged: Option<NotFinite>,
    checkpoints: Vec<State>,
    stride: usize,
    scalers: Scalers,
}

impl Run {
    /// Begins a run, and computes it whole where it is small.
    ///
    /// # Errors
    /// Where the experiment makes no model or data; see [`Experiment::check`].
    pub fn new(experiment: &Experiment) -> Result<Run, ExperimentError> {
        let (data, scalers) = experiment.dataset_and_scalers()?;
        let trainer = Trainer::new(experiment.model()?, experiment.fit(), Rc::new(data))
            .map_err(|error| ExperimentError { place: String::new(), message: error.to_string() })?;
        let mut run = Run {
            replay: trainer.clone(),
            checkpoints: vec![trainer.state()],
            trainer,
            losses: Vec::new(),
            has_accuracy: experiment.has_accuracy(),
            accuracies: Vec::new(),
            validation: Validation::default(),
            norms: GradientNorms::default(),
            diverged: None,
            stride: 1,
            scalers,
        };
        let mut slices = AT_ONCE / SLICE;
        run.compute(&mut || {
            slices -= 1;
            slices > 0
        });
        Ok(run)
    }

    /// Computes on until the run is whole or `go_on`, asked about every 0.1 ms of work, says no.
    /// Returns whether the run is whole.
    pub fn compute(&mut self, go_on: &mut dyn FnMut() -> bool) -> bool {
        while !self.is_whole() {
            self.slice();
            if !go_on() {
                break;
            }
        }
        self.is_whole()
    }

    /// Rows through the network in a slice: many updates of a small network, part of one of a large.
    fn rows_in_a_slice(&self) -> usize {
        (SLICE / (6 * self.trainer.model().parameters().len() + 60)).max(1)
    }

    fn slice(&mut self) {
        let mut rows = self.rows_in_a_slice();
        while rows > 0 && !self.is_whole() {
            rows -= self.validation.take_rows(&mut self.trainer, rows);
            if self.validation.is_pending(&self.trainer) || self.is_whole() || rows == 0 {
                return;
            }
            let left = self.trainer.rows_left();
            if self.trainer.add_rows(rows) > 0 {
                return;
            }
            rows -= left.min(rows);
            self.update();
        }
    }

    fn update(&mut self) {
        match self.trainer.update() {
            Ok(_) => {
                let step = self.trainer.step();
                self.norms.add(&self.trainer);
                if step.is_multiple_of(self.trainer.steps_per_epoch()) {
                    self.norms.end_epoch(self.trainer.steps_per_epoch());
                }
                if step.is_multiple_of(self.stride) {
                    self.checkpoints.push(self.trainer.state());
                    self.thin();
                }
            }
            Err(not_finite) => self.diverged = Some(not_finite),
        }
        self.losses.extend(self.trainer.epoch_loss());
        self.accuracies.extend(self.trainer.epoch_accuracy());
    }

    fn thin(&mut self) {
        let state = &self.checkpoints[0];
        let bytes = size_of::<State>() + 8 * (state.parameters.len() + state.slots.len());
        if self.checkpoints.len() * bytes > CHECKPOINT_BYTES || self.checkpoints.len() > CHECKPOINTS {
            self.stride *= 2;
            let stride = self.stride;
            self.checkpoints.retain(|state| state.step.is_multiple_of(stride));
        }
    }

    /// Returns whether there is nothing left to compute: every update is made, or one was not finite.
    pub fn is_whole(&self) -> bool {
        self.diverged.is_some()
            || self.trainer.step() == self.trainer.steps() && !self.validation.is_pending(&self.trainer)
    }

    /// Updates made.
    pub fn computed(&self) -> usize {
        self.trainer.step()
    }

    /// Updates of the whole run.
    pub fn steps(&self) -> usize {
        self.trainer.steps()
    }

    /// Updates in an epoch.
    pub fn steps_per_epoch(&self) -> usize {
        self.trainer.steps_per_epoch()
    }

    /// Returns where so many updates stand on the x axis of every chart, and as a part of all epochs on the
    /// timeline: how many epochs have gone by.
    pub fn epochs_after(&self, updates: usize) -> f64 {
        updates as f64 / self.steps_per_epoch() as f64
    }

    /// Returns the last update there is a trace of: the last one made, or the one that was not finite.
    pub fn last_step(&self) -> usize {
        let made = self.trainer.step();
        if self.diverged.is_some() || made < self.trainer.steps() { made } else { made - 1 }
    }

    /// Returns the losses of the epochs computed, with that of one whose last update was not finite.
    pub fn losses(&self) -> &[f64] {
        &self.losses
    }

    /// Returns the losses over the rows that are held out, after each epoch computed; none where none are.
    pub fn validation_losses(&self) -> &[f64] {
        self.validation.losses()
    }

    /// Returns the part of the rows of each epoch computed that was predicted correctly, each before its update; `None` where
    /// the experiment [has no accuracy](Experiment::has_accuracy).
    pub fn accuracies(&self) -> Option<&[f64]> {
        self.has_accuracy.then_some(&self.accuracies)
    }

    /// Returns the part of the rows held out that is predicted correctly after each epoch computed; none where none are held
    /// out, `None` where the experiment [has no accuracy](Experiment::has_accuracy).
    pub fn validation_accuracies(&self) -> Option<&[f64]> {
        self.has_accuracy.then(|| self.validation.accuracies())
    }

    /// Returns what the run has a value of for each epoch computed, by Keras's names, as its `History.history` has them.
    pub fn metrics(&self) -> impl Iterator<Item = (&'static str, &[f64])> {
        let others = [
            ("val_loss", self.validation_losses()),
            ("accuracy", self.accuracies().unwrap_or_default()),
            ("val_accuracy", self.validation_accuracies().unwrap_or_default()),
        ];
        let others = others.into_iter().filter(|(_, values)| !values.is_empty());
        std::iter::once(("loss", self.losses())).chain(others)
    }

    /// Returns for each epoch computed the mean over its updates of the L2 norm of a layer's gradient.
    pub fn gradient_norms(&self, layer: usize) -> impl Iterator<Item = f64> {
        self.norms.of_layer(layer)
    }

    /// Returns the update that was not finite, if there was one.
    pub fn diverged(&self) -> Option<&NotFinite> {
        self.diverged.as_ref()
    }

    /// Returns the model with the weights after the last update computed.
    pub fn model(&self) -> &Sequential {
        self.trainer.model()
    }

    /// Returns what the network is trained on: its inputs and its targets are scaled where that is wanted.
    pub fn data(&self) -> &Dataset {
        self.trainer.data()
    }

    /// Returns what scales the inputs and the targets, where that is wanted.
    pub fn scalers(&self) -> &Scalers {
        &self.scalers
    }

    /// Returns the updates of an epoch, all counted from 0, that a row takes part in: one.
    pub fn step_of_row(&self, epoch: usize, row: usize) -> Option<usize> {
        let order = self.trainer.fit().order.of_epoch(epoch, self.trainer.data().training_rows());
        let place = order.iter().position(|&other| other == row)?;
        Some(epoch * self.steps_per_epoch() + place / self.trainer.fit().batch_size)
    }

    /// Returns the weights before the first update.
    pub fn initial(&self) -> &[f64] {
        &self.checkpoints[0].parameters
    }

    /// Returns the stored states, the start first, evenly spaced, and the last one computed.
    pub fn checkpoints(&self) -> impl Iterator<Item = (usize, &[f64])> {
        let last = self.checkpoints.last().expect("the start is a checkpoint").step;
        let end =
            (self.trainer.step() > last).then(|| (self.trainer.step(), self.trainer.model().parameters()));
        self.checkpoints.iter().map(|state| (state.step, &*state.parameters)).chain(end)
    }

    /// Returns the weights, flat, after so many updates: computed again from the checkpoint before them. `None` where
    /// the run isn't computed that far.
    pub fn parameters_after(&self, updates: usize) -> Option<Vec<f64>> {
        Some(self.trainer_after(updates)?.model().parameters().to_vec())
    }

    /// Returns what `evaluate` gives after so many epochs: the mean loss over all rows that are trained on, with the weights
    /// that the last of these epochs ended with, and the penalty. `None` where the run isn't computed that far, or where it
    /// would take longer than a moment.
    pub fn evaluated_after(&self, epochs: usize) -> Option<f64> {
        let rows = self.data().training_rows();
        let passed = self.stride * self.trainer.fit().batch_size.min(rows) + rows;
        if passed.saturating_mul(self.model().parameters().len()) > IN_A_MOMENT {
            return None;
        }
        let mut trainer = self.trainer_after(epochs * self.steps_per_epoch())?;
        Some(trainer.sums_of(0..rows).loss / rows as f64)
    }

    /// The trainer after so many updates, from the checkpoint before them.
    fn trainer_after(&self, updates: usize) -> Option<Trainer> {
        if updates > self.computed() {
            return None;
        }
        let mut trainer = self.trainer.clone();
        if updates < self.computed() {
            trainer.restore(&self.checkpoints[(updates / self.stride).min(self.checkpoints.len() - 1)]);
        }
        while trainer.step() < updates {
            trainer.update().ok()?;
        }
        Some(trainer)
    }

    /// Brings an update, counted from 0, within reach of [`Run::trace`]: replays from the checkpoint
    /// before it, and takes its rows through the network, until `go_on` says no. Returns whether it is
    /// there.
    pub fn seek(&mut self, step: usize, go_on: &mut dyn FnMut() -> bool) -> bool {
        let step = step.min(self.last_step());
        let checkpoint = &self.checkpoints[(step / self.stride).min(self.checkpoints.len() - 1)];
        if self.replay.step() > step || self.replay.step() < checkpoint.step {
            self.replay.restore(checkpoint);
        }
        loop {
            let mut rows = self.rows_in_a_slice();
            while rows > 0 {
                let left = self.replay.rows_left();
                let short = self.replay.add_rows(rows) > 0;
                if self.replay.step() == step && !short {
                    return true;
                }
                if short || self.replay.update().is_err() {
                    break;
                }
                rows -= left.min(rows);
            }
            if !go_on() {
                return false;
            }
        }
    }

    /// Returns the trace of the update that [`Run::seek`] reached, with the values of single rows for one row of
    /// the table where it is in the batch, and for all rows of a small batch.
    pub fn trace(&self, shown: Option<usize>) -> Trace {
        trace(&self.replay, shown)
    }

    /// Returns the model that the update which [`Run::seek`] reached leads to, and its trace for the very same rows. `None`
    /// where the update isn't finite.
    pub fn trace_again(&self, shown: Option<usize>) -> Option<(Sequential, Trace)> {
        let mut again = self.replay.clone();
        again.update().ok()?;
        let after = State { step: self.replay.step(), ..again.state() };
        again.restore(&after);
        again.add_rows(usize::MAX);
        Some((again.model().clone(), trace(&again, shown)))
    }

    /// Returns the model before the update that [`Run::seek`] reached.
    pub fn model_at_trace(&self) -> &Sequential {
        self.replay.model()
    }
}

fn trace(trainer: &Trainer, shown: Option<usize>) -> Trace {
    let rows = trainer.rows_of_step(trainer.step());
    let at = shown.and_then(|row| rows.iter().position(|&other| other == row)).unwrap_or(0);
    trainer.trace_of(if rows.len() <= SMALL_BATCH { 0..rows.len() } else { at..at + 1 })
}
