//! What to try when a run diverges.

use crate::experiment::Experiment;
use crate::run::Run;

/// How many times smaller learning rates are tried, each a tenth of the last.
const TRIES: i32 = 5;

/// The largest of a tenth, a hundredth … of the learning rate with which the run is finite to its end and
/// its loss falls; `None` where the run doesn't diverge, none of them does, or trying would take long.
pub(crate) fn learning_rate(experiment: &Experiment, run: &Run) -> Option<f64> {
    run.diverged()?;
    (1..=TRIES).map(|n| experiment.optimizer.learning_rate / 10f64.powi(n)).find(|&learning_rate| {
        let mut slower = experiment.clone();
        slower.optimizer.learning_rate = learning_rate;
        Run::new(&slower).is_ok_and(|run| {
            let losses = run.losses();
            run.is_whole() && run.diverged().is_none() && losses.last() < losses.first()
        })
    })
}
