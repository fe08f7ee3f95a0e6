//! Why a run diverges, and what to try.

use super::Run;
use super::cure::{Cure, Tried, of_mean};
use crate::experiment::Experiment;
use crate::experiment::scaling::Scaling;
use backprop::ColumnScale;

/// How many times smaller learning rates are tried.
const TIMES: [f64; 8] = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8];

/// A run that ends at so many times its first loss, and so many times that of always predicting the mean, has run away.
const AWAY: f64 = 10.0;

/// What is wrong with a run that diverges.
#[derive(Clone, Debug, PartialEq)]
pub struct Remedy {
    /// Whether its loss is infinite before anything has moved.
    pub starts_infinite: bool,
    /// What goes well: columns standardized, and a smaller learning rate alone.
    pub cures: [Option<Tried>; 2],
}

/// Returns why a run diverges or runs away, and what to try; `None` where it doesn't.
pub fn of(experiment: &Experiment, run: &Run) -> Option<Remedy> {
    let starts_infinite = match run.diverged() {
        Some(stopped) => stopped.epoch == 1 && !start(experiment, run).is_finite(),
        None if runs_away(experiment, run) => false,
        None => return None,
    };
    let slower = || Cure::tried(experiment, experiment.scaling, &TIMES, 1.0);
    let slower = if starts_infinite { None } else { slower() };
    Some(Remedy { starts_infinite, cures: [standardized(experiment), slower] })
}

/// What is standardized so that the run goes well: the inputs, else the targets too, at the learning rate there is;
/// else the same at a smaller one.
fn standardized(experiment: &Experiment) -> Option<Tried> {
    let of_inputs = Scaling {
        inputs: experiment.scaling.inputs.or(Some(ColumnScale::Standardize)),
        ..experiment.scaling
    };
    let of_both = Scaling { targets: of_inputs.targets.or(Some(ColumnScale::Standardize)), ..of_inputs };
    let is_new = |scaling: &&Scaling| **scaling != experiment.scaling && takes(experiment, **scaling);
    let rates: [&[f64]; 2] = [&[1.0], &TIMES[..3]];
    let all = rates.into_iter().flat_map(|times| {
        [of_inputs, of_both].iter().filter(is_new).map(|scaling| (*scaling, times)).collect::<Vec<_>>()
    });
    all.into_iter().find_map(|(scaling, times)| Cure::tried(experiment, scaling, times, 1.0))
}

/// Whether the output can reach targets that are scaled so, and the loss takes them.
fn takes(experiment: &Experiment, scaling: Scaling) -> bool {
    let reach = experiment.layers.last().map(|layer| layer.activation.range());
    let any = (f64::NEG_INFINITY, f64::INFINITY);
    scaling.targets.is_none() || reach == Some(any) && experiment.loss.targets() == any
}

/// The loss with the initial weights.
fn start(experiment: &Experiment, run: &Run) -> f64 {
    let loss = experiment.model().ok().and_then(|model| model.evaluate(experiment.loss, run.data()).ok());
    loss.unwrap_or(f64::INFINITY)
}

/// Whether it is finite to its end, and far worse there than at its start and than always predicting the mean.
fn runs_away(experiment: &Experiment, run: &Run) -> bool {
    let last = run.losses().last().copied().filter(|_| run.is_whole());
    // Nearly every run is better than the mean: then nothing is predicted.
    last.is_some_and(|last| {
        last > AWAY * of_mean(experiment.loss, run.data()) && last > AWAY * start(experiment, run)
    })
}
