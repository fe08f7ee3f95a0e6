//! What a notebook says of its model, and of how it is trained.

use super::places::Places;
use crate::value::Table;
use backprop::{Array, Loss, Optimizer};
use std::ops::Range;

/// What a weight or a bias starts at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Start {
    /// Every entry at one number.
    Constant(f64),
    /// At random: only what is printed says it.
    Random,
}

/// A layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// How it is set.
    pub settings: backprop::Layer,
    /// What its kernel and its bias start at.
    pub starts: [Start; 2],
}

/// A loss as a notebook names it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NamedLoss {
    /// The loss.
    pub loss: Loss,
    /// Whether a sigmoid stands before it that the model doesn't have.
    pub from_logits: bool,
    /// Whether the targets are numbers of classes.
    pub sparse: bool,
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
}

/// A model.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    /// Its layers after the input.
    pub layers: Vec<Layer>,
    /// The place of each of them among the layers that Keras counts.
    pub places_in_keras: Vec<usize>,
    /// How many layers Keras counts.
    pub layers_in_keras: usize,
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
    /// The first fit.
    pub fit: Option<Fit>,
    /// The cells that its parts stand in.
    pub places: Places,
}

impl Model {
    /// Returns the weights it starts from, in Keras's float32; none where they are random and nothing says them.
    pub fn weights(&self, inputs: usize) -> Option<Vec<Array>> {
        if let Some(start) = &self.start {
            return Some(start.iter().map(rounded).collect());
        }
        let mut arrays = Vec::new();
        let mut width = inputs;
        for Layer { settings: layer, starts } in &self.layers {
            let [Start::Constant(kernel), bias] = *starts else { return None };
            arrays.push(rounded(&Array::Matrix(vec![vec![kernel; layer.units]; width])));
            if layer.use_bias {
                let Start::Constant(bias) = bias else { return None };
                arrays.push(rounded(&Array::Vector(vec![bias; layer.units])));
            }
            width = layer.units;
        }
        Some(arrays)
    }

    /// Returns where the arrays of a layer lie among those of all.
    pub fn arrays_of(&self, layer: usize) -> Range<usize> {
        let count = |layer: &Layer| 1 + usize::from(layer.settings.use_bias);
        let start = self.layers[..layer].iter().map(count).sum();
        start..start + count(&self.layers[layer])
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
