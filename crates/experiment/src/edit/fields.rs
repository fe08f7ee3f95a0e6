//! What each field holds: its text, what typing and stepping do to it, and what it is called.

use super::field::Field;
use super::model::Refusal;
use super::{model, table};
use crate::experiment::limits::{MAX_EPOCHS, MAX_ROWS, MAX_SEED, MAX_UNITS, values_of};
use crate::experiment::shuffle::Shuffle;
use crate::experiment::weights::Weights;
use crate::experiment::{Experiment, names};
use crate::text::number::{exact, rounded, single};
use crate::text::typed::{enter, parse, parse_whole};
use backprop::{Hyperparameter, Hyperparameters, Initializer, Step, print_arrays};
use words::say;

/// The ends of the learning-rate slider.
const SLIDER: (f64, f64) = (1e-5, 10.0);
/// The most weights that have a field each.
pub const MAX_WEIGHT_FIELDS: usize = 64;
/// The most weights that are written as text.
pub const MAX_WEIGHTS_AS_TEXT: usize = 4096;

/// Returns what a field is called; without a name of its own where the experiment has no such field.
pub fn label(experiment: &Experiment, field: Field) -> String {
    let column = |column: usize| experiment.data.columns.get(column).map_or("", String::as_str);
    match field {
        Field::Cell { row, column: c } => say!(fields::cell { column: column(c), row: names::row(row) }),
        Field::ColumnName { column: c } => say!(fields::column_name { column: column(c) }),
        Field::Units { layer } => say!(fields::units { layer: layer + 1 }),
        Field::Weight { index } => match experiment.model_without_weights() {
            Ok(model) if index < model.parameters().len() => {
                names::weight(experiment, model.parameter_at(index))
            }
            _ => String::new(),
        },
        Field::InitialSeed => say!(fields::initial_seed).into(),
        Field::InitialConstant => say!(fields::initial_constant).into(),
        Field::Optimizer(key) => names::hyperparameter(key),
        Field::Layer { layer, key } => {
            say!(fields::of_layer { hyperparameter: names::hyperparameter(key), layer: layer + 1 })
        }
        Field::BatchSize => say!(fields::batch_size).into(),
        Field::Epochs => say!(fields::epochs).into(),
        Field::ShuffleSeed => say!(fields::shuffle_seed).into(),
        Field::ValidationSplit => say!(fields::validation_split).into(),
    }
}

/// Returns all initial weights in the form the notebook prints; empty where they are too many.
pub fn weights_text(experiment: &Experiment) -> String {
    match experiment.model() {
        Ok(model) if model.parameters().len() <= MAX_WEIGHTS_AS_TEXT => print_arrays(&model.get_weights()),
        _ => String::new(),
    }
}

/// Returns a field's value as text; empty where the experiment has no such field.
pub fn text(experiment: &Experiment, field: Field) -> String {
    let whole = |n: usize| n.to_string();
    match field {
        Field::ColumnName { column } => experiment.data.columns.get(column).cloned().unwrap_or_default(),
        Field::Units { layer } => experiment.layers.get(layer).map_or_else(String::new, |l| whole(l.units)),
        Field::InitialSeed => match experiment.weights {
            Weights::Initializer(Initializer::Random { seed, .. }) => seed.to_string(),
            _ => String::new(),
        },
        Field::BatchSize => whole(experiment.batch_size),
        Field::Epochs => whole(experiment.epochs),
        Field::ShuffleSeed => match experiment.shuffle {
            Shuffle::Seed(seed) => seed.to_string(),
            _ => String::new(),
        },
        // What Keras has printed is float32.
        Field::Weight { .. } => number(experiment, field).map_or_else(String::new, single),
        _ => number(experiment, field).map_or_else(String::new, exact),
    }
}

