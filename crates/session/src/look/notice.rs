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
    /// A run that ended, and what mends it: below the headline.
    Cure,
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
    /// The loss of each epoch.
    pub curve: Curve,
}

/// The loss of each epoch as a small picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// The losses, each a part of the width and of the height from the top.
    pub points: Arc<[(f64, f64)]>,
    /// The height of the loss of always predicting the mean, a part from the top.
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
