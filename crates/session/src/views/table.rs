//! The data table.

use super::field::{field, new_cell_problem};
use super::meaning::purpose;
use crate::state::Session;
use backprop::Scaler;
use experiment::Experiment;
use experiment::edit::field::{Field, FieldView};
use experiment::edit::table;
use experiment::limits::MAX_COLUMNS;
use experiment::names;
use experiment::scaling::Scaling;
use experiment::text::number::short;
use words::{and, say};

/// The most rows that are in sight without scrolling.
const IN_SIGHT: usize = 8;

/// The data table: its head and the rows in sight.
#[derive(Clone, Debug, PartialEq)]
pub struct TableView {
    /// What it is for: `From x1 and x2, predict y.`
    pub purpose: String,
    /// The columns.
    pub columns: Vec<ColumnView>,
    /// What each output predicts: a target, or a class of it.
    pub outputs: Vec<String>,
    /// What stands over their predictions: `ŷ`, of several `ŷ lpa`, of class numbers `ŷ 0`.
    pub headings: Vec<String>,
    /// How many rows there are in all, with the one that is being filled in.
    pub row_count: usize,
    /// The index of the first of `rows`.
    pub first: usize,
    /// The rows in sight.
    pub rows: Vec<RowView>,
    /// How to make the row that is being filled in a part of it, if there is one.
    pub new_row: Option<String>,
    /// What is wrong in it, a sentence for each name and cell.
    pub problems: Vec<(Field, String)>,
    /// Why no row can be added, if none can.
    pub full: Option<String>,
    /// Why no column can be added, if none can.
    pub columns_full: Option<String>,
    /// How many rows a long table has, and what the predictions are made with: `ŷ with the initial weights`.
    pub prediction_note: String,
    /// How the features and the targets are scaled.
    pub scaling: Scaling,
    /// What is taken from each column that is scaled, and what it is divided by.
    pub scaled: Vec<ColumnScaling>,
}

/// What scaling does to one column.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnScaling {
    /// The column's name.
    pub name: String,
    /// What is taken away: its mean, its least value or 0.
    pub center: String,
    /// What it is divided by: its standard deviation, its range or its greatest value; of a column that has none, that it isn't
    /// divided.
    pub spread: String,
}

/// A column's head.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnView {
    /// Its name.
    pub name: FieldView,
    /// Whether it is a target.
    pub target: bool,
    /// Why it can't be made a target, or a feature again.
    pub toggle_problem: Option<String>,
    /// Why it can't be removed.
    pub remove_problem: Option<String>,
}

/// A row of the data.
#[derive(Clone, Debug, PartialEq)]
pub struct RowView {
    /// Its index, from 0.
    pub index: usize,
    /// Whether it is being filled in, and no part of the table yet.
    pub new: bool,
    /// Its cells.
    pub cells: Vec<FieldView>,
    /// The prediction, one for each output. Empty where there is none yet.
    pub predictions: Vec<f64>,
    /// Whether it is in the playhead's batch.
    pub in_batch: bool,
    /// Whether it is the row that the network shows.
    pub shown: bool,
    /// Whether no update sees it.
    pub held_out: bool,
}

