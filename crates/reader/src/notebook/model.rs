//! What a notebook says of its model, and of how it is trained.

use super::log::Logged;
use super::places::Places;
use crate::value::{Made, Table, Value, When};
use backprop::{Activation, Array, Distribution, Initializer, Loss, Optimizer, Scheme};
use experiment::limits::MAX_UNITS;
use experiment::weights::Weights;
use std::ops::Range;
use std::rc::Rc;

/// What a weight or a bias starts at.
#[derive(Clone, Debug, PartialEq)]
pub enum Start {
    /// Every entry at one number.
    Constant(f64),
    /// What it was set to, layer by layer.
    Set(Array),
    /// At random, as a layer of this size asks for: only what is printed says it.
    Scheme(Scheme),
    /// At random, from the same distribution whatever the size.
    Drawn(Distribution),
}

/// A layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// How it is set.
    pub settings: backprop::Layer,
    /// What its kernel and its bias start at.
    pub starts: [Start; 2],
    /// Its number among all that the notebook makes.
    pub id: usize,
}

/// A loss as a notebook names it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NamedLoss {
    /// The loss.
    pub loss: Loss,
    /// Whether a sigmoid or a softmax stands before it that the model doesn't have.
    pub from_logits: bool,
    /// Whether it takes the logarithms of a softmax.
    pub takes_logs: bool,
}

/// A fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// What goes in.
    pub x: Table,
    /// What should come out.
    pub y: Table,
    /// Passes over the rows.
    pub epochs: usize,
    /// Rows per update; none for all.
    pub batch_size: Option<usize>,
    /// Whether the rows are shuffled before each epoch.
    pub shuffles: bool,
    /// The part of the rows, the last ones, that no update sees.
    pub validation_split: f64,
    /// Whether it may be stopped before its last epoch: then the log says where.
    pub stops: bool,
}

/// A model.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    /// Its layers after the input.
    pub layers: Vec<Layer>,
    /// What Keras and PyTorch count as its layers, with their names.
    pub members: Vec<(String, Value)>,
    /// All that stands in its path, one behind the other.
    pub path: Vec<Made>,
    /// Whether what comes out of it has one dimension.
    pub is_flat: bool,
    /// The optimizer that it was compiled with.
    pub optimizer: Option<Optimizer>,
    /// The loss that it was compiled with.
    pub loss: Option<NamedLoss>,
    /// The weights it starts from, where they were set or printed before the fit.
    pub start: Option<Vec<Array>>,
    /// Whether they were set.
    pub start_is_set: bool,
    /// The weights that were printed after the fit.
    pub end: Option<Vec<Array>>,
    /// The fit, with those that go on from it.
    pub fit: Option<Fit>,
    /// What was printed of each epoch.
    pub log: Vec<Logged>,
    /// Whether something was changed behind the fit, so that another one doesn't simply go on from it.
    pub is_changed: bool,
    /// Whether it was trained once more, otherwise than by more epochs of the same.
    pub is_trained_again: bool,
    /// The cells that its parts stand in.
    pub places: Places,
}

impl Model {
    /// Returns the weights it starts from, in Keras's float32; none where they are random and nothing says them.
    pub fn weights(&self, inputs: usize) -> Option<Vec<Array>> {
        if let Some(start) = &self.start {
            return Some(start.iter().map(rounded).collect());
        }
        self.arrays(inputs, |start| !start.is_random())
    }

    /// Returns what was printed of each epoch, and means here what it means there: of a loss that takes logits, Keras counts as right
    /// what lies on the right side of a half before the sigmoid.
    pub fn log_of_run(&self) -> Vec<Logged> {
        let takes_logits =
            self.loss.is_some_and(|named| named.from_logits && named.loss == Loss::BinaryCrossentropy);
        let mut log = self.log.clone();
        if takes_logits {
            log.iter_mut().for_each(|logged| logged.others.retain(|(name, _)| !name.contains("acc")));
        }
        log
    }

    /// Returns whether some weights are those that it has before its training.
    pub fn is_at(&self, weights: Option<&Value>, model: usize) -> bool {
        let asked = match weights {
            Some(Value::Weights(asked)) => asked,
            _ => return false,
        };
        (asked.model, asked.when) == (model, When::Before) && self.fit.is_none() && self.start.is_none()
    }

    /// Returns random weights for where nothing says those of the notebook: drawn as it says, other numbers than Keras draws.
    pub fn drawn(&self, inputs: usize) -> Weights {
        let is_zero = |bias: &Start| *bias == Start::Constant(0.0) || self.is_torch();
        let one = self.layers.first().map(|layer| &layer.starts[0]);
        let alike = self
            .layers
            .iter()
            .all(|Layer { starts: [kernel, bias], .. }| Some(kernel) == one && is_zero(bias));
        match one {
            Some(Start::Scheme(scheme)) if alike => {
                Weights::Initializer(Initializer::Random { scheme: *scheme, seed: 0 })
            }
            _ => match self.arrays(inputs, |_| true) {
                Some(arrays) => Weights::Values(Rc::new(arrays)),
                None => Weights::Initializer(Initializer::glorot_uniform(0)),
            },
        }
    }

