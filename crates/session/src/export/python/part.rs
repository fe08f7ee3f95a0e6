//! A part of a program, and what decides how it is written.

use experiment::Experiment;
use experiment::shuffle::Shuffle;
use std::borrow::Cow;

/// A part of the program: a cell of a notebook.
pub(super) struct Part {
    pub title: Cow<'static, str>,
    pub code: String,
}

/// Whether the rows come in orders of their own.
pub(super) fn has_orders(experiment: &Experiment) -> bool {
    experiment.shuffle != Shuffle::Off
}

/// Whether the last activation and the loss are computed in one, so that nothing cancels or overflows.
pub(super) fn is_in_one(experiment: &Experiment) -> bool {
    experiment.layers.last().is_some_and(|layer| experiment.loss.is_in_one_with(layer.activation))
}

/// How many rows the model is trained on.
pub(super) fn trained(experiment: &Experiment) -> &'static str {
    if experiment.is_validated() { "training" } else { "len(x)" }
}

/// The order of the rows in an epoch.
pub(super) fn order(experiment: &Experiment) -> String {
    if has_orders(experiment) {
        "list(orders[epoch])".into()
    } else {
        format!("list(range({}))", trained(experiment))
    }
}
