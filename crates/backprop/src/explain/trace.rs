//! Every number of one update.

use crate::model::{Activation, Loss, Parameter, Regularizer};
use crate::train::{Pass, Trainer, Update};
use std::ops::Range;

/// Every number of one update: the forward pass, the loss, the backward pass and the new weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// Which update of the run it is, from 1.
    pub number: usize,
    /// The epoch, from 1.
    pub epoch: usize,
    /// The batch in the epoch, from 1.
    pub batch: usize,
    /// The rows of the batch, counted from 0, in the order they are taken.
    pub rows: Vec<usize>,
    /// Which loss.
    pub loss_kind: Loss,
    /// The loss of the batch: the mean over its rows, and the penalty.
    pub loss: f64,
    /// The penalty of the kernels, before the update.
    pub penalty: f64,
    /// Which of `rows` the values of single rows below are kept for.
    pub kept: Range<usize>,
    /// The loss of each row kept.
    pub row_losses: Vec<f64>,
    /// The targets of each row kept.
    pub targets: Vec<Vec<f64>>,
    /// The layers, the first after the input first.
    pub layers: Vec<LayerTrace>,
}

/// Every number of one layer in one update. The values of single rows are indexed by row, then by input
/// or unit; L is the loss of that row.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerTrace {
    /// The activation.
    pub activation: Activation,
    /// How many units it has.
    pub units: usize,
    /// What large weights of its kernel cost.
    pub regularizer: Regularizer,
    /// x of the first layer, a of the layer before for the others.
    pub input: Vec<Vec<f64>>,
    /// z = input · kernel + bias, or without a bias input · kernel.
    pub z: Vec<Vec<f64>>,
    /// a = f(z), of a softmax of all z of the row.
    pub a: Vec<Vec<f64>>,
    /// dL/da.
    pub d_loss_d_a: Vec<Vec<f64>>,
    /// delta = dL/dz.
    pub delta: Vec<Vec<f64>>,
    /// What becomes of the kernel, shape (inputs, units), row by row.
    pub kernel: Change,
    /// What becomes of the bias, shape (units,); empty where it has none.
    pub bias: Change,
}

/// What becomes of an array in one update.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Whether the update moves it; what is frozen stays.
    pub is_trained: bool,
    /// Its values before.
    pub before: Vec<f64>,
    /// The gradient of the batch's loss: the mean over its rows, and of a kernel that of the penalty.
    pub gradient: Vec<f64>,
    /// What the optimizer remembers of it.
    pub slots: Vec<SlotChange>,
    /// Its values after.
    pub after: Vec<f64>,
}

/// What becomes of one of the values that an optimizer remembers of each entry of an array.
#[derive(Clone, Debug, PartialEq)]
pub struct SlotChange {
    /// Its name: `velocity`.
    pub name: &'static str,
    /// Its values before.
    pub before: Vec<f64>,
    /// Its values after.
    pub after: Vec<f64>,
}

impl Trainer {
    /// Returns every number of the update to come, with the values of single rows for all rows of the batch.
    pub fn trace(&mut self) -> Trace {
        let rows = self.rows_left();
        self.add_rows(rows);
        self.trace_of(0..usize::MAX)
    }

    /// Returns the update to come, with the values of single rows for some rows of the batch only, by their place in
    /// it. Where [`Trainer::add_rows`] has rows left, the loss and the gradients are sums over those added.
    pub fn trace_of(&self, kept: Range<usize>) -> Trace {
        let rows = self.rows_of_step(self.step());
        let kept = kept.start.min(rows.len())..kept.end.min(rows.len());
        let model = self.model();
        let layers = model.layers().iter().map(|layer| LayerTrace {
            activation: layer.activation(),
            units: layer.units(),
            input: Vec::new(),
            z: Vec::new(),
            a: Vec::new(),
            d_loss_d_a: Vec::new(),
            delta: Vec::new(),
            regularizer: layer.regularizer(),
            kernel: self.change(layer.kernel_range(), layer.settings().trains_kernel()),
            bias: self.change(layer.bias_range(), layer.settings().trains_bias()),
        });
        let mut trace = Trace {
            number: self.step() + 1,
            epoch: self.epoch(),
            batch: self.batch_in_epoch(),
            loss_kind: self.fit().loss,
            loss: self.batch_sums().loss / rows.len() as f64,
            penalty: model.penalty(),
            row_losses: Vec::new(),
            targets: Vec::new(),
            layers: layers.collect(),
            kept: kept.clone(),
            rows,
        };
        let mut pass = Pass::new(model);
        let loss = self.fit().loss;
        for position in kept {
            let row = trace.rows[position];
            let (x, y) = (self.data().x_row(row), self.data().y_row(row));
            pass.forward(model, x);
            pass.backward(model, loss, y);
            trace.row_losses.push(pass.loss(model, loss, y));
            trace.targets.push(y.to_vec());
            let mut input = x;
            for (layer, values) in trace.layers.iter_mut().zip(&pass.layers) {
                layer.input.push(input.to_vec());
                layer.z.push(values.z.clone());
                layer.a.push(values.a.clone());
                layer.d_loss_d_a.push(values.d_a.clone());
                layer.delta.push(values.delta.clone());
                input = &values.a;
            }
        }
        trace
    }

