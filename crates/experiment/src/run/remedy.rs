//! Why a run diverges, and what to try.

use super::Run;
use super::cure::Cure;
use crate::experiment::Experiment;

/// How many times smaller learning rates are tried.
const TIMES: [f64; 8] = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8];
/// The same with standardized inputs.
const STANDARDIZED: [f64; 4] = [1.0, 1e-1, 1e-2, 1e-3];

/// What is wrong with a run that diverges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Remedy {
    /// Whether its loss is infinite before anything has moved.
    pub starts_infinite: bool,
    /// What goes well: standardized inputs, and a smaller learning rate alone.
    pub cures: [Option<Cure>; 2],
}

/// Returns why a run diverges, and what to try; `None` where it doesn't.
pub fn of(experiment: &Experiment, run: &Run) -> Option<Remedy> {
    let stopped = run.diverged()?;
    let starts_infinite = stopped.epoch == 1 && !starts_finite(experiment, run);
    let standardized = Cure::tried(experiment, true, &STANDARDIZED, 1.0);
    let slower = if starts_infinite { None } else { Cure::tried(experiment, false, &TIMES, 1.0) };
    Some(Remedy { starts_infinite, cures: [standardized, slower] })
}

fn starts_finite(experiment: &Experiment, run: &Run) -> bool {
    let model = experiment.model();
    model.is_ok_and(|model| model.evaluate(experiment.loss, run.data()).is_ok_and(f64::is_finite))
}