/// The value of a field that holds a number of any kind.
fn number(experiment: &Experiment, field: Field) -> Option<f64> {
    match field {
        Field::Cell { row, column } => experiment.data.rows.get(row)?.get(column).copied(),
        Field::Weight { index } => experiment.model().ok()?.parameters().get(index).copied(),
        Field::InitialConstant => match experiment.weights {
            Weights::Initializer(Initializer::Constant { value }) => Some(value),
            _ => None,
        },
        Field::Optimizer(key) => experiment.optimizer.get(key),
        Field::Layer { layer, key } => experiment.layers.get(layer)?.get(key),
        Field::ValidationSplit => Some(experiment.validation_split),
        Field::ColumnName { .. } => None,
        whole => text(experiment, whole).parse().ok(),
    }
}

/// Puts typed text into a field.
///
/// # Errors
/// Says what to enter.
pub fn set(experiment: &mut Experiment, field: Field, text: &str) -> Result<(), Refusal> {
    match field {
        Field::ColumnName { column } => table::rename_column(experiment, column, text)?,
        Field::Units { layer } => {
            if layer + 1 >= experiment.layers.len() && !experiment.loss.takes_class_numbers() {
                return Err(say!(edits::last_layer_units).into());
            }
            let units = parse_whole(text, 1, MAX_UNITS as u64)? as usize;
            if units != experiment.layers[layer].units {
                model::set_units(experiment, layer, units);
            }
        }
        Field::InitialSeed => {
            let seed = parse_whole(text, 0, MAX_SEED)?;
            experiment.weights = Weights::Initializer(match experiment.weights {
                Weights::Initializer(Initializer::Random { scheme, .. }) => {
                    Initializer::Random { scheme, seed }
                }
                _ => Initializer::glorot_uniform(seed),
            });
        }
        Field::BatchSize => experiment.batch_size = parse_whole(text, 1, MAX_ROWS as u64)? as usize,
        Field::Epochs => experiment.epochs = parse_whole(text, 1, MAX_EPOCHS as u64)? as usize,
        Field::ShuffleSeed => experiment.shuffle = Shuffle::Seed(parse_whole(text, 0, MAX_SEED)?),
        // Its digits are those of float32, and the number stays as it is.
        Field::Weight { .. } if self::text(experiment, field) == text => {}
        _ => set_number(experiment, field, parse(text)?)?,
    }
    Ok(())
}

fn set_number(experiment: &mut Experiment, field: Field, x: f64) -> Result<(), Refusal> {
    if !x.is_finite() {
        return Err(enter(say!(typing::smaller_number), &exact(x)));
    }
    match field {
        Field::Cell { row, column } => {
            let cell = table::data(experiment).rows.get_mut(row).and_then(|row| row.get_mut(column));
            *cell.ok_or(say!(edits::no_such_cell))? = x;
        }
        Field::Weight { index } => model::set_weights(experiment, &[index], &[x])?,
        Field::InitialConstant => {
            experiment.weights = Weights::Initializer(Initializer::Constant { value: x });
        }
        Field::Optimizer(key) => {
            let name = experiment.optimizer.name();
            set_value(&mut experiment.optimizer, name, key, x)?;
        }
        Field::Layer { layer, key } => {
            let layer = experiment.layers.get_mut(layer).ok_or(say!(edits::no_such_layer))?;
            let name = layer.activation.name();
            set_value(layer, name, key, x)?;
            experiment.settle_format();
        }
        Field::ValidationSplit => {
            experiment.validation_split = x;
            experiment.settle_format();
            if !experiment.has_valid_split() {
                return Err(enter(say!(typing::validation_split), &exact(x)));
            }
        }
        _ => return Err(say!(edits::enter_a_whole_number).into()),
    }
    Ok(())
}

/// Sets a hyperparameter of a layer, an activation or an optimizer that is called `name`.
///
/// # Errors
/// Says what to enter.
pub fn set_value(of: &mut impl Hyperparameters, name: &str, key: &str, x: f64) -> Result<(), Refusal> {
    match of.of_key(key) {
        None => Err(say!(edits::has_no_hyperparameter { name, hyperparameter: names::hyperparameter(key) })),
        Some(found) if !found.takes(x) => Err(enter(&values_of(&found), &exact(x))),
        Some(_) => {
            of.set(key, x);
            Ok(())
        }
    }
}

