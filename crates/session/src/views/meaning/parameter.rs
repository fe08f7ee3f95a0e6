//! A weight or a bias, its gradient, and where it starts.

use super::dependence::{self, Over};
use super::unit_in_words::unit_in_words;
use crate::state::Session;
use crate::views::weight_now::{Weight, weight};
use backprop::Parameter;
use experiment::names;
use experiment::text::number::{exact, short};
use words::say;

/// How strongly its unit listens to what comes in; of a bias, what its unit starts from.
pub(super) fn value(session: &Session, parameter: Parameter) -> Option<String> {
    let Weight { name, before, after, .. } = found(session, parameter)?;
    let (layer, unit) = parameter.unit();
    let (unit, value) = (unit_in_words(session, Some(layer), unit), short(before));
    let after = after.map(short);
    Some(match (parameter, after) {
        (Parameter::Kernel { input, .. }, after) => {
            let (weight, input) = (name, unit_in_words(session, layer.checked_sub(1), input));
            match after {
                None => say!(ask::weight { weight, value, unit, input }),
                Some(after) => say!(ask::weight_moves { weight, before: value, after, unit, input }),
            }
        }
        (Parameter::Bias { .. }, None) => say!(ask::bias { bias: name, value, unit }),
        (Parameter::Bias { .. }, Some(after)) => {
            say!(ask::bias_moves { bias: name, before: value, after, unit })
        }
    })
}

/// How fast the loss of the batch grows with it.
pub(super) fn gradient(session: &Session, parameter: Parameter) -> Option<String> {
    let weight = found(session, parameter)?.name;
    let index = session.run.model().index_of(parameter)?;
    let slope = *session.now.trace.gradients().get(index)?;
    let what = say!(ask::gradient_of { weight });
    Some(dependence::sentence(session, what, slope, noun(parameter), Over::Batch))
}

/// What its gradient says of the row shown alone.
pub(super) fn share(session: &Session, parameter: Parameter) -> Option<String> {
    let weight = found(session, parameter)?.name;
    let (row, at) = session.shown();
    let what = say!(ask::gradient_of_row { weight, row: names::row(row) });
    let slope = session.now.trace.row_gradient(at, parameter);
    Some(dependence::sentence(session, what, slope, noun(parameter), Over::Row))
}

/// Where it starts.
pub(super) fn start(session: &Session, index: usize) -> Option<String> {
    let value = exact(*session.run.initial().get(index)?);
    let parameter = session.run.model().parameter_at(index);
    Some(say!(ask::starts { weight: names::weight(&session.experiment, parameter), value }))
}

fn found(session: &Session, parameter: Parameter) -> Option<Weight> {
    session.run.model().index_of(parameter).map(|_| weight(session, parameter))
}

fn noun(parameter: Parameter) -> &'static str {
    match parameter {
        Parameter::Kernel { .. } => say!(ask::this_weight),
        Parameter::Bias { .. } => say!(ask::this_bias),
    }
}
