//! What a unit is called in a sentence.

use crate::state::Session;
use experiment::names;
use words::say;

/// Returns a unit as it stands in a sentence: `hidden 1`, `the output`.
pub(crate) fn unit_in_words(session: &Session, layer: Option<usize>, unit: usize) -> String {
    let experiment = &session.experiment;
    let is_output = layer.is_some_and(|layer| layer + 1 == experiment.layers.len());
    match is_output && experiment.outputs() == 1 {
        true => say!(ask::the_output).into(),
        false => names::unit(experiment, layer, unit),
    }
}