pub(super) fn view(session: &Session) -> TableView {
    let experiment = &session.experiment;
    let data = &experiment.data;
    let columns = (0..data.columns.len()).map(|column| {
        let problem = table::remove_column_problem(data, column);
        ColumnView {
            name: field(session, Field::ColumnName { column }),
            target: data.is_target(column),
            toggle_problem: problem.clone(),
            remove_problem: problem,
        }
    });
    let row_count = data.rows.len() + usize::from(session.new_row.is_some());
    let first = session.window.0.min(row_count - 1);
    let end = row_count.min(first + session.window.1);
    let window = first.min(data.rows.len())..end.min(data.rows.len());
    let inputs = session.run.data().inputs();
    let x = &session.run.data().x()[window.start * inputs..window.end * inputs];
    let (model, updates) = session.predicting();
    let predictions = model.predict(x).expect("the model takes the features");
    let batch = &session.now.trace.rows;
    let shown = session.shown().0;
    let training = session.run.data().training_rows();
    let cells = |row: usize| {
        (0..data.columns.len()).map(|column| field(session, Field::Cell { row, column })).collect()
    };
    let rows = window.zip(predictions.chunks_exact(experiment.outputs())).map(|(row, predictions)| RowView {
        index: row,
        new: false,
        cells: cells(row),
        predictions: match session.hides_predictions() {
            true => Vec::new(),
            false => session.run.scalers().row_in_own_units(predictions),
        },
        in_batch: batch.contains(&row),
        shown: row == shown,
        held_out: row >= training,
    });
    let new = (data.rows.len()..end).map(|row| RowView {
        index: row,
        new: true,
        cells: cells(row),
        predictions: Vec::new(),
        in_batch: false,
        shown: false,
        held_out: false,
    });
    let predicted = match updates {
        0 => say!(table::with_initial_weights).into(),
        updates => say!(table::with_weights_after { updates }),
    };
    TableView {
        purpose: purpose(session),
        outputs: (0..experiment.outputs()).map(|output| names::target(experiment, output)).collect(),
        headings: (0..experiment.outputs()).map(|output| heading(experiment, output)).collect(),
        columns: columns.collect(),
        row_count,
        first,
        rows: rows.chain(new).collect(),
        new_row: new_row(session),
        problems: problems(session),
        full: table::full(data),
        columns_full: (data.columns.len() >= MAX_COLUMNS)
            .then(|| say!(table::most_columns { most: MAX_COLUMNS })),
        prediction_note: {
            let note = match data.rows.len() {
                rows if rows > IN_SIGHT => say!(table::rows_and_prediction { rows, prediction: predicted }),
                _ => predicted,
            };
            match data.rows.len() - training {
                0 => note,
                rows => say!(table::held_out { rows, note }),
            }
        },
        scaling: session.experiment.scaling,
        scaled: scaled(session),
    }
}

/// How to make the new row a part of the table.
fn new_row(session: &Session) -> Option<String> {
    let cells = session.new_row.as_ref()?;
    let columns = session.experiment.data.columns.iter().zip(cells);
    let empty: Vec<_> =
        columns.filter(|(_, text)| text.trim().is_empty()).map(|(name, _)| name.as_str()).collect();
    let row = names::row(session.experiment.data.rows.len());
    Some(match empty.is_empty() {
        true => say!(table::correct { row }),
        false => say!(table::fill_in { row, columns: and(&empty) }),
    })
}

/// What is wrong in the whole table, also where it is out of sight.
fn problems(session: &Session) -> Vec<(Field, String)> {
    let name = |column: usize| session.experiment.data.columns.get(column).map_or("", String::as_str);
    let drafts = session.drafts.iter().map(|(&field, draft)| (field, draft.problem.clone()));
    let row = session.experiment.data.rows.len();
    let new = session
        .new_row
        .iter()
        .flatten()
        .enumerate()
        .filter_map(|(column, text)| Some((Field::Cell { row, column }, new_cell_problem(text)?)));
    let problems = drafts.chain(new).filter_map(|(field, problem)| {
        let problem = match field {
            Field::ColumnName { column } => say!(table::problem_of_name { column: column + 1, problem }),
            Field::Cell { row, column } => {
                say!(table::problem_of_cell { row: names::row(row), column: name(column), problem })
            }
            _ => return None,
        };
        Some((field, problem))
    });
    problems.collect()
}

fn scaled(session: &Session) -> Vec<ColumnScaling> {
    let (data, scalers) = (&session.experiment.data, session.run.scalers());
    let of = |scaler: &Scaler, columns: Vec<usize>| -> Vec<ColumnScaling> {
        let numbers = scaler.center().iter().zip(scaler.spread());
        let one = |(column, (&center, &spread)): (usize, (&f64, &f64))| ColumnScaling {
            name: data.columns[column].clone(),
            center: short(center),
            spread: if spread == 0.0 { say!(table::not_divided).into() } else { short(spread) },
        };
        columns.into_iter().zip(numbers).map(one).collect()
    };
    let inputs = scalers.inputs.iter().flat_map(|scaler| of(scaler, data.features().collect()));
    let targets = scalers.targets.iter().flat_map(|scaler| of(scaler, data.target_columns().collect()));
    inputs.chain(targets).collect()
}

/// What stands over the predictions of an output.
fn heading(experiment: &Experiment, output: usize) -> String {
    match experiment.outputs() {
        1 => "ŷ".into(),
        _ if experiment.loss.takes_class_numbers() => format!("ŷ {output}"),
        _ => format!("ŷ {}", names::target(experiment, output)),
    }
}
