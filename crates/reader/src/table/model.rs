//! The page's experiment with another table.

use super::choices::Choices;
use backprop::{Activation, ColumnScale, Loss};
use experiment::edit::{setup, setup::Task, table};
use experiment::run::Run;
use experiment::{Data, Experiment};

/// What was made of the page's experiment.
pub struct Fitted {
    /// It, with the table.
    pub experiment: Experiment,
    /// The output and the loss that the targets ask for, where they are others than the page's.
    pub asks_for: Option<Task>,
    /// Whether its features would be standardized, so that its run goes well.
    pub standardizes: bool,
}

/// Returns the page's experiment with a table; its output becomes one that the targets ask for, unless it is to stay.
pub fn fitted(data: Data, are_classes: bool, choices: &Choices, page: &Experiment) -> Fitted {
    let mut experiment = page.clone();
    let outside = target_outside(&data);
    table::replace(&mut experiment, data);
    let asks_for = match setup::task_of(page) {
        Task::Regression if are_classes => Some(Task::Classification),
        Task::Classification if outside && !are_classes => Some(Task::Regression),
        _ => None,
    };
    if let (Some(task), false, Some(last)) = (asks_for, choices.keep_model, experiment.layers.last_mut()) {
        (last.activation, experiment.loss) = match task {
            Task::Classification => (Activation::Sigmoid, Loss::BinaryCrossentropy),
            Task::Regression => (Activation::Linear, Loss::MeanSquaredError),
        };
    }
    let standardizes = experiment.scaling.inputs.is_none() && {
        let mut other = experiment.clone();
        other.scaling.inputs = Some(ColumnScale::Standardize);
        breaks(&experiment) && !breaks(&other)
    };
    if let Some(on) = choices.standardized.or(standardizes.then_some(true)) {
        experiment.scaling.inputs = on.then_some(ColumnScale::Standardize);
    }
    Fitted { experiment, asks_for, standardizes }
}

/// Whether a target is no number from 0 to 1.
fn target_outside(data: &Data) -> bool {
    let targets: Vec<usize> = data.target_columns().collect();
    data.rows.iter().any(|row| targets.iter().any(|&at| !(0.0..=1.0).contains(&row[at])))
}

/// Whether a run ends before its last update, or with a larger loss than it began with, as far as it is computed at once.
fn breaks(experiment: &Experiment) -> bool {
    Run::new(experiment)
        .is_ok_and(|run| run.diverged().is_some() || run.losses().last() > run.losses().first())
}
