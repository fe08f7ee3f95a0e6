//! What a person can do to the table. Each edit keeps the weights of the columns that stay.

use super::model::Refusal;
use super::refit::{Sources, refit};
use crate::experiment::limits::{MAX_COLUMNS, MAX_NAME, MAX_ROWS};
use crate::experiment::shuffle::Shuffle;
use crate::experiment::{Data, Experiment};
use crate::text::number::quoted;
use crate::text::typed::enter;
use std::rc::Rc;
use words::say;

/// Puts another table in the place of this one. The weights of columns that have the names of old ones stay.
pub fn replace(experiment: &mut Experiment, data: Data) {
    let old = std::mem::replace(&mut experiment.data, Rc::new(data));
    experiment.fit_outputs();
    drop_orders(experiment);
    let data = experiment.data.clone();
    let before: Vec<_> = old.features().map(|column| &old.columns[column]).collect();
    let inputs = data.features().map(|c| before.iter().position(|name| **name == data.columns[c]));
    let outputs = data.targets.iter().map(|target| old.targets.iter().position(|old| old == target));
    let outputs = match experiment.loss.takes_class_numbers() {
        true => (0..experiment.outputs())
            .map(|class| Some(class).filter(|_| data.targets == old.targets))
            .collect(),
        false => outputs.collect(),
    };
    let sources = Sources {
        layers: (0..experiment.layers.len()).map(Some).collect(),
        inputs: inputs.collect(),
        outputs,
    };
    refit(experiment, sources);
}

/// Returns the data, to change it; shared with older experiments until then.
pub fn data(experiment: &mut Experiment) -> &mut Data {
    Rc::make_mut(&mut experiment.data)
}

/// Returns why no row can be added, if none can.
pub fn full(data: &Data) -> Option<Refusal> {
    (data.rows.len() >= MAX_ROWS).then(|| say!(edits::too_many_rows { most: MAX_ROWS }))
}

/// Adds a row below the last.
pub fn add_row(experiment: &mut Experiment, row: Vec<f64>) -> Result<(), Refusal> {
    full(&experiment.data).map_or(Ok(()), Err)?;
    data(experiment).rows.push(row);
    drop_orders(experiment);
    Ok(())
}

/// Removes a row.
pub fn remove_row(experiment: &mut Experiment, row: usize) -> Result<(), Refusal> {
    if experiment.data.rows.len() <= 1 {
        return Err(say!(edits::last_row).into());
    }
    if row < experiment.data.rows.len() {
        data(experiment).rows.remove(row);
        drop_orders(experiment);
    }
    Ok(())
}

/// Takes the rows as given, where their orders were given outright: these are permutations of the rows there were, or of the run
/// that a log has told of.
pub(super) fn drop_orders(experiment: &mut Experiment) {
    if matches!(experiment.shuffle, Shuffle::Orders(_)) {
        experiment.shuffle = Shuffle::Off;
    }
}

/// Adds a feature of zeros before the first target.
pub fn add_column(experiment: &mut Experiment) -> Result<(), Refusal> {
    if experiment.data.columns.len() >= MAX_COLUMNS {
        return Err(say!(edits::too_many_columns { most: MAX_COLUMNS }));
    }
    let at = (0..experiment.data.columns.len())
        .find(|&column| experiment.data.is_target(column))
        .unwrap_or(experiment.data.columns.len());
    let before = experiment.data.features().collect();
    let data = data(experiment);
    let name = (1..)
        .map(|n| format!("x{n}"))
        .find(|name| !data.columns.contains(name))
        .expect("there are more names than columns");
    data.columns.insert(at, name);
    data.rows.iter_mut().for_each(|row| row.insert(at, 0.0));
    let moved = |column: usize| if column >= at { column + 1 } else { column };
    refit_columns(experiment, before, None, moved);
    Ok(())
}

/// Removes a column.
pub fn remove_column(experiment: &mut Experiment, column: usize) -> Result<(), Refusal> {
    if let Some(problem) = remove_column_problem(&experiment.data, column) {
        return Err(problem);
    }
    let before = experiment.data.features().filter(|&feature| feature != column).collect::<Vec<_>>();
    let all: Vec<_> = experiment.data.features().collect();
    let targets: Vec<_> = experiment.data.target_columns().collect();
    let data = data(experiment);
    let name = data.columns.remove(column);
    data.targets.retain(|target| *target != name);
    data.rows.iter_mut().for_each(|row| {
        row.remove(column);
    });
    experiment.fit_outputs();
    refit(
        experiment,
        Sources {
            layers: (0..experiment.layers.len()).map(Some).collect(),
            inputs: before.iter().map(|feature| all.iter().position(|old| old == feature)).collect(),
            outputs: (0..targets.len()).filter(|&i| targets[i] != column).map(Some).collect(),
        },
    );
    Ok(())
}

/// Returns why a column can be neither removed nor change sides, if it can't.
pub fn remove_column_problem(data: &Data, column: usize) -> Option<Refusal> {
    if column >= data.columns.len() {
        return Some(say!(edits::no_such_column).into());
    }
    match data.is_target(column) {
        true if data.targets.len() == 1 => Some(say!(edits::last_target).into()),
        false if data.features().count() == 1 => Some(say!(edits::last_feature).into()),
        _ => None,
    }
}

/// Makes a feature a target, or a target a feature.
pub fn toggle_target(experiment: &mut Experiment, column: usize) -> Result<(), Refusal> {
    if let Some(problem) = remove_column_problem(&experiment.data, column) {
        return Err(problem);
    }
    let before: Vec<_> = experiment.data.features().collect();
    let targets: Vec<_> = experiment.data.target_columns().collect();
    let data = data(experiment);
    let name = data.columns[column].clone();
    if data.targets.contains(&name) {
        data.targets.retain(|target| *target != name);
    } else {
        data.targets.push(name);
    }
    experiment.fit_outputs();
    refit_columns(experiment, before, Some(targets), |column| column);
    Ok(())
}

/// Keeps the weights of the features and targets that are still there.
fn refit_columns(
    experiment: &mut Experiment,
    features_before: Vec<usize>,
    targets_before: Option<Vec<usize>>,
    moved: impl Fn(usize) -> usize,
) {
    let source = |before: &[usize], column: usize| before.iter().position(|&old| moved(old) == column);
    let inputs = experiment.data.features().map(|column| source(&features_before, column)).collect();
    let outputs = match targets_before {
        Some(before) => experiment.data.target_columns().map(|column| source(&before, column)).collect(),
        None => (0..experiment.outputs()).map(Some).collect(),
    };
    let layers = (0..experiment.layers.len()).map(Some).collect();
    refit(experiment, Sources { layers, inputs, outputs });
}

pub(crate) fn rename_column(experiment: &mut Experiment, column: usize, text: &str) -> Result<(), Refusal> {
    let name = text.trim();
    if column >= experiment.data.columns.len() {
        return Err(say!(edits::no_such_column).into());
    }
    if name.is_empty() {
        return Err(enter(say!(typing::name), ""));
    }
    let length = name.chars().count();
    if length > MAX_NAME {
        return Err(say!(edits::name_too_long { most: MAX_NAME, found: length }));
    }
    if experiment.data.columns.iter().enumerate().any(|(other, taken)| other != column && taken == name) {
        return Err(say!(edits::name_taken { name: quoted(name) }));
    }
    let data = data(experiment);
    let old = std::mem::replace(&mut data.columns[column], name.to_string());
    data.targets.iter_mut().filter(|target| **target == old).for_each(|target| *target = name.to_string());
    Ok(())
}
