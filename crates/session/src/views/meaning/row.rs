//! What stands in the table: what goes in, what should come out, and what does.

use crate::state::Session;
use experiment::names;
use experiment::text::number::{exact, short};
use words::say;

/// An input of the row shown.
pub(super) fn input(session: &Session, input: usize) -> Option<String> {
    let (row, at) = session.shown();
    let x = *session.now.trace.layers[0].input[at].get(input)?;
    let (input, row) = (names::unit(&session.experiment, None, input), names::row(row));
    Some(match session.experiment.scaling.inputs.is_some() {
        true => say!(ask::input_scaled { value: short(x), input, row }),
        false => say!(ask::input { value: exact(x), input, row }),
    })
}

/// A cell of the table.
pub(super) fn cell(session: &Session, row: usize, column: usize) -> Option<String> {
    let data = &session.experiment.data;
    let value = exact(*data.rows.get(row)?.get(column)?);
    let (is_target, column, row) = (data.is_target(column), &data.columns[column], names::row(row));
    Some(match is_target {
        true => say!(ask::target { column, row, value }),
        false => say!(ask::feature { column, row, value }),
    })
}

/// The target of an output, of the row shown.
pub(super) fn target(session: &Session, output: usize) -> Option<String> {
    let column = session.experiment.data.target_columns().nth(output)?;
    cell(session, session.shown().0, column)
}

/// What is predicted for the row shown.
pub(super) fn prediction(session: &Session, output: usize) -> Option<String> {
    let (row, at) = session.shown();
    let value = *session.now.trace.layers.last()?.a[at].get(output)?;
    Some(of_output(session, row, output, session.run.scalers().own_units(output, value)))
}

/// What is predicted for a row of the table.
pub(super) fn predicted(session: &Session, row: usize, output: usize) -> Option<String> {
    Some(of_output(session, row, output, predicted_value(session, row, output)?))
}

/// The number that the table shows for it.
pub(super) fn predicted_value(session: &Session, row: usize, output: usize) -> Option<f64> {
    let data = session.run.data();
    let x = (row < data.rows()).then(|| data.x_row(row))?;
    let predicted = *session.predicting().0.predict(x).ok()?.get(output)?;
    Some(session.run.scalers().own_units(output, predicted))
}

fn of_output(session: &Session, row: usize, output: usize, value: f64) -> String {
    let (experiment, value, row) = (&session.experiment, short(value), names::row(row));
    match experiment.outputs() {
        1 => say!(ask::prediction { value, row }),
        _ => say!(ask::prediction_of { output: names::target(experiment, output), value, row }),
    }
}
