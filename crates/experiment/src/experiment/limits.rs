//! The limits that keep a page alive, and the checks where an experiment enters.

use super::shuffle::Shuffle;
use super::weights::Weights;
use super::{Experiment, ExperimentError};
use crate::text::number::{exact, quoted};
use backprop::{Hyperparameter, Hyperparameters, Initializer};
use std::collections::HashSet;
use std::ops::Bound;
use words::say;

/// The longest text that is read, in bytes: more than the largest table and the largest network take.
pub const MAX_TEXT: usize = 32 << 20;
/// The most characters of a column's name.
pub const MAX_NAME: usize = 64;
/// The most rows.
pub const MAX_ROWS: usize = 10_000;
/// The most columns.
pub const MAX_COLUMNS: usize = 64;
/// The most layers after the input.
pub const MAX_LAYERS: usize = 16;
/// The most units in a layer.
pub const MAX_UNITS: usize = 256;
/// The most epochs.
pub const MAX_EPOCHS: usize = 100_000;
/// The largest seed: what a JavaScript number holds exactly.
pub const MAX_SEED: u64 = (1 << 53) - 1;

/// A number of things from 1 on; what is wrong is said of the most and of what was found.
fn at_most(
    place: &str,
    most: usize,
    found: usize,
    wrong: fn(usize, usize) -> String,
) -> Result<(), ExperimentError> {
    if (1..=most).contains(&found) {
        return Ok(());
    }
    Err(ExperimentError { place: place.to_string(), message: wrong(most, found) })
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
    if !(1..=2).contains(&experiment.format) {
        return wrong("format", say!(limits::format { found: u64::from(experiment.format) }));
    }
    check_data(experiment)?;
    check_layers(experiment)?;
    check_values("optimizer", &experiment.optimizer)?;
    at_most("batch_size", MAX_ROWS, experiment.batch_size, |most, found| {
        say!(limits::batch_size { most, found })
    })?;
    at_most("epochs", MAX_EPOCHS, experiment.epochs, |most, found| say!(limits::epochs { most, found }))?;
    check_split(experiment)?;
    check_shuffle(experiment)?;
    if let Weights::Initializer(Initializer::Random { seed, .. }) = experiment.weights {
        check_seed("weights.seed", seed)?;
    }
    experiment.model().map(|_| ())
}

/// Checks the values by which a layer or an optimizer is set.
fn check_values(place: &str, of: &impl Hyperparameters) -> Result<(), ExperimentError> {
    let wrong = of.hyperparameters().into_iter().find(|(found, value)| !found.takes(*value));
    match wrong {
        Some((found, value)) => Err(ExperimentError {
            place: match found.key {
                "l1" | "l2" => format!("{place}.kernel_regularizer.{}", found.key),
                key => format!("{place}.{key}"),
            },
            message: say!(limits::value { values: values_of(&found), found: exact(value) }),
        }),
        None => Ok(()),
    }
}

/// Returns the values that a hyperparameter can have, in words.
pub fn values_of(hyperparameter: &Hyperparameter) -> String {
    match hyperparameter.range {
        (Bound::Excluded(least), _) => say!(typing::above { least: exact(least) }),
        (Bound::Included(least), Bound::Included(most)) => {
            say!(typing::from_to { least: exact(least), most: exact(most) })
        }
        (Bound::Included(least), Bound::Excluded(most)) => {
            say!(typing::from_to_less_than { least: exact(least), most: exact(most) })
        }
        (Bound::Included(least), Bound::Unbounded) => say!(typing::at_least { least: exact(least) }),
        (Bound::Unbounded, _) => say!(typing::any_number).into(),
    }
}

/// Checks how many layers and units there are.
pub fn check_layers(experiment: &Experiment) -> Result<(), ExperimentError> {
    at_most("layers", MAX_LAYERS, experiment.layers.len(), |most, found| {
        say!(limits::layers { most, found })
    })?;
    for (i, layer) in experiment.layers.iter().enumerate() {
        let place = format!("layers[{i}].units");
        at_most(&place, MAX_UNITS, layer.units, |most, found| say!(limits::units { most, found }))?;
        check_values(&format!("layers[{i}]"), layer)?;
    }
    if experiment.loss.takes_class_numbers() {
        return check_classes(experiment);
    }
    let (last, targets) = (experiment.layers.len() - 1, experiment.data.targets.len());
    if experiment.layers[last].units != targets {
        let message = say!(limits::units_of_targets { targets, found: experiment.layers[last].units });
        return Err(ExperimentError { place: format!("layers[{last}].units"), message });
    }
    Ok(())
}

/// Checks that the one target holds numbers of classes that there are outputs for.
fn check_classes(experiment: &Experiment) -> Result<(), ExperimentError> {
    let data = &experiment.data;
    let wrong = |place: String, message: String| Err(ExperimentError { place, message });
    let targets: Vec<_> = data.target_columns().collect();
    let [column] = targets[..] else {
        return wrong("data.targets".into(), say!(limits::class_column { found: targets.len() }));
    };
    let units = experiment.outputs();
    for (i, row) in data.rows.iter().enumerate() {
        let (number, place) = (row[column], format!("data.rows[{i}][{column}]"));
        let most = MAX_UNITS - 1;
        if number.fract() != 0.0 || !(0.0..=most as f64).contains(&number) {
            return wrong(place, say!(limits::class { most, found: exact(number) }));
        }
        if number >= units as f64 {
            return wrong(
                place,
                say!(limits::class_of_no_unit { units, last: units - 1, found: exact(number) }),
            );
        }
    }
    Ok(())
}

