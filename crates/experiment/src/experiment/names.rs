//! What columns, units and parameters are called.

use super::Experiment;
use crate::text::number::exact;
use backprop::{Activation, Hyperparameters, Parameter, Sequential};
use words::say;

/// `kernel1[0][1]`, as in Python.
pub fn parameter(parameter: Parameter) -> String {
    parameter.to_string()
}

/// Returns the number of a row on the page, where rows count from 1.
pub fn row(index: usize) -> usize {
    index + 1
}

/// Returns what a hyperparameter is called, `learning rate`; one without a name of its own as Keras calls it.
pub fn hyperparameter(key: &str) -> String {
    match key {
        "learning_rate" => say!(fields::learning_rate),
        "momentum" => say!(fields::momentum),
        "nesterov" => say!(fields::nesterov),
        "rho" => say!(fields::rho),
        "epsilon" => say!(fields::epsilon),
        "beta_1" => say!(fields::beta_one),
        "beta_2" => say!(fields::beta_two),
        "weight_decay" => say!(fields::weight_decay),
        "initial_accumulator_value" => say!(fields::initial_accumulator_value),
        "negative_slope" => say!(fields::negative_slope),
        key => return key.replace('_', " "),
    }
    .into()
}

/// A name that begins with a capital: `Learning rate`.
pub fn capitalized(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// An activation and what it is set by, where that isn't what Keras sets: `relu`, `leaky_relu(0.1)`.
pub fn activation(activation: Activation) -> String {
    let name = activation.name();
    match (Activation::of_name(name) == Some(activation), &activation.hyperparameters()[..]) {
        (false, values @ [_, ..]) => {
            let values: Vec<_> = values.iter().map(|(_, value)| exact(*value)).collect();
            format!("{name}({})", values.join(", "))
        }
        _ => name.into(),
    }
}

/// Several parameters, by their ascending places in the flat vector, so that each can be found: `kernel1[0][0,1]`,
/// `bias1[0–63]`, `kernel1[0][0], kernel1[1][1], bias2[0]`.
pub fn parameters(model: &Sequential, indices: &[usize]) -> String {
    let all: Vec<_> = indices.iter().map(|&index| model.parameter_at(index)).collect();
    let arrays = all.chunk_by(|a, b| array(*a) == array(*b));
    arrays.map(of_array).collect::<Vec<_>>().join(", ")
}

/// Its layer, and whether it is a bias.
fn array(parameter: Parameter) -> (usize, bool) {
    (parameter.unit().0, matches!(parameter, Parameter::Bias { .. }))
}

/// Some parameters of one array: by the lists of their indices where they are all that those give, else one by one.
fn of_array(all: &[Parameter]) -> String {
    let place = |parameter: &Parameter| match *parameter {
        Parameter::Kernel { input, unit, .. } => (input, unit),
        Parameter::Bias { unit, .. } => (0, unit),
    };
    let sorted = |read: fn((usize, usize)) -> usize| {
        let mut found: Vec<_> = all.iter().map(|parameter| read(place(parameter))).collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    let (inputs, units) = (sorted(|place| place.0), sorted(|place| place.1));
    let layer = array(all[0]).0 + 1;
    match all[0] {
        Parameter::Bias { .. } => format!("bias{layer}[{}]", list(&units)),
        _ if inputs.len() * units.len() == all.len() => {
            format!("kernel{layer}[{}][{}]", list(&inputs), list(&units))
        }
        _ => all.iter().map(Parameter::to_string).collect::<Vec<_>>().join(", "),
    }
}

/// Ascending indices: `0,2,3`, or `0–63` where they are many in a row.
fn list(indices: &[usize]) -> String {
    match *indices {
        [first, .., last] if indices.len() > 3 && last - first + 1 == indices.len() => {
            format!("{first}–{last}")
        }
        _ => indices.iter().map(usize::to_string).collect::<Vec<_>>().join(","),
    }
}

/// The name of a unit, or of an input where `layer` is `None`.
pub fn unit(experiment: &Experiment, layer: Option<usize>, unit: usize) -> String {
    let data = &experiment.data;
    let hidden = experiment.layers.len() - 1;
    match layer {
        None => data.features().nth(unit).map_or_else(String::new, |column| data.columns[column].clone()),
        Some(layer) if layer == hidden && data.targets.len() == 1 => say!(names::output).into(),
        Some(layer) if layer == hidden => data.targets[unit].clone(),
        Some(_) if hidden == 1 => say!(names::hidden_unit { unit: unit + 1 }),
        Some(layer) => say!(names::hidden_unit_of { layer: layer + 1, unit: unit + 1 }),
    }
}

/// Returns what a column of the notebook's tables holds, in a few words; `None` for any other.
pub fn meaning(column: &str) -> Option<&'static str> {
    match column {
        "cgpa" => Some(say!(names::cgpa)),
        "profile_score" => Some(say!(names::profile_score)),
        "lpa" => Some(say!(names::lpa)),
        "placed" => Some(say!(names::placed)),
        _ => None,
    }
}

/// The name of a column of the drawing.
pub fn layer(experiment: &Experiment, layer: Option<usize>) -> String {
    layer.map_or_else(|| say!(names::input).into(), |layer| layer_of(experiment.layers.len() - 1, layer))
}

/// The name of a layer where so many are hidden.
pub(crate) fn layer_of(hidden: usize, layer: usize) -> String {
    match layer {
        layer if layer == hidden => say!(names::output).into(),
        _ if hidden == 1 => say!(names::hidden_layer).into(),
        layer => say!(names::hidden_layer_of { layer: layer + 1 }),
    }
}
