//! What the page and its programs say of each optimizer. Its mathematics is [`Optimizer`].

mod adagrad;
mod adam;
mod adamw;
mod line;
mod rmsprop;
mod sgd;

pub use line::{Line, OptimizerText, UpdateTerms};

use backprop::Optimizer;

/// Returns what is said of an optimizer.
pub fn text(optimizer: Optimizer) -> OptimizerText {
    match optimizer {
        Optimizer::Sgd(rule) => sgd::text(rule),
        Optimizer::Adam(rule) => adam::text(rule),
        Optimizer::RmsProp(rule) => rmsprop::text(rule),
        Optimizer::Adagrad(rule) => adagrad::text(rule),
        Optimizer::AdamW(rule) => adamw::text(rule),
    }
}

/// Returns how an optimizer computes the new weight from the quantities of an update, line by line.
pub fn lines(optimizer: Optimizer, terms: &UpdateTerms) -> Vec<Line> {
    match optimizer {
        Optimizer::Sgd(rule) => sgd::lines(rule, terms),
        Optimizer::Adam(rule) => adam::lines(rule, None, terms),
        Optimizer::RmsProp(rule) => rmsprop::lines(rule, terms),
        Optimizer::Adagrad(rule) => adagrad::lines(rule, terms),
        Optimizer::AdamW(rule) => adam::lines(rule.adam, Some(rule.weight_decay), terms),
    }
}

/// Returns the optimizers of a menu, by Keras's names.
pub fn optimizers() -> impl Iterator<Item = &'static str> {
    Optimizer::ALL.iter().map(Optimizer::name)
}
