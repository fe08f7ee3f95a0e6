//! The notebook's two setups, and the way back between them: what one was left with is found in the undo history.

use super::{model, table};
use crate::experiment::presets::{self, PresetId};
use crate::experiment::shuffle::Shuffle;
use crate::experiment::{Data, Experiment};
use backprop::{Activation, Loss};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// The two setups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// The target is any number; in the notebook `lpa` itself, with linear layers.
    Regression,
    /// The target is 0 or 1; in the notebook with sigmoid layers.
    Classification,
}

/// An edit that switched between the setups: the experiment that it left, and what it made of it.
pub struct Switch {
    /// The experiment that it left.
    pub left: Rc<Experiment>,
    /// What it made of it.
    pub made: Rc<Experiment>,
}

/// Returns the setup of an experiment: predictions from 0 to 1, or any number.
pub fn task_of(experiment: &Experiment) -> Task {
    let squashes = |activation| matches!(activation, Activation::Sigmoid | Activation::Softmax);
    let squashed = experiment.layers.last().is_some_and(|layer| squashes(layer.activation));
    if squashed || experiment.loss == Loss::BinaryCrossentropy || experiment.loss.is_over_classes() {
        Task::Classification
    } else {
        Task::Regression
    }
}

/// Goes over to a setup: as it was left with the last switch, and as the notebook has it where there was none.
pub fn set_task(experiment: &mut Experiment, task: Task, left: Option<&Switch>) {
    if task_of(experiment) == task {
        return;
    }
    match left {
        Some(switch) => take_back(experiment, switch),
        None => begin(experiment, task),
    }
    model::fit_outputs(experiment);
    table::drop_orders(experiment);
    if let Some(Switch { left, .. }) = left
        && matches!(left.shuffle, Shuffle::Orders(_))
    {
        experiment.shuffle = left.shuffle.clone();
    }
}

/// Brings back the activations, the loss and the targets that a switch has changed. Whatever else was changed since
/// then stays.
fn take_back(experiment: &mut Experiment, switch: &Switch) {
    let left = &switch.left;
    let (outputs, hidden) = left.layers.split_last().expect("an experiment has a layer");
    let last = experiment.layers.len() - 1;
    for (at, layer) in experiment.layers.iter_mut().enumerate() {
        // A hidden layer that was added since then is like the last one of those before.
        let like = hidden.get(at).or(hidden.last()).filter(|_| at < last).unwrap_or(outputs);
        layer.activation = like.activation;
    }
    experiment.loss = left.loss;
    if left.data != switch.made.data
        && let Some(data) = with_targets(&experiment.data, &switch.made.data, &left.data)
    {
        experiment.data = data;
    }
}

/// The activations of the notebook's setup, and its target where the table is the notebook's.
fn begin(experiment: &mut Experiment, task: Task) {
    let regression = PresetId::NotebookRegression.experiment().data;
    let data = &experiment.data;
    let (activation, data) = match task {
        Task::Regression => {
            let placed = presets::placed(&regression);
            (Activation::Linear, with_targets(data, &placed, &regression))
        }
        Task::Classification => {
            let is_notebook = data.columns == regression.columns && data.targets == regression.targets;
            (Activation::Sigmoid, is_notebook.then(|| Rc::new(presets::placed(data))))
        }
    };
    experiment.layers.iter_mut().for_each(|layer| layer.activation = activation);
    if task == Task::Regression {
        experiment.loss = Loss::MeanSquaredError;
    }
    if let Some(data) = data {
        experiment.data = data;
    }
}

/// A table with the targets that it had in `left`, from which a switch `made` another: each row takes those of the
/// row with its features, a new row those of the row in its place. `None` where the columns are others by now.
fn with_targets(data: &Rc<Data>, made: &Data, left: &Rc<Data>) -> Option<Rc<Data>> {
    if **data == *made {
        return Some(left.clone());
    }
    if data.columns != made.columns || data.targets != made.targets {
        return None;
    }
    let (features, targets): (Vec<_>, Vec<_>) = (made.features().collect(), made.target_columns().collect());
    let mut rows = data.rows.clone();
    for (at, row) in rows.iter_mut().enumerate() {
        let like = |old: &Vec<f64>| features.iter().all(|&column| old[column] == row[column]);
        let here = at.min(made.rows.len() - 1);
        let from = if like(&made.rows[here]) { None } else { made.rows.iter().position(like) };
        for &column in &targets {
            row[column] = left.rows[from.unwrap_or(here)][column];
        }
    }
    Some(Rc::new(Data { rows, ..(**left).clone() }))
}
