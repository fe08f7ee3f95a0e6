//! Keeping the weights that still fit when the shape of the model changes.

use crate::experiment::Experiment;
use crate::experiment::weights::Weights;
use backprop::{Array, Initializer};
use std::rc::Rc;

/// Where each part of the new model comes from in the old one; `None` is new.
pub struct Sources {
    /// Each layer's old index.
    pub layers: Vec<Option<usize>>,
    /// Each feature's old index among the features.
    pub inputs: Vec<Option<usize>>,
    /// Each output's old index among the outputs.
    pub outputs: Vec<Option<usize>>,
}

impl Sources {
    /// Returns the features and targets as they were.
    pub fn of_layers(experiment: &Experiment, layers: Vec<Option<usize>>) -> Sources {
        Sources {
            layers,
            inputs: (0..experiment.data.features().count()).map(Some).collect(),
            outputs: (0..experiment.outputs()).map(Some).collect(),
        }
    }
}

/// Gives the experiment, whose layers or columns have just changed, weights of its new shape: those of
/// the old shape where they fit, else Keras's default, glorot_uniform kernels from seed 0 and zero biases.
pub fn refit(experiment: &mut Experiment, sources: Sources) {
    let Weights::Values(old) = &experiment.weights else { return };
    let Ok(mut model) = experiment.model_without_weights() else { return };
    Initializer::glorot_uniform(0).apply(&mut model);
    let last = model.layers().len() - 1;
    let old = by_layer(old);
    let mut arrays = model.get_weights();
    for ((layer, is_kernel), array) in model.arrays().zip(&mut arrays) {
        let Some(source) = sources.layers[layer] else { continue };
        let Some(&(old_kernel, old_bias)) = old.get(source) else { continue };
        let input = |i: usize| if layer == 0 && source == 0 { sources.inputs[i] } else { Some(i) };
        let unit = |i: usize| if layer == last { *sources.outputs.get(i)? } else { Some(i) };
        match array {
            Array::Matrix(new) if is_kernel => {
                for (i, row) in new.iter_mut().enumerate() {
                    for (j, weight) in row.iter_mut().enumerate() {
                        let kept = input(i).and_then(|i| old_kernel.get(i)).zip(unit(j));
                        *weight = kept.and_then(|(row, j)| row.get(j)).copied().unwrap_or(*weight);
                    }
                }
            }
            Array::Vector(new) => {
                for (j, weight) in new.iter_mut().enumerate() {
                    *weight = unit(j).and_then(|j| old_bias.get(j)).copied().unwrap_or(*weight);
                }
            }
            Array::Matrix(_) => {}
        }
    }
    experiment.weights = Weights::Values(Rc::new(arrays));
}

/// The kernel of each layer, and its bias, which is empty where it has none.
fn by_layer(arrays: &[Array]) -> Vec<(&[Vec<f64>], &[f64])> {
    let mut layers: Vec<(&[Vec<f64>], &[f64])> = Vec::new();
    for array in arrays {
        match (array, layers.last_mut()) {
            (Array::Matrix(kernel), _) => layers.push((kernel, &[])),
            (Array::Vector(bias), Some(layer)) => layer.1 = bias,
            (Array::Vector(_), None) => {}
        }
    }
    layers
}