    /// What becomes of some of the parameters, which are trained or frozen.
    fn change(&self, range: Range<usize>, is_trained: bool) -> Change {
        let optimizer = self.fit().optimizer;
        let names = optimizer.slots();
        let slots = &self.slots()[range.start * names.len()..range.end * names.len()];
        let before = &self.model().parameters()[range.clone()];
        let gradient = &self.gradient()[range];
        let (mut after, mut new_slots) = (vec![0.0; before.len()], vec![0.0; slots.len()]);
        optimizer.rule().update(Update {
            number: self.step() + 1,
            weights: before,
            gradient,
            slots,
            new_weights: &mut after,
            new_slots: &mut new_slots,
        });
        if !is_trained {
            after.copy_from_slice(before);
            new_slots.copy_from_slice(slots);
        }
        let slot = |(place, &name)| {
            let of = |slots: &[f64]| slots.iter().skip(place).step_by(names.len()).copied().collect();
            SlotChange { name, before: of(slots), after: of(&new_slots) }
        };
        let slots = names.iter().enumerate().map(slot).collect();
        Change { is_trained, before: before.to_vec(), gradient: gradient.to_vec(), slots, after }
    }
}

impl Change {
    /// Returns how far a value moves, up or down.
    pub fn moved(&self, index: usize) -> f64 {
        self.after[index] - self.before[index]
    }
}

impl Trace {
    /// Returns the kernel and the bias of each layer, which may be empty, in the order of `get_weights`.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.layers.iter().flat_map(|layer| [&layer.kernel, &layer.bias])
    }

    /// Returns what becomes of the array that a parameter is in, and the parameter's place there.
    pub fn change(&self, parameter: Parameter) -> (&Change, usize) {
        match parameter {
            Parameter::Kernel { layer, input, unit } => {
                let layer = &self.layers[layer];
                (&layer.kernel, input * layer.units + unit)
            }
            Parameter::Bias { layer, unit } => (&self.layers[layer].bias, unit),
        }
    }

    /// Returns the part that the penalty has in the gradient of a parameter: none in that of a bias.
    pub fn penalty_gradient(&self, parameter: Parameter) -> f64 {
        match parameter {
            Parameter::Kernel { layer, input, unit } => {
                let layer = &self.layers[layer];
                layer.regularizer.derivative(layer.weight(input, unit))
            }
            Parameter::Bias { .. } => 0.0,
        }
    }

    /// Returns all gradients, flat, in the order of `get_weights`.
    pub fn gradients(&self) -> Vec<f64> {
        self.changes().flat_map(|change| &change.gradient).copied().collect()
    }

    /// Returns all weights after the update, flat, in the order of `get_weights`.
    pub fn after(&self) -> Vec<f64> {
        self.changes().flat_map(|change| &change.after).copied().collect()
    }

    /// Returns how the loss should change by the update, as its gradient has it: ∇L · Δw, below 0 where that leads downhill.
    pub fn slope_of_step(&self) -> f64 {
        let of = |c: &Change| -> f64 {
            c.gradient.iter().enumerate().map(|(index, gradient)| gradient * c.moved(index)).sum()
        };
        self.changes().map(of).sum()
    }

    /// Returns whether the loss, every gradient and every new weight is finite.
    pub fn is_finite(&self) -> bool {
        let finite = |values: &[f64]| values.iter().all(|value| value.is_finite());
        self.loss.is_finite() && self.changes().all(|c| finite(&c.gradient) && finite(&c.after))
    }
}
