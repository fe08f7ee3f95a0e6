//! AdamW, as Keras defines it.

use super::adam::Adam;
use super::rule::{Rule, Update};
use crate::model::{Hyperparameter, Place, Step};
use std::ops::Bound;

/// Adam with weights that decay (Loshchilov and Hutter 2019): before the step of [`Adam`] each weight loses a part of
/// itself, w ← w - η λ w (`keras.optimizers.AdamW(learning_rate, weight_decay, …)`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AdamW {
    /// The rest of it.
    pub adam: Adam,
    /// λ.
    pub weight_decay: f64,
}

impl AdamW {
    /// As Keras sets it unless it is told otherwise.
    pub const KERAS: AdamW = AdamW { adam: Adam::KERAS, weight_decay: 0.004 };
}

impl Rule for AdamW {
    fn name(&self) -> &'static str {
        "AdamW"
    }

    fn slots(&self) -> &'static [&'static str] {
        self.adam.slots()
    }

    fn places(&mut self) -> Vec<(Hyperparameter, Place<'_>)> {
        let range = (Bound::Included(0.0), Bound::Unbounded);
        let weight_decay = Hyperparameter { key: "weight_decay", range, step: Step::Add(0.001) };
        let mut places = self.adam.places();
        places.insert(1, (weight_decay, Place::Number(&mut self.weight_decay)));
        places
    }

    fn update(&self, update: Update) {
        let (decay, step) = (self.adam.learning_rate * self.weight_decay, self.adam.step(update.number));
        update.each(|weight, gradient, slots| {
            let (step, slots) = step(gradient, slots);
            (weight - weight * decay - step, slots)
        });
    }
}
