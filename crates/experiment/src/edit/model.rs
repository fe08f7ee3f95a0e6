//! What a person can do to the model of an experiment and its weights. Each edit takes it from one valid value to
//! another, or says why it can't.

use super::refit::{Sources, refit};
use crate::experiment::limits::{MAX_LAYERS, MAX_SEED};
use crate::experiment::shuffle::Shuffle;
use crate::experiment::weights::Weights;
use crate::experiment::{Experiment, Layer};
use backprop::{Activation, Array, Initializer, LayerPart, Loss, Scheme};
use std::rc::Rc;
use words::say;

/// Where the weights start from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Start {
    /// Kernels at random, biases 0: from a new seed, or from the one there is where the kind of random start is another.
    Random(Scheme),
    /// All zero.
    Zeros,
    /// Kernels 1, biases 0.
    Ones,
    /// All the same; the notebook's is 0.1.
    Constant,
    /// The values they have now, each open to edit.
    Explicit,
}

/// Why an edit is refused: a sentence.
pub type Refusal = String;

/// Inserts a hidden layer at a place, like the layer before it.
pub fn add_layer(experiment: &mut Experiment, at: usize) -> Result<(), Refusal> {
    let count = experiment.layers.len();
    if count >= MAX_LAYERS {
        return Err(say!(edits::too_many_layers { most: MAX_LAYERS }));
    }
    let at = at.min(count - 1);
    let like = experiment.layers[at.saturating_sub(1)];
    let units = if at == 0 && count == 1 { 2 } else { like.units.max(2) };
    experiment.layers.insert(at, Layer { units, ..like });
    let layers = (0..=count)
        .map(|layer| match layer.cmp(&at) {
            std::cmp::Ordering::Less => Some(layer),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(layer - 1),
        })
        .collect();
    refit(experiment, Sources::of_layers(experiment, layers));
    Ok(())
}

/// Removes a hidden layer.
pub fn remove_layer(experiment: &mut Experiment, layer: usize) -> Result<(), Refusal> {
    let count = experiment.layers.len();
    if layer + 1 >= count {
        return Err(say!(edits::last_layer_stays).into());
    }
    experiment.layers.remove(layer);
    let layers = (0..count).filter(|&old| old != layer).map(Some).collect();
    refit(experiment, Sources::of_layers(experiment, layers));
    Ok(())
}

/// Moves a hidden layer to the place of another.
pub fn move_layer(experiment: &mut Experiment, from: usize, to: usize) -> Result<(), Refusal> {
    let hidden = experiment.layers.len() - 1;
    if from >= hidden || to >= hidden {
        return Err(say!(edits::only_hidden_layers_move).into());
    }
    let moved = experiment.layers.remove(from);
    experiment.layers.insert(to, moved);
    let mut layers: Vec<_> = (0..=hidden).map(Some).collect();
    let source = layers.remove(from);
    layers.insert(to, source);
    refit(experiment, Sources::of_layers(experiment, layers));
    Ok(())
}

pub(crate) fn set_units(experiment: &mut Experiment, layer: usize, units: usize) {
    experiment.layers[layer].units = units;
    let layers = (0..experiment.layers.len()).map(Some).collect();
    refit(experiment, Sources::of_layers(experiment, layers));
}

/// Sets the activation of a layer.
pub fn set_activation(experiment: &mut Experiment, layer: usize, activation: Activation) {
    if let Some(layer) = experiment.layers.get_mut(layer) {
        layer.activation = activation;
    }
}

/// Sets the loss. Where it takes class numbers the last layer gets a unit for each class, else one for each target.
pub fn set_loss(experiment: &mut Experiment, loss: Loss) {
    let takes_class_numbers = experiment.loss.takes_class_numbers();
    experiment.loss = loss;
    if loss.takes_class_numbers() != takes_class_numbers {
        fit_outputs(experiment);
    }
}

