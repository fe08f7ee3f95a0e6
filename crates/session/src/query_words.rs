//! Single words of an address: weights, lenses, whole numbers.

use crate::edits::Refusal;
use crate::number::quoted;
use crate::opening::Opening;
use crate::{Lens, Parameter};

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

/// A parameter of the network.
pub(crate) fn weight(opening: &Opening, text: &str) -> Result<Parameter, Refusal> {
    let parameter = read_parameter(text).ok_or_else(|| {
        format!("expected a weight such as kernel1[0][1] or bias1[0], found {}", quoted(text))
    })?;
    let model = opening.experiment.model_without_weights().map_err(|error| error.message)?;
    let there = model.index_of(parameter).is_some();
    there.then_some(parameter).ok_or_else(|| format!("the network has no {parameter}"))
}

/// A parameter by its name in Python: `kernel1[0][1]`, `bias1[0]`.
fn read_parameter(text: &str) -> Option<Parameter> {
    let (name, indices) = text.split_once('[')?;
    let indices: Vec<usize> =
        indices.strip_suffix(']')?.split("][").map(|index| index.parse().ok()).collect::<Option<_>>()?;
    let layer = |digits: &str| digits.parse::<usize>().ok()?.checked_sub(1);
    match (name.strip_prefix("kernel"), name.strip_prefix("bias"), &indices[..]) {
        (Some(digits), None, &[input, unit]) => {
            Some(Parameter::Kernel { layer: layer(digits)?, input, unit })
        }
        (None, Some(digits), &[unit]) => Some(Parameter::Bias { layer: layer(digits)?, unit }),
        _ => None,
    }
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
