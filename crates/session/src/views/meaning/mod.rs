//! What is asked about: its meaning with its number, and all its places.

mod chart;
mod column;
mod dependence;
mod loss;
mod parameter;
mod places;
mod row;
mod setting;
mod unit;
mod unit_in_words;

pub(super) use column::purpose;
pub(crate) use unit_in_words::unit_in_words;

use crate::look::topic::{OfUnit, Topic};
use crate::state::Session;
use experiment::catalog::optimizers;
use experiment::edit::field::Field;
use experiment::run::playhead::Phase;
use words::say;

/// What is asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Meaning {
    /// Its meaning with its number: `cgpa→h1 is 0.2505: how strongly hidden 1 listens to cgpa.`
    pub sentence: String,
    /// What Keras calls it: `Keras: kernel1[0][0]`.
    pub in_keras: Option<String>,
    /// It, and what else is the same.
    pub places: Vec<Topic>,
}

impl Session {
    /// Returns the meaning of what is asked about, at the playhead; `None` where there is no such thing.
    pub fn meaning(&self, topic: Topic) -> Option<Meaning> {
        let said = match self.hides(topic) {
            true => say!(turn::hidden_here).into(),
            false => sentence(self, topic)?,
        };
        let sentence =
            if self.now.reached || topic.is_set() { said } else { say!(headline::computing).into() };
        let in_keras = match topic {
            Topic::Parameter(parameter) => Some(say!(ask::in_keras { name: parameter.to_string() })),
            _ => None,
        };
        Some(Meaning { sentence, in_keras, places: places::of(self, topic) })
    }

    /// Whether the number that is asked about is one that somebody works out now.
    fn hides(&self, topic: Topic) -> bool {
        let Some(stage) = self.worked_out() else { return false };
        match topic {
            Topic::Unit { of: OfUnit::Z | OfUnit::A, layer, .. } => self.hides_layer(layer),
            Topic::Prediction(_) | Topic::Predicted { .. } => self.hides_predictions(),
            Topic::Loss => stage.phase < Phase::Loss,
            Topic::Unit { .. } | Topic::Gradient(_) | Topic::Share(_) => stage.phase < Phase::Backward,
            _ => false,
        }
    }
}

fn sentence(session: &Session, topic: Topic) -> Option<String> {
    match topic {
        Topic::Parameter(of) => parameter::value(session, of),
        Topic::Gradient(of) => parameter::gradient(session, of),
        Topic::Share(of) => parameter::share(session, of),
        Topic::Field(Field::Weight { index }) => parameter::start(session, index),
        Topic::Unit { of, layer, unit } => unit::sentence(session, of, layer, unit),
        Topic::Loss => Some(loss::sentence(session)),
        Topic::Input(input) => row::input(session, input),
        Topic::Target(output) => row::target(session, output),
        Topic::Prediction(output) => row::prediction(session, output),
        Topic::Predicted { row, output } => row::predicted(session, row, output),
        Topic::Field(Field::Cell { row, column }) => row::cell(session, row, column),
        Topic::Field(Field::ColumnName { column }) => column::sentence(session, column),
        Topic::Field(field) => setting::of_field(session, field),
        Topic::Activation(layer) => setting::activation(session, layer),
        Topic::Optimizer => Some(optimizers::text(session.experiment.optimizer).moves),
        Topic::Shuffle => Some(setting::shuffle(session)),
        Topic::ScaledInputs => Some(setting::scaled_inputs(session)),
        Topic::ScaledTargets => Some(setting::scaled_targets(session)),
        Topic::Start => Some(setting::start(session)),
        Topic::Chart(chart) => Some(chart::sentence(session, chart)),
        Topic::Pin => Some(say!(ask::pin).into()),
    }
}
