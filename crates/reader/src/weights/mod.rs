//! Weights in whatever form people have them: as Keras, NumPy, PyTorch and scikit-learn print them, as they are written in
//! programs, and as JSON.

mod fit;
mod found;
pub(crate) mod name;
mod outcome;
mod says;
mod text;

use crate::python::{is_elided, readable};
use experiment::Experiment;
use experiment::reading::read_json;
use fit::{Fit, Layer, fit, layers, network};
use found::Found;
pub use outcome::{Offer, Read};
use words::say;

/// Reads weights for the network of an experiment.
///
/// ```
/// use experiment::presets::PresetId;
/// let network = PresetId::NotebookRegression.experiment();
/// let read = reader::weights::read("W1 = np.eye(2)\nb1 = np.zeros(2)\nW2 = np.ones((2, 1)) * 0.1\nb2 = [0.5]", &network);
/// assert_eq!(read.arrays.unwrap()[3], backprop::Array::Vector(vec![0.5]));
/// assert_eq!(read.says, "9 numbers for 2 → 2 → 1.");
/// ```
pub fn read(text: &str, experiment: &Experiment) -> Read {
    let wanted = layers(experiment);
    let code = readable(text);
    let mut sets = text::sets(&code).sets;
    // An experiment of the page may say how its weights come about, not what they are.
    if let Ok(Ok(model)) = read_json::<Experiment>(text).map(|other| other.model()) {
        let found = |array| Found { name: None, array, torch: false, other: false };
        sets.push(model.get_weights().into_iter().map(found).collect());
    }
    let first = |other: bool, wanted: &[Layer]| sets.iter().find_map(|set| fit(set, wanted, other));
    if let Some(Fit { arrays, turned }) = first(false, &wanted) {
        return match says::is_finite(&arrays) {
            true => Read { says: says::fits(&arrays, &wanted, turned), arrays: Some(arrays), offer: None },
            false => refused(say!(weights::not_finite).into()),
        };
    }
    if let Some(line) = text::unclosed(&code).filter(|_| !is_elided(text)) {
        return refused(say!(weights::unclosed { line }));
    }
    let with = |bias: bool| -> Vec<Layer> { wanted.iter().map(|layer| (layer.0, layer.1, bias)).collect() };
    let offered = [
        (wanted.clone(), true),
        (with(false), false),
        (with(true), false),
        (with(false), true),
        (with(true), true),
    ];
    for (layers, other) in offered {
        if let Some(found) = first(other, &layers).filter(|found| says::is_finite(&found.arrays)) {
            return says::offered(found, &wanted, &layers, other);
        }
    }
    refused(says::why_not(text, is_elided(text), &sets, &wanted))
}

/// Returns whether a text is weights, of whatever network.
pub fn are_weights(text: &str) -> bool {
    let is_whole = |set: &Vec<Found>| {
        let named = set.iter().filter(|found| found.name.is_some()).count();
        set.len() > 1
            && (named == set.len() || named == 0 && !set.iter().any(|found| found.other))
            && network(set).is_some()
    };
    text::sets(&readable(text)).sets.iter().any(is_whole)
}

fn refused(says: String) -> Read {
    Read { arrays: None, says, offer: None }
}
