//! Optimizers: how gradients change the weights.

mod adagrad;
mod adam;
mod adamw;
mod hyperparameters;
mod json;
mod rmsprop;
mod rule;
mod sgd;

pub use adagrad::Adagrad;
pub use adam::Adam;
pub use adamw::AdamW;
pub use rmsprop::RmsProp;
pub use rule::{Rule, Update};
pub use sgd::Sgd;

use crate::model::{Hyperparameter, Hyperparameters, Place};

/// An optimizer with its hyperparameters, and in JSON an object of its name and these, all with Keras's names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Optimizer {
    /// Stochastic gradient descent.
    Sgd(Sgd),
    /// Adam.
    Adam(Adam),
    /// RMSprop.
    RmsProp(RmsProp),
    /// Adagrad.
    Adagrad(Adagrad),
    /// Adam with weights that decay.
    AdamW(AdamW),
}

impl Optimizer {
    /// All of them as Keras sets them unless it is told otherwise, in the order that a menu shows.
    pub const ALL: &[Optimizer] = &[
        Optimizer::Sgd(Sgd::KERAS),
        Optimizer::Adam(Adam::KERAS),
        Optimizer::RmsProp(RmsProp::KERAS),
        Optimizer::Adagrad(Adagrad::KERAS),
        Optimizer::AdamW(AdamW::KERAS),
    ];

    fn rule_mut(&mut self) -> &mut dyn Rule {
        match self {
            Optimizer::Sgd(rule) => rule,
            Optimizer::Adam(rule) => rule,
            Optimizer::RmsProp(rule) => rule,
            Optimizer::Adagrad(rule) => rule,
            Optimizer::AdamW(rule) => rule,
        }
    }

    /// Returns how it changes weights.
    pub fn rule(&self) -> &dyn Rule {
        match self {
            Optimizer::Sgd(rule) => rule,
            Optimizer::Adam(rule) => rule,
            Optimizer::RmsProp(rule) => rule,
            Optimizer::Adagrad(rule) => rule,
            Optimizer::AdamW(rule) => rule,
        }
    }

    /// Returns Keras's name.
    pub fn name(&self) -> &'static str {
        self.rule().name()
    }

    /// Returns what it remembers of each weight from update to update.
    pub fn slots(&self) -> &'static [&'static str] {
        self.rule().slots()
    }

    /// Returns the optimizer of a name, as Keras sets it unless it is told otherwise.
    pub fn of_name(name: &str) -> Option<Optimizer> {
        Optimizer::ALL.iter().copied().find(|optimizer| optimizer.name() == name)
    }

    /// Returns the optimizer of a name with those hyperparameters of this one that it has too.
    pub fn changed_to(&self, name: &str) -> Option<Optimizer> {
        let mut changed = Optimizer::of_name(name)?;
        for (hyperparameter, value) in self.hyperparameters() {
            changed.set(hyperparameter.key, value);
        }
        Some(changed)
    }

    /// Returns the learning rate.
    pub fn learning_rate(&self) -> f64 {
        self.get("learning_rate").unwrap_or_default()
    }

    /// Returns it with another learning rate.
    pub fn with_learning_rate(mut self, learning_rate: f64) -> Optimizer {
        self.set("learning_rate", learning_rate);
        self
    }
}

impl From<Sgd> for Optimizer {
    fn from(rule: Sgd) -> Optimizer {
        Optimizer::Sgd(rule)
    }
}

impl Hyperparameters for Optimizer {
    fn places(&mut self) -> Vec<(Hyperparameter, Place<'_>)> {
        self.rule_mut().places()
    }
}