fn check_seed(place: &str, seed: u64) -> Result<(), ExperimentError> {
    if seed <= MAX_SEED {
        return Ok(());
    }
    let message = say!(limits::seed { most: MAX_SEED, found: seed });
    Err(ExperimentError { place: place.into(), message })
}

fn check_data(experiment: &Experiment) -> Result<(), ExperimentError> {
    let data = &experiment.data;
    let wrong = |place: String, message: String| Err(ExperimentError { place, message });
    let columns = data.columns.len();
    if !(2..=MAX_COLUMNS).contains(&columns) {
        return wrong("data.columns".into(), say!(limits::columns { most: MAX_COLUMNS, found: columns }));
    }
    let mut names = HashSet::new();
    for (i, name) in data.columns.iter().enumerate() {
        if name.trim().is_empty() {
            return wrong(format!("data.columns[{i}]"), say!(limits::name_missing).into());
        }
        let length = name.chars().count();
        if length > MAX_NAME {
            let message = say!(limits::name_too_long { most: MAX_NAME, found: length });
            return wrong(format!("data.columns[{i}]"), message);
        }
        if !names.insert(name) {
            return wrong(format!("data.columns[{i}]"), say!(limits::name_twice { name: quoted(name) }));
        }
    }
    let mut targets = HashSet::new();
    for (i, target) in data.targets.iter().enumerate() {
        if !names.contains(target) {
            return wrong(format!("data.targets[{i}]"), say!(limits::no_column { name: quoted(target) }));
        }
        if !targets.insert(target) {
            return wrong(format!("data.targets[{i}]"), say!(limits::target_twice { name: quoted(target) }));
        }
    }
    if targets.is_empty() || targets.len() == columns {
        return wrong("data.targets".into(), say!(limits::targets { targets: targets.len(), columns }));
    }
    if !(1..=MAX_ROWS).contains(&data.rows.len()) {
        return wrong("data.rows".into(), say!(limits::rows { most: MAX_ROWS, found: data.rows.len() }));
    }
    for (i, row) in data.rows.iter().enumerate() {
        if row.len() != columns {
            return wrong(format!("data.rows[{i}]"), say!(limits::row { columns, found: row.len() }));
        }
        if let Some(column) = row.iter().position(|x| !x.is_finite()) {
            return wrong(
                format!("data.rows[{i}][{column}]"),
                say!(limits::not_finite { found: row[column].to_string() }),
            );
        }
    }
    Ok(())
}

/// Checks that the rows held out leave some to train on, and are some.
fn check_split(experiment: &Experiment) -> Result<(), ExperimentError> {
    if experiment.has_valid_split() {
        return Ok(());
    }
    let found = exact(experiment.validation_split);
    let message = say!(limits::value { values: say!(typing::validation_split), found });
    Err(ExperimentError { place: "validation_split".into(), message })
}

fn check_shuffle(experiment: &Experiment) -> Result<(), ExperimentError> {
    let rows = experiment.training_rows();
    let wrong = |place: String, message: String| Err(ExperimentError { place, message });
    match &experiment.shuffle {
        Shuffle::Off => Ok(()),
        Shuffle::Seed(seed) => check_seed("shuffle.seed", *seed),
        Shuffle::Orders(orders) => {
            for (i, order) in orders.iter().enumerate() {
                let mut seen = vec![false; rows];
                let odd =
                    order.iter().position(|&row| row >= rows || std::mem::replace(&mut seen[row], true));
                if let Some(at) = odd {
                    let (last, found) = (rows - 1, order[at]);
                    let message = match found < rows {
                        true => say!(limits::order_again { last, found }),
                        false => say!(limits::order { last, found }),
                    };
                    return wrong(format!("shuffle.orders[{i}][{at}]"), message);
                }
                if order.len() < rows {
                    let message = say!(limits::order_short { last: rows - 1, found: order.len(), rows });
                    return wrong(format!("shuffle.orders[{i}]"), message);
                }
            }
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::presets::PresetId;
    use std::rc::Rc;

    fn checked(change: impl FnOnce(&mut Experiment)) -> Result<(), String> {
        let mut experiment = PresetId::NotebookRegression.experiment();
        change(&mut experiment);
        experiment.check().map_err(|error| format!("{}: {}", error.place, error.message))
    }

    #[test]
    fn the_longest_name_is_taken_and_no_longer_one() {
        let named = |letters: usize| {
            checked(|experiment| Rc::make_mut(&mut experiment.data).columns[0] = "x".repeat(letters))
        };
        assert_eq!(named(MAX_NAME), Ok(()));
        assert!(named(MAX_NAME + 1).unwrap_err().starts_with("data.columns[0]: "));
    }

    #[test]
    fn an_order_names_the_rows_that_there_are() {
        let ordered = |order: &[usize]| {
            checked(|experiment| experiment.shuffle = Shuffle::Orders(vec![order.to_vec()].into()))
        };
        assert_eq!(ordered(&[3, 0, 2, 1]), Ok(()));
        let [beyond, again] = [&[3, 0, 4, 1], &[3, 0, 3, 1]].map(|order| ordered(order).unwrap_err());
        assert_eq!(beyond, "shuffle.orders[0][2]: Expected each row from 0 to 3 once, found 4.");
        assert_eq!(again, "shuffle.orders[0][2]: Expected each row from 0 to 3 once, found 3 again.");
    }
}
