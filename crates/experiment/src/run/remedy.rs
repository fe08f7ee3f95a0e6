//! What to try when a run diverges.

use super::Run;
use crate::experiment::Experiment;

/// How many times smaller learning rates are tried, each a tenth of the last.
const TRIES: i32 = 5;

/// The largest of a tenth, a hundredth … of the learning rate with which the run is finite to its end and
/// its loss falls; `None` where the run doesn't diverge, none of them does, or trying would take long.
pub fn learning_rate(experiment: &Experiment, run: &Run) -> Option<f64> {
    run.diverged()?;
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
