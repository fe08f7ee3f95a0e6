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
    /// Each target's old index among the targets.
    pub outputs: Vec<Option<usize>>,
}

impl Sources {
    /// The features and targets as they were.
    pub fn of_layers(experiment: &Experiment, layers: Vec<Option<usize>>) -> Sources {
        Sources {
            layers,
            inputs: (0..experiment.data.features().count()).map(Some).collect(),
            outputs: (0..experiment.data.targets.len()).map(Some).collect(),
        }
    }
}

/// Gives the experiment, whose layers or columns have just changed, weights of its new shape: those of
/// the old shape where they fit, else Keras's default, glorot_uniform kernels from seed 0 and zero biases.
pub fn refit(experiment: &mut Experiment, sources: Sources) {
    let Weights::Values(old) = &experiment.weights else { return };
    let Ok(mut model) = experiment.model_without_weights() else { return };
    Initializer::GlorotUniform { seed: 0 }.apply(&mut model);
    let last = model.layers().len() - 1;
    let mut arrays = model.get_weights();
    for (layer, source) in sources.layers.iter().enumerate() {
        let Some(source) = *source else { continue };
        let input = |i: usize| if layer == 0 && source == 0 { sources.inputs[i] } else { Some(i) };
        let unit = |i: usize| if layer == last { sources.outputs[i] } else { Some(i) };
        if let (Array::Matrix(new), Some(Array::Matrix(old))) = (&mut arrays[2 * layer], old.get(2 * source))
        {
            for (i, row) in new.iter_mut().enumerate() {
                for (j, weight) in row.iter_mut().enumerate() {
                    let kept = input(i).and_then(|i| old.get(i)).zip(unit(j)).and_then(|(row, j)| row.get(j));
                    *weight = kept.copied().unwrap_or(*weight);
                }
            }
        }
        if let (Array::Vector(new), Some(Array::Vector(old))) =
            (&mut arrays[2 * layer + 1], old.get(2 * source + 1))
        {
            for (j, weight) in new.iter_mut().enumerate() {
                *weight = unit(j).and_then(|j| old.get(j)).copied().unwrap_or(*weight);
            }
        }
    }
    experiment.weights = Weights::Values(Rc::new(arrays));
}
