//! What a person can do to an experiment. Each edit takes it from one valid value to another, or says
//! why it can't.

use crate::checks::{MAX_COLUMNS, MAX_LAYERS, MAX_ROWS};
use crate::experiment::{Data, Experiment, Layer};
use crate::number::grouped;
use crate::refit::{Sources, refit};
use crate::shuffle::Shuffle;
use crate::weights::Weights;
use crate::{Activation, Loss, PresetId, Start, Task};
use backprop::Initializer;
use std::rc::Rc;

/// Why an edit is refused: a sentence.
pub(crate) type Refusal = String;

/// The data, to change it; shared with older experiments until then.
pub(crate) fn data(experiment: &mut Experiment) -> &mut Data {
    Rc::make_mut(&mut experiment.data)
}

pub(crate) fn add_row(experiment: &mut Experiment) -> Result<(), Refusal> {
    if experiment.data.rows.len() >= MAX_ROWS {
        return Err(format!("expected at most {} rows", grouped(MAX_ROWS)));
    }
    let rows = &mut data(experiment).rows;
    let last = rows.last().cloned().unwrap_or_default();
    rows.push(last);
    drop_orders(experiment);
    Ok(())
}

pub(crate) fn remove_row(experiment: &mut Experiment, row: usize) -> Result<(), Refusal> {
    if experiment.data.rows.len() <= 1 {
        return Err("a table needs at least one row".into());
    }
    if row < experiment.data.rows.len() {
        data(experiment).rows.remove(row);
        drop_orders(experiment);
    }
    Ok(())
}

/// Orders given outright are permutations of the rows there were.
fn drop_orders(experiment: &mut Experiment) {
    if matches!(experiment.shuffle, Shuffle::Orders(_)) {
        experiment.shuffle = Shuffle::Off;
    }
}

