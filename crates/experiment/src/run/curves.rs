//! The lines of the charts: the loss and the accuracy of every epoch, and every weight over the run.

use super::Run;
use super::predictions::Predictions;
use crate::experiment::{Experiment, names};
use crate::picture::lines::Series;
use backprop::Parameter;
use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;
use words::say;

/// The most weights in their chart.
const MAX_WEIGHTS: usize = 24;
/// The most points of a line.
const MAX_POINTS: usize = 4000;

/// The lines of a run, as far as it is computed.
#[derive(Clone, Default)]
pub struct Curves {
    /// The loss of every epoch, at x = the epoch: the mean over the updates up to there. Then that over the rows that are
    /// held out, where some are.
    pub loss: Vec<Series>,
    /// The accuracy of every epoch, and that over the rows held out, as `loss`; none where there is no accuracy.
    pub accuracy: Vec<Series>,
    /// Weights, at x = epochs gone by: 0 is the start. Those that go the same way share a line.
    pub weights: Vec<Series>,
    /// For each line of `weights`, the places in the flat parameter vector of those that share it.
    pub members: Vec<Vec<usize>>,
    /// The norm of each layer's gradient in every epoch, at x = the epoch.
    pub norms: Vec<Series>,
    /// The predictions, from when they are first looked at.
    pub predictions: OnceCell<Rc<Predictions>>,
}

impl Curves {
    /// Collects those of the run of an experiment; the points of a line are thinned out evenly where there are very many.
    pub fn of(experiment: &Experiment, run: &Run) -> Curves {
        let states = states(run);
        let members = shared(&moved_most(&states), &states);
        let weights = members.iter().map(|indices| Series {
            name: names::weights(experiment, &parameters(run, indices)),
            pin: None,
            selected: false,
            points: line(run, &states, indices[0]),
        });
        Curves {
            loss: std::iter::once(of_epochs(say!(charts::loss), run.losses()))
                .chain(any_of_epochs(say!(charts::validation_loss), Some(run.validation_losses())))
                .collect(),
            accuracy: any_of_epochs(say!(charts::accuracy), run.accuracies())
                .chain(any_of_epochs(say!(charts::validation_accuracy), run.validation_accuracies()))
                .collect(),
            weights: weights.collect(),
            members,
            norms: (0..run.model().layers().len()).map(|layer| norms(run, layer)).collect(),
            predictions: OnceCell::new(),
        }
    }

    /// Returns the predictions of the run that these are the lines of.
    pub fn predictions(&self, run: &Run) -> &Rc<Predictions> {
        self.predictions.get_or_init(|| Rc::new(Predictions::of(run)))
    }

    /// Returns how many weights the lines stand for.
    pub fn count(&self) -> usize {
        self.members.iter().map(Vec::len).sum()
    }
}

/// The same, where there are values.
fn any_of_epochs(name: &str, values: Option<&[f64]>) -> impl Iterator<Item = Series> {
    values.filter(|values| !values.is_empty()).map(|values| of_epochs(name, values)).into_iter()
}

/// The line of one value for each epoch.
fn of_epochs(name: &str, values: &[f64]) -> Series {
    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
    let points = thinned(points.filter(|(_, value)| value.is_finite()), values.len());
    Series { name: name.into(), pin: None, selected: false, points }
}

/// Returns the line of one weight, by its place in the flat parameter vector.
pub fn of_weight(run: &Run, index: usize) -> Arc<[(f64, f64)]> {
    line(run, &states(run), index)
}

fn line(run: &Run, states: &[(usize, &[f64])], index: usize) -> Arc<[(f64, f64)]> {
    states.iter().map(|(step, weights)| (run.epochs_after(*step), weights[index])).collect()
}

fn parameters(run: &Run, indices: &[usize]) -> Vec<Parameter> {
    indices.iter().map(|&index| run.model().parameter_at(index)).collect()
}

/// The states of a run that a line goes through.
fn states(run: &Run) -> Vec<(usize, &[f64])> {
    let states: Vec<_> = run.checkpoints().collect();
    let (stride, last) = (states.len().div_ceil(MAX_POINTS), states.len() - 1);
    (0..=last).filter(|i| i % stride == 0 || *i == last).map(|i| states[i]).collect()
}

fn norms(run: &Run, layer: usize) -> Series {
    let norms = run.gradient_norms(layer).enumerate();
    let points = norms.map(|(i, norm)| ((i + 1) as f64, norm)).filter(|(_, norm)| norm.is_finite());
    Series {
        name: names::layer_of(run.model().layers().len() - 1, layer),
        pin: None,
        selected: false,
        points: thinned(points, run.computed() / run.steps_per_epoch()),
    }
}

fn thinned(points: impl Iterator<Item = (f64, f64)>, count: usize) -> Arc<[(f64, f64)]> {
    let stride = count.div_ceil(MAX_POINTS).max(1);
    points.enumerate().filter(|(i, _)| i % stride == 0 || i + 1 == count).map(|(_, point)| point).collect()
}

/// All weights where they are few, else those that moved the furthest.
fn moved_most(states: &[(usize, &[f64])]) -> Vec<usize> {
    let (first, last) = (states[0].1, states[states.len() - 1].1);
    let mut indices: Vec<_> = (0..first.len()).collect();
    if indices.len() > MAX_WEIGHTS {
        let way = |&index: &usize| (last[index] - first[index]).abs();
        indices.select_nth_unstable_by(MAX_WEIGHTS, |a, b| way(b).total_cmp(&way(a)).then(a.cmp(b)));
        indices.truncate(MAX_WEIGHTS);
        indices.sort_unstable();
    }
    indices
}

/// Groups of weights that are equal in every state: those of `indices`, and all that are equal to one of them.
fn shared(indices: &[usize], states: &[(usize, &[f64])]) -> Vec<Vec<usize>> {
    let equal = |a: usize, b: usize| states.iter().all(|(_, weights)| weights[a] == weights[b]);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let others = (0..states[0].1.len()).filter(|index| indices.binary_search(index).is_err());
    for (index, chosen) in
        indices.iter().map(|&index| (index, true)).chain(others.map(|index| (index, false)))
    {
        match groups.iter_mut().find(|group| equal(group[0], index)) {
            Some(group) => group.push(index),
            None if chosen => groups.push(vec![index]),
            None => {}
        }
    }
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups
}
