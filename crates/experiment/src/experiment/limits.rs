//! The limits that keep a page alive, and the checks where an experiment enters.

use super::shuffle::Shuffle;
use super::weights::Weights;
use super::{Experiment, ExperimentError};
use crate::text::number::{grouped, quoted};
use backprop::{Hyperparameter, Hyperparameters, Initializer};
use std::collections::HashSet;
use std::ops::Bound;

/// The longest text that is read, in bytes: more than the largest table and the largest network take.
pub const MAX_TEXT: usize = 32 << 20;
/// The most characters of a column's name.
pub const MAX_NAME: usize = 64;
/// The most rows.
pub const MAX_ROWS: usize = 10_000;
/// The most columns.
pub const MAX_COLUMNS: usize = 64;
/// The most layers after the input.
pub const MAX_LAYERS: usize = 8;
/// The most units in a layer.
pub const MAX_UNITS: usize = 256;
/// The most epochs.
pub const MAX_EPOCHS: usize = 100_000;
/// The largest seed: what a JavaScript number holds exactly.
pub const MAX_SEED: u64 = (1 << 53) - 1;

/// A number of things within its bounds.
fn between(place: &str, what: &str, found: usize, least: usize, most: usize) -> Result<(), ExperimentError> {
    if (least..=most).contains(&found) {
        return Ok(());
    }
    let (least, most) = (grouped(least), grouped(most));
    let message = format!("expected {least} to {most} {what}, found {}", grouped(found));
    Err(ExperimentError { place: place.to_string(), message })
}

impl Experiment {
    /// Checks shapes, bounds and limits.
    ///
    /// # Errors
    /// Names the place of the first thing that is wrong, what was expected and what was found.
    pub fn check(&self) -> Result<(), ExperimentError> {
        check(self)
    }
}

/// Checks an experiment from top to bottom.
fn check(experiment: &Experiment) -> Result<(), ExperimentError> {
    let wrong = |place: &str, message: String| Err(ExperimentError { place: place.to_string(), message });
    if experiment.format != 1 {
        return wrong("format", format!("expected 1, found {}", experiment.format));
    }
    check_data(experiment)?;
    check_layers(experiment)?;
    check_values("optimizer", &experiment.optimizer)?;
    between("batch_size", "rows", experiment.batch_size, 1, MAX_ROWS)?;
    between("epochs", "epochs", experiment.epochs, 1, MAX_EPOCHS)?;
    check_shuffle(experiment)?;
    if let Weights::Initializer(Initializer::GlorotUniform { seed }) = experiment.weights {
        check_seed("weights.seed", seed)?;
    }
    experiment.model().map(|_| ())
}

/// Checks the values by which an activation or an optimizer is set.
fn check_values(place: &str, of: &impl Hyperparameters) -> Result<(), ExperimentError> {
    let wrong = of.hyperparameters().into_iter().find(|(found, value)| !found.takes(*value));
    match wrong {
        Some((found, value)) => Err(ExperimentError {
            place: format!("{place}.{}", found.key),
            message: format!("expected {}, found {value}", values_of(&found)),
        }),
        None => Ok(()),
    }
}

/// Returns the values that a hyperparameter can have, in words.
pub fn values_of(hyperparameter: &Hyperparameter) -> String {
    match hyperparameter.range {
        (Bound::Excluded(least), _) => format!("a number above {least}"),
        (Bound::Included(least), Bound::Included(most)) => format!("{least} to {most}"),
        (Bound::Included(least), Bound::Excluded(most)) => format!("{least} to less than {most}"),
        (Bound::Included(least), Bound::Unbounded) => format!("a number of at least {least}"),
        (Bound::Unbounded, _) => "a number".into(),
    }
}

/// Checks how many layers and units there are.
pub fn check_layers(experiment: &Experiment) -> Result<(), ExperimentError> {
    between("layers", "layers", experiment.layers.len(), 1, MAX_LAYERS)?;
    for (i, layer) in experiment.layers.iter().enumerate() {
        between(&format!("layers[{i}].units"), "units", layer.units, 1, MAX_UNITS)?;
        check_values(&format!("layers[{i}]"), &layer.activation)?;
    }
    let (last, targets) = (experiment.layers.len() - 1, experiment.data.targets.len());
    if experiment.layers[last].units != targets {
        let message =
            format!("expected {targets}, one for each target, found {}", experiment.layers[last].units);
        return Err(ExperimentError { place: format!("layers[{last}].units"), message });
    }
    Ok(())
}

