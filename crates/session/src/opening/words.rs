//! Single words of an address: weights, lenses, whole numbers.

use super::Opening;
use crate::look::lens::Lens;
use crate::look::selection::Selection;
use backprop::{Activation, ColumnScale, Hyperparameters, Parameter};
use experiment::edit::fields;
use experiment::edit::model::Refusal;
use experiment::edit::refit::{Sources, refit};
use experiment::limits::{MAX_EPOCHS, MAX_UNITS, check_layers};
use experiment::run::playhead::Phase;
use experiment::text::number::quoted;
use experiment::text::typed::{enter, parse, parse_whole};
use experiment::{Experiment, Layer};
use words::say;

/// The word of a lens.
pub(crate) fn lens_word(lens: Lens) -> &'static str {
    match lens {
        Lens::LossSurface => "surface",
        Lens::DecisionBoundary => "boundary",
        Lens::Predictions => "predictions",
        Lens::Accuracy => "accuracy",
        Lens::GradientNorms => "gradients",
    }
}

/// The origin of a page, as a browser writes it.
pub(crate) fn origin(text: &str) -> Result<String, Refusal> {
    let text = text.trim().to_ascii_lowercase();
    let host = ["https://", "http://"].into_iter().find_map(|scheme| text.strip_prefix(scheme));
    let host = host.map(|host| host.strip_suffix('/').unwrap_or(host));
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || "-._:[]".contains(sign);
    match host {
        Some(host) if !host.is_empty() && host.chars().all(is_sign) => {
            let (scheme, _) = text.split_once("://").unwrap_or_default();
            let usual = if scheme == "https" { ":443" } else { ":80" };
            Ok(format!("{scheme}://{}", host.strip_suffix(usual).unwrap_or(host)))
        }
        _ => Err(enter(say!(links::origin), &text)),
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
    let name = selection.to_string();
    selection.is_in(&model).then_some(selection).ok_or_else(|| say!(links::not_in_network { name }))
}

/// A parameter of the network.
fn weight(opening: &Opening, text: &str) -> Result<Parameter, Refusal> {
    let parameter = text.parse::<Parameter>().map_err(|_| enter(say!(links::weight), text))?;
    let model = opening.experiment.model_without_weights().map_err(|error| error.message)?;
    let there = model.index_of(parameter).is_some();
    there.then_some(parameter).ok_or_else(|| say!(links::not_in_network { name: parameter.to_string() }))
}

/// A whole number of those that there are.
pub(crate) fn within(text: &str, least: usize, most: usize) -> Result<usize, Refusal> {
    parse_whole(text, least as u64, most as u64).map(|number| number as usize)
}

/// An epoch or an update; of those beyond the last it is the last.
pub(crate) fn counted(text: &str) -> Result<usize, Refusal> {
    within(text, 1, MAX_EPOCHS)
}

/// A layer of so many units and an activation, in brackets what that is set by: `relu`.
fn layer(units: usize, all: &[(&'static str, Activation)], text: &str) -> Result<Layer, Refusal> {
    let (name, values) = match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        Some((name, values)) => (name, Some(values)),
        None => (text, None),
    };
    let activation = choose(all, name)?;
    let mut layer = Layer::from((units, activation));
    if let Some(value) = values {
        let all = activation.hyperparameters();
        let (found, _) = all.first().ok_or_else(|| say!(links::nothing_to_set { name }))?;
        fields::set_value(&mut layer, name, found.key, parse(value)?)?;
    }
    Ok(layer)
}

/// Units and activations, `3:tanh,1:linear`; weights that still fit are kept.
pub(crate) fn layers(experiment: &mut Experiment, text: &str) -> Result<(), Refusal> {
    let activations: Vec<_> =
        Activation::ALL.iter().map(|&activation| (activation.name(), activation)).collect();
    let layer = |text: &str| {
        let (units, activation) = text.split_once(':').ok_or_else(|| enter(say!(links::layer), text))?;
        self::layer(within(units, 1, MAX_UNITS)?, &activations, activation)
    };
    let before = experiment.layers.len();
    experiment.layers = text.split(',').map(layer).collect::<Result<_, Refusal>>()?;
    check_layers(experiment).map_err(|error| error.to_string())?;
    let same = (0..experiment.layers.len()).map(|layer| Some(layer).filter(|&layer| layer < before));
    let same = same.collect();
    refit(experiment, Sources::of_layers(experiment, same));
    Ok(())
}

/// The phases by their keys.
pub(crate) fn phases() -> [Choice<Phase>; 4] {
    Phase::ALL.map(|phase| (phase.key(), phase))
}

/// How columns are scaled, by its names.
pub(crate) fn column_scales() -> Vec<Choice<Option<ColumnScale>>> {
    let named = ColumnScale::ALL.iter().map(|&scale| (scale.name(), Some(scale)));
    std::iter::once(("off", None)).chain(named).collect()
}

/// A word of an address and what it stands for.
pub(crate) type Choice<T> = (&'static str, T);

/// One of several words.
pub(crate) fn choose<T: Clone>(choices: &[Choice<T>], text: &str) -> Result<T, Refusal> {
    if let Some((_, value)) = choices.iter().find(|(word, _)| *word == text) {
        return Ok(value.clone());
    }
    let all = || choices.iter().map(|choice| choice.0);
    let (words, found) = (::words::list(all()), quoted(text));
    Err(match perhaps(all(), text) {
        Some(meant) => say!(links::one_of_perhaps { found, words, meant: quoted(meant) }),
        None => say!(links::one_of { found, words }),
    })
}

/// Several of several words, with commas between them.
pub(crate) fn list<T: Clone>(choices: &[Choice<T>], text: &str) -> Result<Vec<T>, Refusal> {
    text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(|word| choose(choices, word)).collect()
}

/// `on` or `off`; the name alone is on.
pub(crate) fn switch(text: &str) -> Result<bool, Refusal> {
    choose(
        &[
            ("on", true),
            ("off", false),
            ("", true),
            ("1", true),
            ("0", false),
            ("true", true),
            ("false", false),
        ],
        text,
    )
    .map_err(|_| enter(say!(links::on_or_off), text))
}

/// The nearest of some words, where one is near enough.
pub(crate) fn perhaps<'a>(words: impl Iterator<Item = &'a str>, text: &str) -> Option<&'a str> {
    let text = text.to_lowercase();
    let enough = (text.chars().count() / 2).clamp(1, 3);
    let near = words
        .filter(|word| !word.is_empty())
        .min_by_key(|word| (distance(word, &text), usize::MAX - word.len()));
    near.filter(|word| distance(word, &text) <= enough)
}

/// How many letters to put in, take out, replace or swap with the next make one word of another.
pub(crate) fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().take(40).collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_by_hand() {
        for (a, b, expect) in [
            ("epochs", "epochs", 0),
            ("epochs", "epoks", 2),
            ("xor", "xro", 1),
            ("lr", "", 2),
            ("ab", "cab", 1),
        ] {
            assert_eq!(distance(a, b), expect, "{a} {b}");
        }
    }
}
