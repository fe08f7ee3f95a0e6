//! The data table.

use super::field::field;
use crate::state::Session;
use experiment::edit::field::{Field, FieldView};
use experiment::edit::table;
use experiment::limits::{MAX_COLUMNS, MAX_ROWS};
use experiment::text::number::{grouped, short};
use experiment::text::typed::sentence;

/// The data table: its head and the rows in sight.
#[derive(Clone, Debug, PartialEq)]
pub struct TableView {
    /// The columns.
    pub columns: Vec<ColumnView>,
    /// How many rows there are in all.
    pub row_count: usize,
    /// The index of the first of `rows`.
    pub first: usize,
    /// The rows in sight.
    pub rows: Vec<RowView>,
    /// What is wrong in it, a sentence for each name and cell.
    pub problems: Vec<(Field, String)>,
    /// Why no row can be added, if none can.
    pub full: Option<String>,
    /// Why no column can be added, if none can.
    pub columns_full: Option<String>,
    /// What the predictions are made with: `with the weights before this update`.
    pub prediction_note: String,
    /// Whether the features are standardised before they go into the network.
    pub standardise: bool,
    /// What that takes from each feature and divides it by; empty where it isn't done.
    pub scaling: Vec<FeatureScaling>,
}

/// What standardising does to one feature.
#[derive(Clone, Debug, PartialEq)]
pub struct FeatureScaling {
    /// The feature's name.
    pub name: String,
    /// Its mean.
    pub mean: String,
    /// Its standard deviation; of a feature that never varies, that it is only centred.
    pub sd: String,
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
    /// Its cells.
    pub cells: Vec<FieldView>,
    /// The prediction, one for each target, in the order of the targets. Empty where there is none yet.
    pub predictions: Vec<f64>,
    /// Whether it is in the playhead's batch.
    pub in_batch: bool,
    /// Whether it is the row that the network shows.
    pub shown: bool,
}

pub(super) fn view(session: &Session) -> TableView {
    let data = &session.experiment.data;
    let columns = (0..data.columns.len()).map(|column| {
        let problem = table::remove_column_problem(data, column);
        ColumnView {
            name: field(session, Field::ColumnName { column }),
            target: data.is_target(column),
            toggle_problem: problem.clone(),
            remove_problem: problem,
        }
    });
    let first = session.window.0.min(data.rows.len() - 1);
    let window = first..data.rows.len().min(first + session.window.1);
    let inputs = session.run.data().inputs();
    let x = &session.run.data().x()[window.start * inputs..window.end * inputs];
    let predictions = session.model_at_playhead().predict(x).expect("the model takes the features");
    let batch = &session.now.trace.rows;
    let shown = session.shown().0;
    let rows = window.zip(predictions.chunks_exact(data.targets.len())).map(|(row, predictions)| RowView {
        index: row,
        cells: (0..data.columns.len()).map(|column| field(session, Field::Cell { row, column })).collect(),
        predictions: predictions.to_vec(),
        in_batch: batch.contains(&row),
        shown: row == shown,
    });
    let updates = session.now_updates();
    TableView {
        columns: columns.collect(),
        row_count: data.rows.len(),
        first,
        rows: rows.collect(),
        problems: problems(session),
        full: (data.rows.len() >= MAX_ROWS).then(|| format!("at most {} rows", grouped(MAX_ROWS))),
        columns_full: (data.columns.len() >= MAX_COLUMNS).then(|| format!("at most {MAX_COLUMNS} columns")),
        prediction_note: match updates {
            0 => "ŷ with the initial weights".into(),
            1 => "ŷ with the weights after 1 update".into(),
            n => format!("ŷ with the weights after {} updates", grouped(n)),
        },
        standardise: session.experiment.standardise,
        scaling: scaling(session),
    }
}

/// What is wrong in the whole table, also where it is out of sight.
fn problems(session: &Session) -> Vec<(Field, String)> {
    let name = |column: usize| session.experiment.data.columns.get(column).map_or("", String::as_str);
    let drafts = session.drafts.iter().filter_map(|(&field, draft)| {
        let place = match field {
            Field::ColumnName { column } => format!("name of column {}", column + 1),
            Field::Cell { row, column } => format!("row {row}, {}", name(column)),
            _ => return None,
        };
        Some((field, sentence(&format!("{place}: {}", draft.problem))))
    });
    drafts.collect()
}

fn scaling(session: &Session) -> Vec<FeatureScaling> {
    let Some(standardiser) = session.run.standardiser() else { return Vec::new() };
    let data = &session.experiment.data;
    let numbers = standardiser.mean().iter().zip(standardiser.sd());
    let features = data.features().zip(numbers).map(|(column, (&mean, &sd))| FeatureScaling {
        name: data.columns[column].clone(),
        mean: short(mean),
        sd: if sd == 0.0 { "0: only centred".into() } else { short(sd) },
    });
    features.collect()
}
