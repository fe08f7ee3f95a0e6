//! What to try when a run diverges.

use super::Run;
use crate::experiment::Experiment;

/// How many times smaller learning rates are tried, each a tenth of the last.
const TRIES: i32 = 5;

/// What to try.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Remedy {
    /// This learning rate: with it the run is finite to its end, and its loss falls.
    LearningRate(f64),
    /// A smaller learning rate, smaller weights or smaller numbers: none was found that surely does.
    Smaller,
    /// Smaller weights or smaller numbers: the loss is infinite before anything has moved.
    SmallerNumbers,
}

/// Returns what to try; `None` where the run doesn't diverge. Of learning rates the largest of a tenth, a
/// hundredth … that would do, unless trying them would take long.
pub fn of(experiment: &Experiment, run: &Run) -> Option<Remedy> {
    let stopped = run.diverged()?;
    if stopped.epoch == 1 && !starts_finite(experiment, run) {
        return Some(Remedy::SmallerNumbers);
    }
    Some(learning_rate(experiment).map_or(Remedy::Smaller, Remedy::LearningRate))
}

fn starts_finite(experiment: &Experiment, run: &Run) -> bool {
    let model = experiment.model();
    model.is_ok_and(|model| model.evaluate(experiment.loss, run.data()).is_ok_and(f64::is_finite))
}

fn learning_rate(experiment: &Experiment) -> Option<f64> {
    let mut slower = experiment.clone();
    for _ in 0..TRIES {
        slower.optimizer = slower.optimizer.with_learning_rate(slower.optimizer.learning_rate() / 10.0);
        let run = Run::new(&slower).ok()?;
        if !run.is_whole() {
            return None; // and smaller ones would take as long
        }
        if run.diverged().is_none() && run.losses().last() < run.losses().first() {
            return Some(slower.optimizer.learning_rate());
        }
    }
    None
}
