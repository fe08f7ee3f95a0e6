//! What columns, units and parameters are called.

use super::Experiment;
use backprop::{Parameter, Sequential};

/// `kernel1[0][1]`, as in Python.
pub fn parameter(parameter: Parameter) -> String {
    parameter.to_string()
}

/// One name for several parameters, by their places in the flat vector: `kernel1` for all of it,
/// `kernel1[0]` for a whole row, else the first and how many more.
pub fn parameters(model: &Sequential, indices: &[usize]) -> String {
    let first = model.parameter_at(indices[0]);
    let whole = |range: std::ops::Range<usize>| indices.iter().copied().eq(range);
    match first {
        Parameter::Kernel { layer, .. } if whole(model.layers()[layer].kernel_range()) => {
            return format!("kernel{}", layer + 1);
        }
        Parameter::Kernel { layer, input, .. } if whole(row(model, indices[0], layer)) => {
            return format!("kernel{}[{input}]", layer + 1);
        }
        Parameter::Bias { layer, .. } if whole(model.layers()[layer].bias_range()) => {
            return format!("bias{}", layer + 1);
        }
        _ => {}
    }
    match indices.len() {
        1 => parameter(first),
        n => format!("{} +{}", parameter(first), n - 1),
    }
}

/// The row of a kernel that begins at a place of the flat vector.
fn row(model: &Sequential, start: usize, layer: usize) -> std::ops::Range<usize> {
    start..start + model.layers()[layer].units()
}

/// The name of a unit, or of an input where `layer` is `None`.
pub fn unit(experiment: &Experiment, layer: Option<usize>, unit: usize) -> String {
    let data = &experiment.data;
    let hidden = experiment.layers.len() - 1;
    match layer {
        None => data.features().nth(unit).map_or_else(String::new, |column| data.columns[column].clone()),
        Some(layer) if layer == hidden && data.targets.len() == 1 => "output".into(),
        Some(layer) if layer == hidden => data.targets[unit].clone(),
        Some(_) if hidden == 1 => format!("hidden {}", unit + 1),
        Some(layer) => format!("hidden {}.{}", layer + 1, unit + 1),
    }
}

/// The name of a column of the drawing.
pub fn layer(experiment: &Experiment, layer: Option<usize>) -> String {
    layer.map_or_else(|| "input".into(), |layer| layer_of(experiment.layers.len() - 1, layer))
}

/// The name of a layer where so many are hidden.
pub(crate) fn layer_of(hidden: usize, layer: usize) -> String {
    match layer {
        layer if layer == hidden => "output".into(),
        _ if hidden == 1 => "hidden".into(),
        layer => format!("hidden {}", layer + 1),
    }
}
