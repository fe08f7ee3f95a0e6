//! Single words of an address: weights, lenses, whole numbers.

use super::Opening;
use super::query::choose;
use crate::lens::Lens;
use crate::look::selection::Selection;
use backprop::{Activation, Hyperparameters, Parameter};
use experiment::edit::fields;
use experiment::edit::model::Refusal;
use experiment::edit::refit::{Sources, refit};
use experiment::limits::check_layers;
use experiment::text::number::quoted;
use experiment::text::typed::parse;
use experiment::{Experiment, Layer};

/// The word of a lens.
pub(crate) fn lens_word(lens: Lens) -> &'static str {
    match lens {
        Lens::LossSurface => "surface",
        Lens::DecisionBoundary => "boundary",
        Lens::Predictions => "predictions",
        Lens::GradientNorms => "gradients",
    }
}

/// The word of an axis that is chosen, or goes with the selection.
pub(crate) fn axis_word(axis: Option<Parameter>) -> String {
    axis.map_or_else(|| "auto".into(), |parameter| parameter.to_string())
}

pub(crate) fn axis(opening: &Opening, text: &str) -> Result<Option<Parameter>, Refusal> {
    if text.trim() == "auto" { Ok(None) } else { weight(opening, text.trim()).map(Some) }
}

/// What is selected on the network.
pub(crate) fn selection(opening: &Opening, text: &str) -> Result<Selection, Refusal> {
    let selection: Selection = text.parse()?;
    let model = opening.experiment.model_without_weights().map_err(|error| error.message)?;
    selection.is_in(&model).then_some(selection).ok_or_else(|| format!("the network has no {selection}"))
}

/// A parameter of the network.
fn weight(opening: &Opening, text: &str) -> Result<Parameter, Refusal> {
    let parameter = text.parse::<Parameter>().map_err(|_| {
        format!("expected a weight such as kernel1[0][1] or bias1[0], found {}", quoted(text))
    })?;
    let model = opening.experiment.model_without_weights().map_err(|error| error.message)?;
    let there = model.index_of(parameter).is_some();
    there.then_some(parameter).ok_or_else(|| format!("the network has no {parameter}"))
}

pub(crate) fn whole(text: &str) -> Result<usize, Refusal> {
    text.parse().map_err(|_| format!("expected a whole number, found {}", quoted(text)))
}

pub(crate) fn counted(text: &str) -> Result<usize, Refusal> {
    match whole(text)? {
        0 => Err("expected a whole number from 1, found “0”".into()),
        n => Ok(n),
    }
}

/// An activation, and in brackets what it is set by: `relu`.
fn activation(all: &[(&'static str, Activation)], text: &str) -> Result<Activation, Refusal> {
    let (name, values) = match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        Some((name, values)) => (name, Some(values)),
        None => (text, None),
    };
    let mut activation = choose(all, name)?;
    if let Some(value) = values {
        let all = activation.hyperparameters();
        let (found, _) = all.first().ok_or_else(|| format!("{name} has nothing to set"))?;
        fields::set_value(&mut activation, name, found.key, parse(value)?)?;
    }
    Ok(activation)
}

/// Units and activations, `3:tanh,1:linear`; weights that still fit are kept.
pub(crate) fn layers(experiment: &mut Experiment, text: &str) -> Result<(), Refusal> {
    let activations: Vec<_> =
        Activation::ALL.iter().map(|&activation| (activation.name(), activation)).collect();
    let layer = |text: &str| {
        let (units, activation) = text.split_once(':').ok_or_else(|| {
            format!("expected units and an activation such as 3:tanh, found {}", quoted(text))
        })?;
        Ok(Layer { units: counted(units)?, activation: self::activation(&activations, activation)? })
    };
    let before = experiment.layers.len();
    experiment.layers = text.split(',').map(layer).collect::<Result<_, Refusal>>()?;
    check_layers(experiment).map_err(|error| error.to_string())?;
    let same = (0..experiment.layers.len()).map(|layer| Some(layer).filter(|&layer| layer < before));
    let same = same.collect();
    refit(experiment, Sources::of_layers(experiment, same));
    Ok(())
}
