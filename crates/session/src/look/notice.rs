//! Messages, and where they belong.

use experiment::run::cure::Cure;
use std::sync::Arc;

/// Where a message belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The page as a whole.
    Page,
    /// The data table.
    Data,
    /// The layers.
    Model,
    /// The initial weights.
    Weights,
    /// The training settings.
    Training,
    /// The run: beside the loss chart.
    Run,
}

/// How much a message matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Good to know.
    Note,
    /// The run is right, but perhaps not what was meant.
    Warning,
    /// Something was refused; nothing was lost.
    Error,
}

/// What a click does, once it was tried.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What it does.
    pub cure: Cure,
    /// The words on its button.
    pub name: String,
    /// How the run then goes.
    pub ends: String,
    /// Its loss of each epoch.
    pub losses: Arc<[f64]>,
    /// The loss of always predicting the mean of each target.
    pub mean: f64,
}

/// A message.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Where it belongs.
    pub place: Place,
    /// How much it matters.
    pub severity: Severity,
    /// The sentence.
    pub text: String,
    /// What a click does about it.
    pub offers: Vec<Offer>,
    /// Whether [`Event::Dismiss`](crate::Event::Dismiss) takes it away. A note that can be dismissed is of an edit, which it offers to
    /// take back.
    pub dismissible: bool,
}
