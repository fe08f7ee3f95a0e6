//! What else is the same as what is asked about: the very number at another place.

use super::row::predicted_value;
use crate::look::topic::{OfUnit, Topic};
use crate::state::Session;
use backprop::Parameter;
use experiment::edit::field::Field;

/// It, and what else is the same.
pub(super) fn of(session: &Session, topic: Topic) -> Vec<Topic> {
    let model = session.run.model();
    let others = match topic {
        Topic::Parameter(of) => {
            let field = model.index_of(of).map(|index| Field::Weight { index }.into());
            field.into_iter().chain(starts_alike(session).then_some(Topic::Start)).collect()
        }
        Topic::Start => vec![Field::InitialConstant.into()],
        Topic::Field(Field::InitialConstant) => vec![Topic::Start],
        Topic::Field(Field::Weight { index }) => vec![model.parameter_at(index).into()],
        Topic::Gradient(of) if is_alone(session, of) => vec![Topic::Share(of)],
        Topic::Share(of) if is_alone(session, of) => vec![Topic::Gradient(of)],
        topic => of_row(session).into_iter().find(|same| same.contains(&topic)).unwrap_or_default(),
    };
    std::iter::once(topic).chain(others.into_iter().filter(|other| *other != topic)).collect()
}

/// Whether where all weights start is where each does.
fn starts_alike(session: &Session) -> bool {
    let initial = session.run.initial();
    initial.iter().all(|weight| *weight == initial[0])
}

/// Whether the gradient of a parameter comes from the row shown alone.
fn is_alone(session: &Session, of: Parameter) -> bool {
    let trace = &session.now.trace;
    trace.rows.len() == 1 && trace.penalty_gradient(of) == 0.0
}

/// What of the row shown stands in the network and in the table.
fn of_row(session: &Session) -> Vec<Vec<Topic>> {
    let (row, at) = session.shown();
    let (data, trace) = (&session.experiment.data, &session.now.trace);
    let cell = |column| Topic::from(Field::Cell { row, column });
    let inputs = data.features().enumerate();
    let inputs = inputs.filter(|_| session.experiment.scaling.inputs.is_none());
    let targets = data.target_columns().enumerate();
    let layer = trace.layers.len() - 1;
    let outputs = trace.layers[layer].a[at].iter().enumerate();
    let same_prediction = |(output, a): (usize, &f64)| {
        // With the weights after the update the table may predict otherwise.
        let own = session.run.scalers().own_units(output, *a);
        let in_table = predicted_value(session, row, output) == Some(own);
        let in_network =
            [Topic::Unit { of: OfUnit::A, layer, unit: output }, Topic::Prediction(output)].into_iter();
        in_network.chain(in_table.then_some(Topic::Predicted { row, output })).collect()
    };
    inputs
        .map(|(input, column)| vec![Topic::Input(input), cell(column)])
        .chain(targets.map(|(output, column)| vec![Topic::Target(output), cell(column)]))
        .chain(outputs.map(same_prediction))
        .collect()
}
