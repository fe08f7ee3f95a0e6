//! What every optimizer is to the trainer.

use crate::model::{Hyperparameter, Place};

/// How an optimizer changes weights, and what it is set by.
pub trait Rule {
    /// Returns Keras's name.
    fn name(&self) -> &'static str;

    /// Returns what it remembers of each weight from update to update.
    fn slots(&self) -> &'static [&'static str];

    /// Returns what a slot holds before the first update.
    fn start_of_slots(&self) -> f64 {
        0.0
    }

    /// Returns each hyperparameter with the place of its value, in Keras's order; the first is the learning
    /// rate.
    fn places(&mut self) -> Vec<(Hyperparameter, Place<'_>)>;

    /// Makes an update.
    fn update(&self, update: Update);
}

/// An update to be made: what there is before it, and where what comes of it is written.
#[derive(Debug)]
pub struct Update<'a> {
    /// Which update of the run it is, from 1.
    pub number: usize,
    /// The weights before.
    pub weights: &'a [f64],
    /// dL/dw of each.
    pub gradient: &'a [f64],
    /// What is remembered of each weight, weight by weight.
    pub slots: &'a [f64],
    /// The weights after.
    pub new_weights: &'a mut [f64],
    /// What is remembered of them after, weight by weight.
    pub new_slots: &'a mut [f64],
}

impl Update<'_> {
    /// Makes it weight by weight: of a weight, its gradient and its slots a rule makes the new weight and the
    /// new slots.
    pub fn each<const N: usize>(self, rule: impl Fn(f64, f64, [f64; N]) -> (f64, [f64; N])) {
        let count = self.weights.len();
        let (weights, gradient, new) =
            (self.weights, &self.gradient[..count], &mut self.new_weights[..count]);
        let (slots, new_slots) = (&self.slots[..count * N], &mut self.new_slots[..count * N]);
        for i in 0..count {
            let before = std::array::from_fn(|slot| slots[i * N + slot]);
            let after;
            (new[i], after) = rule(weights[i], gradient[i], before);
            new_slots[i * N..(i + 1) * N].copy_from_slice(&after);
        }
    }
}