/// What a field is set by, where it is one of a layer or an optimizer.
fn hyperparameter(experiment: &Experiment, field: Field) -> Option<Hyperparameter> {
    match field {
        Field::Optimizer(key) => experiment.optimizer.of_key(key),
        Field::Layer { layer, key } => experiment.layers.get(layer)?.of_key(key),
        _ => None,
    }
}

/// Steps a field's value up or down; a whole number goes no further than its limits.
pub fn nudge(experiment: &mut Experiment, field: Field, steps: f64) -> Result<(), Refusal> {
    let Some(x) = number(experiment, field) else { return Ok(()) };
    let whole = |least: u64, most: u64| {
        let by = if steps.abs() < 1.0 { steps.signum() } else { steps.trunc() };
        (x + by).clamp(least as f64, most as f64).to_string()
    };
    let by = |step: f64| {
        let y = x + steps * step;
        // A multiple of a tenth of the step, so that no float dust gathers.
        let grain = 10.0 / step;
        let even = (y * grain).round() / grain;
        if even.is_finite() { even } else { y }
    };
    match field {
        Field::Cell { .. } => set_number(experiment, field, by(1.0)),
        Field::Weight { .. } | Field::InitialConstant => set_number(experiment, field, by(0.01)),
        Field::ValidationSplit => set_number(experiment, field, by(0.05)),
        Field::Optimizer(_) | Field::Layer { .. } => {
            let Some(found) = hyperparameter(experiment, field) else { return Ok(()) };
            let to = match found.step {
                Step::Switch => f64::from(steps > 0.0),
                Step::Add(step) => found.nearest(by(step), step),
                Step::Tenfold(in_steps) => {
                    let from = if x > 0.0 { x } else { SLIDER.0 };
                    rounded(from * exp10(steps / in_steps), 3)
                }
            };
            set_number(experiment, field, to)
        }
        Field::Units { .. } => set(experiment, field, &whole(1, MAX_UNITS as u64)),
        Field::BatchSize => set(experiment, field, &whole(1, MAX_ROWS as u64)),
        Field::Epochs => set(experiment, field, &whole(1, MAX_EPOCHS as u64)),
        Field::InitialSeed | Field::ShuffleSeed => set(experiment, field, &whole(0, MAX_SEED)),
        Field::ColumnName { .. } => Ok(()),
    }
}

/// Returns how many steps of [`nudge`] a drag makes of one: a number of more digits moves as fast, for its size, as one
/// of few.
pub fn drag_step(experiment: &Experiment, field: Field) -> f64 {
    let fine = match field {
        Field::Epochs | Field::BatchSize | Field::Units { .. } => 10.0,
        Field::Weight { .. } | Field::InitialConstant => 1.0,
        _ => return 1.0,
    };
    let size = number(experiment, field).map_or(1.0, |x| (x.abs() / fine).max(1.0));
    exp10(size.log10().floor())
}

/// Returns where the learning rate stands on its slider, 0 to 1, on a log scale.
pub fn slider(learning_rate: f64) -> f64 {
    if learning_rate <= SLIDER.0 {
        return 0.0;
    }
    ((learning_rate / SLIDER.0).log10() / (SLIDER.1 / SLIDER.0).log10()).min(1.0)
}

/// The learning rate at a place of the slider, to two significant digits.
pub fn set_slider(experiment: &mut Experiment, place: f64) {
    let decades = (SLIDER.1 / SLIDER.0).log10();
    let learning_rate = rounded(SLIDER.0 * exp10(place.clamp(0.0, 1.0) * decades), 2);
    experiment.optimizer.set("learning_rate", learning_rate);
}

fn exp10(x: f64) -> f64 {
    10f64.powf(x)
}
