//! What is said of an optimizer, as a value, and the lines of its update.

use crate::edit::field::Field;
use crate::text::formula::{Formula, Term};
use crate::text::math::Math;

/// What is said of an optimizer.
pub struct OptimizerText {
    /// How a weight moves: `Each weight changes by −0.1 × its gradient.`
    pub moves: String,
    /// What moves a weight that has no gradient, where anything does.
    pub memory: Option<&'static str>,
    /// Whether a step is the learning rate times the gradient, and what is remembered.
    pub is_rate_times_gradient: bool,
    /// NumPy: what is remembered at the start, and what is done in each update.
    pub numpy: [&'static str; 2],
    /// PyTorch: the optimizer, and what is done before each of its steps.
    pub pytorch: [&'static str; 2],
}

/// The quantities of the update of one weight.
pub struct UpdateTerms {
    /// The weight before.
    pub weight: Term,
    /// Its gradient.
    pub gradient: Term,
    /// What is remembered of it, before and after.
    pub slots: Vec<[f64; 2]>,
    /// The weight after.
    pub after: f64,
    /// Which update of the run it is, from 1.
    pub number: usize,
    /// Whether what there is before the update is known by now, and what there is after it.
    pub known: [bool; 2],
}

/// A line of an update: what is computed, how, and what comes of it.
pub struct Line {
    /// What is computed.
    pub left: Math,
    /// How.
    pub formula: Formula,
    /// What comes of it.
    pub result: f64,
    /// What it was before, where that is a weight.
    pub old: Option<f64>,
}

impl UpdateTerms {
    /// What is remembered, before and after.
    pub(super) fn slot(&self, place: usize, symbol: Math) -> [Term; 2] {
        [0, 1].map(|moment| Term {
            known: self.known[moment],
            ..Term::set(symbol.clone(), self.slots[place][moment])
        })
    }

    /// The line of the new weight.
    pub(super) fn new_weight(&self, formula: Formula) -> Line {
        Line { left: self.weight.symbol.clone(), formula, result: self.after, old: Some(self.weight.value) }
    }
}

/// A hyperparameter, which can be asked about.
pub(super) fn set(key: &'static str, symbol: Math, value: f64) -> Formula {
    Formula::from(&Term::set(symbol, value).asking(Field::Optimizer(key)))
}