fn check_seed(place: &str, seed: u64) -> Result<(), ExperimentError> {
    if seed <= MAX_SEED {
        return Ok(());
    }
    let message =
        format!("expected a whole number of at most {}, found {}", grouped(MAX_SEED), grouped(seed));
    Err(ExperimentError { place: place.into(), message })
}

fn check_data(experiment: &Experiment) -> Result<(), ExperimentError> {
    let data = &experiment.data;
    let wrong = |place: String, message: String| Err(ExperimentError { place, message });
    let columns = data.columns.len();
    if !(2..=MAX_COLUMNS).contains(&columns) {
        return wrong("data.columns".into(), format!("expected 2 to {MAX_COLUMNS} columns, found {columns}"));
    }
    let mut names = HashSet::new();
    for (i, name) in data.columns.iter().enumerate() {
        if name.trim().is_empty() {
            return wrong(format!("data.columns[{i}]"), "expected a name, found nothing".into());
        }
        let length = name.chars().count();
        if length > MAX_NAME {
            let message =
                format!("expected a name of at most {MAX_NAME} characters, found {}", grouped(length));
            return wrong(format!("data.columns[{i}]"), message);
        }
        if !names.insert(name) {
            return wrong(
                format!("data.columns[{i}]"),
                format!("expected a name of its own, found {} again", quoted(name)),
            );
        }
    }
    let mut targets = HashSet::new();
    for (i, target) in data.targets.iter().enumerate() {
        if !names.contains(target) {
            return wrong(
                format!("data.targets[{i}]"),
                format!("expected the name of a column, found {}", quoted(target)),
            );
        }
        if !targets.insert(target) {
            return wrong(
                format!("data.targets[{i}]"),
                format!("expected each target once, found {} again", quoted(target)),
            );
        }
    }
    if targets.is_empty() || targets.len() == columns {
        return wrong(
            "data.targets".into(),
            format!(
                "expected at least one target and one feature, found {} targets of {columns} columns",
                targets.len()
            ),
        );
    }
    if !(1..=MAX_ROWS).contains(&data.rows.len()) {
        return wrong(
            "data.rows".into(),
            format!("expected 1 to {} rows, found {}", grouped(MAX_ROWS), grouped(data.rows.len())),
        );
    }
    for (i, row) in data.rows.iter().enumerate() {
        if row.len() != columns {
            return wrong(
                format!("data.rows[{i}]"),
                format!("expected {columns} numbers, one for each column, found {}", row.len()),
            );
        }
        if let Some(column) = row.iter().position(|x| !x.is_finite()) {
            return wrong(
                format!("data.rows[{i}][{column}]"),
                format!("expected a finite number, found {}", row[column]),
            );
        }
    }
    Ok(())
}

fn check_shuffle(experiment: &Experiment) -> Result<(), ExperimentError> {
    let rows = experiment.data.rows.len();
    let wrong = |place: String, message: String| Err(ExperimentError { place, message });
    match &experiment.shuffle {
        Shuffle::Off => Ok(()),
        Shuffle::Seed(seed) => check_seed("shuffle.seed", *seed),
        Shuffle::Orders(orders) => {
            for (i, order) in orders.iter().enumerate() {
                let expected = format!("expected each row from 0 to {} once", grouped(rows - 1));
                let mut seen = vec![false; rows];
                let odd =
                    order.iter().position(|&row| row >= rows || std::mem::replace(&mut seen[row], true));
                if let Some(at) = odd {
                    let again = if order[at] < rows { " again" } else { "" };
                    let place = format!("shuffle.orders[{i}][{at}]");
                    return wrong(place, format!("{expected}, found {}{again}", grouped(order[at])));
                }
                if order.len() < rows {
                    let found = format!("{expected}, found {} of {} rows", order.len(), grouped(rows));
                    return wrong(format!("shuffle.orders[{i}]"), found);
                }
            }
            Ok(())
        }
    }
}