/// Gives the last layer as many units as the table and the loss ask for, and keeps the weights of those that stay.
pub(crate) fn fit_outputs(experiment: &mut Experiment) {
    experiment.fit_outputs();
    let layers = (0..experiment.layers.len()).map(Some).collect();
    refit(experiment, Sources::of_layers(experiment, layers));
}

/// Gives a layer a bias that starts at 0, or takes it away.
pub fn set_use_bias(experiment: &mut Experiment, layer: usize, on: bool) {
    let layers = (0..experiment.layers.len()).map(Some).collect();
    let Some(settings) = experiment.layers.get_mut(layer) else { return };
    settings.use_bias = on;
    experiment.settle_format();
    refit(experiment, Sources::of_layers(experiment, layers));
}

/// Freezes a layer, its kernel or its bias, whose weights then stay, or lets it learn.
pub fn set_trainable(experiment: &mut Experiment, layer: usize, what: LayerPart, on: bool) {
    if let Some(settings) = experiment.layers.get_mut(layer) {
        let trains = match what {
            LayerPart::Whole => &mut settings.trainable,
            LayerPart::Kernel => &mut settings.kernel_trainable,
            LayerPart::Bias => &mut settings.bias_trainable,
        };
        *trains = on;
        experiment.settle_format();
    }
}

/// Starts from weights as `get_weights` has them: a layer has a bias where one stands behind its kernel.
pub fn take_weights(experiment: &mut Experiment, arrays: Vec<Array>) {
    let mut layers = experiment.layers.iter_mut();
    let mut layer = None;
    for array in &arrays {
        match (array, &mut layer) {
            (Array::Matrix(_), _) => {
                layer = layers.next();
                layer.iter_mut().for_each(|layer| layer.use_bias = false);
            }
            (Array::Vector(_), Some(layer)) => layer.use_bias = true,
            (Array::Vector(_), None) => {}
        }
    }
    experiment.weights = Weights::Values(Rc::new(arrays));
    experiment.settle_format();
}

/// Gives some weights these values, and so each outright.
pub fn set_weights(experiment: &mut Experiment, places: &[usize], to: &[f64]) -> Result<(), Refusal> {
    let mut model = experiment.model().map_err(|error| error.to_string())?;
    let mut parameters = model.parameters().to_vec();
    for (&place, &value) in places.iter().zip(to) {
        *parameters.get_mut(place).ok_or(say!(edits::no_such_weight))? = value;
    }
    model.set_parameters(&parameters).map_err(|error| error.to_string())?;
    experiment.weights = Weights::Values(Rc::new(model.get_weights()));
    Ok(())
}

/// Each weight given outright, with the values they have now.
pub(crate) fn make_explicit(experiment: &mut Experiment) -> Result<(), Refusal> {
    if matches!(experiment.weights, Weights::Initializer(_)) {
        let arrays = experiment.model().map_err(|error| error.to_string())?.get_weights();
        experiment.weights = Weights::Values(Rc::new(arrays));
    }
    Ok(())
}

/// Sets where the weights start from.
pub fn initialize(experiment: &mut Experiment, start: Start) -> Result<(), Refusal> {
    experiment.weights = Weights::Initializer(match start {
        Start::Random(scheme) => Initializer::Random {
            scheme,
            seed: match experiment.weights {
                Weights::Initializer(Initializer::Random { scheme: now, seed }) if now != scheme => seed,
                Weights::Initializer(Initializer::Random { seed, .. }) if seed < MAX_SEED => seed + 1,
                _ => 1,
            },
        },
        Start::Zeros => Initializer::Zeros,
        Start::Ones => Initializer::Ones,
        Start::Constant => Initializer::Constant { value: 0.1 },
        Start::Explicit => return make_explicit(experiment),
    });
    experiment.settle_format();
    Ok(())
}

/// Shuffles the rows of each epoch from seed 1, or leaves them in order.
pub fn set_shuffle(experiment: &mut Experiment, on: bool) {
    experiment.shuffle = if on { Shuffle::Seed(1) } else { Shuffle::Off };
}
