//! Why a run has hardly learned, found by measuring it and by trying others.

use super::Run;
use super::cure::{Cure, Tried};
use crate::experiment::Experiment;
use crate::experiment::scaling::Scaling;
use backprop::{Activation, ColumnScale, Dataset, LayerRange, Sequential};

/// A run whose losses stay within this part of the first has hardly learned.
const HARDLY: f64 = 0.02;
/// One that ends at this part of its first loss, or below, has learned.
const LEARNED: f64 = 0.5;
/// How many times larger learning rates are tried.
const TIMES: [f64; 3] = [10.0, 100.0, 1000.0];
/// The same with standardized inputs.
const STANDARDIZED: [f64; 4] = [1.0, 10.0, 100.0, 1000.0];

/// A run that has hardly learned.
#[derive(Clone, Debug, PartialEq)]
pub struct Stagnation {
    /// Why.
    pub cause: Cause,
    /// What would learn, where that was found.
    pub cure: Option<Tried>,
}

/// Why it has hardly learned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cause {
    /// The learning rate is 0.
    NoRate,
    /// Every gradient is 0; with the layer, from 0, whose units all give 0 for every row, where there is one.
    NoGradient(Option<usize>),
    /// The first layer makes all rows alike.
    Alike {
        /// The least and the greatest input.
        inputs: (f64, f64),
        /// What becomes of them.
        layer: LayerRange,
    },
    /// The steps are small: no weight has moved further than this.
    SmallSteps(f64),
}

/// Returns why a whole run has hardly learned; `None` where it has, or isn't whole.
pub fn of(experiment: &Experiment, run: &Run) -> Option<Stagnation> {
    let losses = run.losses();
    let first = *losses.first()?;
    let (least, most) =
        losses.iter().fold((first, first), |(low, high), &loss| (low.min(loss), high.max(loss)));
    if !run.is_whole() || run.diverged().is_some() || first <= 0.0 || most - least >= HARDLY * first {
        return None;
    }
    let mut start = run.model().clone();
    start.set_parameters(run.initial()).expect("the start has the model's parameters");
    let without_cure = |cause| Some(Stagnation { cause, cure: None });
    if experiment.optimizer.learning_rate() == 0.0 {
        return without_cure(Cause::NoRate);
    }
    let layers = 0..experiment.layers.len();
    if layers.clone().all(|layer| run.gradient_norms(layer).all(|norm| norm == 0.0)) {
        let silent = |&layer: &usize| {
            let range = LayerRange::of(&start, layer, run.data());
            range.activation == Activation::Relu && range.a == (0.0, 0.0)
        };
        return without_cure(Cause::NoGradient(layers.clone().find(silent)));
    }
    let small = Cause::SmallSteps(furthest(run));
    if let Some(cure) = Cure::tried(experiment, experiment.scaling, &TIMES, LEARNED) {
        return Some(Stagnation { cause: small, cure: Some(cure) });
    }
    let standardized = Scaling { inputs: Some(ColumnScale::Standardize), ..experiment.scaling };
    let cure = match experiment.scaling.inputs {
        None => Cure::tried(experiment, standardized, &STANDARDIZED, LEARNED),
        Some(_) => None,
    };
    let layer = LayerRange::of(&start, 0, run.data());
    let squashes = matches!(layer.activation, Activation::Sigmoid | Activation::Tanh);
    let cause = match cure {
        Some(_) if squashes => Cause::Alike { inputs: inputs(run.data()), layer },
        _ => small,
    };
    Some(Stagnation { cause, cure })
}

/// How far the weight has moved that has moved furthest.
fn furthest(run: &Run) -> f64 {
    let model: &Sequential = run.model();
    let moved = run.initial().iter().zip(model.parameters()).map(|(start, end)| (end - start).abs());
    moved.fold(0.0, f64::max)
}

fn inputs(data: &Dataset) -> (f64, f64) {
    let values = || (0..data.rows()).flat_map(|row| data.x_row(row)).copied();
    (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
}