    /// Its arrays as they start; none where one isn't wanted, or a layer is larger than any that is shown.
    fn arrays(&self, inputs: usize, is_wanted: impl Fn(&Start) -> bool) -> Option<Vec<Array>> {
        let mut arrays = Vec::new();
        let mut width = inputs;
        for Layer { settings: layer, starts: [kernel, bias], .. } in &self.layers {
            let units = layer.units;
            let shapes = [(kernel, Some(width)), (bias, None)];
            for (start, rows) in shapes.into_iter().take(1 + usize::from(layer.use_bias)) {
                if !is_wanted(start) || units > MAX_UNITS {
                    return None;
                }
                arrays.push(start.array(rows, units, arrays.len() as u64));
            }
            width = units;
        }
        Some(arrays)
    }

    /// Returns whether what its loss takes of its last activation is something else than what that gives: a softmax twice, or a
    /// logarithm that isn't taken, or is taken and not asked for.
    pub fn misses_its_loss(&self) -> bool {
        let Some((loss, last)) = self.loss.zip(self.layers.last()) else { return false };
        let activation = last.settings.activation;
        let gives_logs = self.path.last().and_then(|made| made.path.rsplit('.').next());
        let gives_logs = gives_logs.is_some_and(|kind| ["LogSoftmax", "log_softmax"].contains(&kind));
        match (loss.from_logits, loss.takes_logs) {
            // The softmax of its own logarithm is itself.
            (true, _) => activation != Activation::Linear && !(gives_logs && loss.loss.is_over_classes()),
            (false, takes_logs) => takes_logs != gives_logs,
        }
    }

    /// Returns whether it is one of PyTorch, in the order of whose layers its arrays are printed.
    pub fn is_torch(&self) -> bool {
        self.path.iter().any(|made| made.path.ends_with("Linear"))
    }

    /// Returns its arrays of those that were printed, PyTorch's kernels turned; none where these have another shape.
    pub fn arrays_of_printed<'a>(&self, mut printed: impl Iterator<Item = &'a Array>) -> Option<Vec<Array>> {
        let is_torch = self.is_torch();
        let mut width = None;
        let mut found = Vec::new();
        for Layer { settings: layer, .. } in &self.layers {
            let Array::Matrix(rows) = printed.next()? else { return None };
            let table = Table::matrix(rows.clone())?;
            let kernel = if is_torch { table.turned() } else { table };
            if kernel.width() != layer.units || width.is_some_and(|width| kernel.rows.len() != width) {
                return None;
            }
            found.push(Array::Matrix(kernel.rows));
            if layer.use_bias {
                let Array::Vector(bias) = printed.next()? else { return None };
                found.push(Array::Vector((bias.len() == layer.units).then(|| bias.clone())?));
            }
            width = Some(layer.units);
        }
        Some(found)
    }

    /// Returns where the arrays of a layer lie among those of all.
    pub fn arrays_of(&self, layer: usize) -> Range<usize> {
        let count = |layer: &Layer| 1 + usize::from(layer.settings.use_bias);
        let start = self.layers[..layer].iter().map(count).sum();
        start..start + count(&self.layers[layer])
    }
}

impl Start {
    /// What Keras starts a kernel from unless it is told otherwise.
    pub const RANDOM: Start = Start::Scheme(Scheme::GlorotUniform);

    fn is_random(&self) -> bool {
        matches!(self, Start::Scheme(_) | Start::Drawn(_))
    }

    /// The array in float32: a kernel of so many rows, or a bias.
    fn array(&self, rows: Option<usize>, units: usize, seed: u64) -> Array {
        let count = rows.unwrap_or(1) * units;
        let numbers = match self {
            Start::Set(array) => return rounded(array),
            Start::Constant(x) => vec![*x; count],
            // Keras takes the one side of a bias for both of a kernel.
            Start::Scheme(scheme) => scheme.distribution(rows.unwrap_or(units), units).numbers(count, seed),
            Start::Drawn(distribution) => distribution.numbers(count, seed),
        };
        rounded(&match rows {
            Some(_) => Array::Matrix(numbers.chunks(units).map(<[f64]>::to_vec).collect()),
            None => Array::Vector(numbers),
        })
    }
}

/// Returns an array as float32 holds it.
pub fn rounded(array: &Array) -> Array {
    let round = |numbers: &Vec<f64>| numbers.iter().map(|&x| f64::from(x as f32)).collect();
    match array {
        Array::Vector(numbers) => Array::Vector(round(numbers)),
        Array::Matrix(rows) => Array::Matrix(rows.iter().map(round).collect()),
    }
}