pub(crate) fn add_column(experiment: &mut Experiment) -> Result<(), Refusal> {
    if experiment.data.columns.len() >= MAX_COLUMNS {
        return Err(format!("expected at most {MAX_COLUMNS} columns"));
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

pub(crate) fn remove_column(experiment: &mut Experiment, column: usize) -> Result<(), Refusal> {
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
    experiment.layers.last_mut().expect("a model has a layer").units = experiment.data.targets.len();
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

pub(crate) fn remove_column_problem(data: &Data, column: usize) -> Option<Refusal> {
    if column >= data.columns.len() {
        return Some("there is no such column".into());
    }
    match data.is_target(column) {
        true if data.targets.len() == 1 => Some("a table needs at least one target".into()),
        false if data.features().count() == 1 => Some("a table needs at least one feature".into()),
        _ => None,
    }
}

pub(crate) fn toggle_target(experiment: &mut Experiment, column: usize) -> Result<(), Refusal> {
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
    experiment.layers.last_mut().expect("a model has a layer").units = experiment.data.targets.len();
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
        None => (0..experiment.data.targets.len()).map(Some).collect(),
    };
    let layers = (0..experiment.layers.len()).map(Some).collect();
    refit(experiment, Sources { layers, inputs, outputs });
}

pub(crate) fn rename_column(experiment: &mut Experiment, column: usize, text: &str) -> Result<(), Refusal> {
    let name = text.trim();
    if column >= experiment.data.columns.len() {
        return Err("there is no such column".into());
    }
    if name.is_empty() {
        return Err("expected a name, found nothing".into());
    }
    if experiment.data.columns.iter().enumerate().any(|(other, taken)| other != column && taken == name) {
        return Err(format!("expected a name of its own, “{name}” is taken"));
    }
    let data = data(experiment);
    let old = std::mem::replace(&mut data.columns[column], name.to_string());
    data.targets.iter_mut().filter(|target| **target == old).for_each(|target| *target = name.to_string());
    Ok(())
}

pub(crate) fn add_layer(experiment: &mut Experiment, at: usize) -> Result<(), Refusal> {
    let count = experiment.layers.len();
    if count >= MAX_LAYERS {
        return Err(format!("expected at most {MAX_LAYERS} layers"));
    }
    let at = at.min(count - 1);
    let like = experiment.layers[at.saturating_sub(1)];
    let units = if at == 0 && count == 1 { 2 } else { like.units.max(2) };
    experiment.layers.insert(at, Layer { units, activation: like.activation });
    let layers = (0..=count)
        .map(|layer| match layer.cmp(&at) {
            std::cmp::Ordering::Less => Some(layer),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(layer - 1),
        })
        .collect();
    refit(experiment, Sources::of_layers(experiment, layers));
    Ok(())
}

pub(crate) fn remove_layer(experiment: &mut Experiment, layer: usize) -> Result<(), Refusal> {
    let count = experiment.layers.len();
    if layer + 1 >= count {
        return Err("the last layer gives the predictions and stays".into());
    }
    experiment.layers.remove(layer);
    let layers = (0..count).filter(|&old| old != layer).map(Some).collect();
    refit(experiment, Sources::of_layers(experiment, layers));
    Ok(())
}

pub(crate) fn move_layer(experiment: &mut Experiment, from: usize, to: usize) -> Result<(), Refusal> {
    let hidden = experiment.layers.len() - 1;
    if from >= hidden || to >= hidden {
        return Err("only hidden layers change places: the last one gives the predictions".into());
    }
    let moved = experiment.layers.remove(from);
    experiment.layers.insert(to, moved);
    let mut layers: Vec<_> = (0..=hidden).map(Some).collect();
    let source = layers.remove(from);
    layers.insert(to, source);
    refit(experiment, Sources::of_layers(experiment, layers));
    Ok(())
}

pub(crate) fn set_units(experiment: &mut Experiment, layer: usize, units: usize) {
    experiment.layers[layer].units = units;
    let layers = (0..experiment.layers.len()).map(Some).collect();
    refit(experiment, Sources::of_layers(experiment, layers));
}

pub(crate) fn set_activation(experiment: &mut Experiment, layer: usize, activation: Activation) {
    if let Some(layer) = experiment.layers.get_mut(layer) {
        layer.activation = activation;
    }
}

/// Gives some weights these values, and so each outright.
pub(crate) fn set_weights(experiment: &mut Experiment, places: &[usize], to: &[f64]) -> Result<(), Refusal> {
    let mut model = experiment.model().map_err(|error| error.to_string())?;
    let mut parameters = model.parameters().to_vec();
    for (&place, &value) in places.iter().zip(to) {
        *parameters.get_mut(place).ok_or("there is no such weight")? = value;
    }
    model.set_parameters(&parameters).map_err(|error| error.to_string())?;
    experiment.weights = Weights::Values(Rc::new(model.get_weights()));
    Ok(())
}

/// Each weight given outright, with the values they have now.
pub(crate) fn make_explicit(experiment: &mut Experiment) -> Result<(), Refusal> {
    if matches!(experiment.weights, Weights::Initializer(_)) {
        let arrays = experiment.model().map_err(|error| error.to_string())?.get_weights();
        experiment.weights = Weights::Values(Rc::new(arrays));
    }
    Ok(())
}

pub(crate) fn initialize(experiment: &mut Experiment, start: Start) -> Result<(), Refusal> {
    experiment.weights = Weights::Initializer(match start {
        Start::GlorotUniform => Initializer::GlorotUniform {
            seed: match experiment.weights {
                Weights::Initializer(Initializer::GlorotUniform { seed }) => seed + 1,
                _ => 1,
            },
        },
        Start::Zeros => Initializer::Zeros,
        Start::Constant => Initializer::Constant { value: 0.1 },
        Start::Explicit => return make_explicit(experiment),
    });
    Ok(())
}

pub(crate) fn set_shuffle(experiment: &mut Experiment, on: bool) {
    experiment.shuffle = if on { Shuffle::Seed(1) } else { Shuffle::Off };
}

/// The notebook's two setups. On the notebook's own table the target changes with them, `lpa` for
/// regression and `placed` for classification; on any other only the activations do.
pub(crate) fn set_task(experiment: &mut Experiment, task: Task) {
    let regression = PresetId::NotebookRegression.experiment();
    let classification = PresetId::NotebookClassification.experiment();
    let (activation, from, to) = match task {
        Task::Regression => (Activation::Linear, classification, regression),
        Task::Classification => (Activation::Sigmoid, regression, classification),
    };
    if experiment.data == from.data {
        experiment.data = to.data;
    }
    experiment.layers.iter_mut().for_each(|layer| layer.activation = activation);
    if task == Task::Regression {
        experiment.loss = Loss::MeanSquaredError;
    }
}

/// Which of the notebook's setups the layers are: all linear or all sigmoid.
pub(crate) fn task_of(experiment: &Experiment) -> Option<Task> {
    let all = |activation| experiment.layers.iter().all(|layer| layer.activation == activation);
    if all(Activation::Linear) {
        Some(Task::Regression)
    } else if all(Activation::Sigmoid) {
        Some(Task::Classification)
    } else {
        None
    }
}
