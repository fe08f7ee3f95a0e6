//! The values by which an activation or an optimizer is set.

use std::ops::{Bound, RangeBounds};

/// A value by which an activation or an optimizer is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hyperparameter {
    /// Keras's name of it: `negative_slope`.
    pub key: &'static str,
    /// The values it can have.
    pub range: (Bound<f64>, Bound<f64>),
    /// How far one step goes.
    pub step: Step,
}

/// How far one step of a hyperparameter goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// By adding this much.
    Add(f64),
    /// By a factor, so that this many steps are a factor of ten.
    Tenfold(f64),
    /// It is on or off: 1 or 0.
    Switch,
}

/// The place of a value.
#[derive(Debug)]
pub enum Place<'a> {
    /// Of a number.
    Number(&'a mut f64),
    /// Of what is on or off.
    Switch(&'a mut bool),
}

/// What is set by hyperparameters.
pub trait Hyperparameters: Clone {
    /// Returns each hyperparameter with the place of its value, in Keras's order.
    fn places(&mut self) -> Vec<(Hyperparameter, Place<'_>)>;

    /// Returns each hyperparameter and its value, in Keras's order; of a switch 1 or 0.
    fn hyperparameters(&self) -> Vec<(Hyperparameter, f64)> {
        let mut copy = self.clone();
        let values = copy.places().into_iter().map(|(hyperparameter, place)| (hyperparameter, place.get()));
        values.collect()
    }

    /// Returns the hyperparameter of a key; `None` where it has none.
    fn of_key(&self, key: &str) -> Option<Hyperparameter> {
        self.hyperparameters().into_iter().map(|(found, _)| found).find(|found| found.key == key)
    }

    /// Returns the value of a hyperparameter; `None` where it has none of this key.
    fn get(&self, key: &str) -> Option<f64> {
        self.hyperparameters().into_iter().find(|(found, _)| found.key == key).map(|(_, value)| value)
    }

    /// Sets a hyperparameter, whatever the value. Returns whether it has one of this key.
    fn set(&mut self, key: &str, value: f64) -> bool {
        let found = self.places().into_iter().find(|(found, _)| found.key == key);
        found.map(|(_, place)| place.set(value)).is_some()
    }
}

impl Place<'_> {
    fn get(self) -> f64 {
        match self {
            Place::Number(number) => *number,
            Place::Switch(on) => f64::from(*on),
        }
    }

    fn set(self, value: f64) {
        match self {
            Place::Number(number) => *number = value,
            Place::Switch(on) => *on = value != 0.0,
        }
    }
}

impl Hyperparameter {
    /// Returns whether a value is finite and one of those that it can have.
    pub fn takes(&self, value: f64) -> bool {
        value.is_finite() && self.range.contains(&value)
    }

    /// Returns the value that it can have and that is nearest to another, a step away from an end that it can't
    /// have.
    pub fn nearest(&self, value: f64, step: f64) -> f64 {
        let value = match self.range.0 {
            Bound::Included(least) => value.max(least),
            Bound::Excluded(least) if value <= least => least + step,
            _ => value,
        };
        match self.range.1 {
            Bound::Included(most) => value.min(most),
            Bound::Excluded(most) if value >= most => most - step,
            _ => value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::{Adam, Optimizer, Sgd};
    use std::ops::Bound::{Excluded, Included, Unbounded};

    #[test]
    fn values_are_found_and_set_by_their_key() {
        let of = |momentum, nesterov| Optimizer::Sgd(Sgd { learning_rate: 0.25, momentum, nesterov });
        let mut sgd = of(0.5, true);
        assert_eq!(sgd.of_key("momentum").map(|found| found.key), Some("momentum"));
        assert_eq!(
            (sgd.get("learning_rate"), sgd.get("momentum"), sgd.get("nesterov")),
            (Some(0.25), Some(0.5), Some(1.0))
        );
        assert_eq!((sgd.of_key("beta_1"), sgd.get("beta_1"), sgd.set("beta_1", 0.5)), (None, None, false));
        assert!(sgd.set("momentum", 0.75) && sgd.set("nesterov", 0.0));
        assert_eq!(sgd, of(0.75, false));
        assert!(sgd.set("nesterov", 1.0));
        assert_eq!(sgd, of(0.75, true));
    }

    fn of(range: (Bound<f64>, Bound<f64>)) -> Hyperparameter {
        Hyperparameter { key: "any", range, step: Step::Add(0.25) }
    }

    #[test]
    fn what_it_takes_is_finite_and_within_its_range() {
        let range = of((Included(0.0), Excluded(1.0)));
        assert!([0.0, 0.5].iter().all(|&value| range.takes(value)));
        assert!([-0.5, 1.0, f64::NAN].iter().all(|&value| !range.takes(value)));
        assert!(!of((Unbounded, Unbounded)).takes(f64::INFINITY));
        assert!(Optimizer::Adam(Adam::KERAS).of_key("epsilon").is_some_and(|epsilon| !epsilon.takes(0.0)));
    }

    #[test]
    fn the_nearest_is_an_end_or_a_step_beside_one_that_it_cannot_have() {
        for (range, value, nearest) in [
            ((Included(2.0), Included(4.0)), 1.0, 2.0),
            ((Included(2.0), Included(4.0)), 3.0, 3.0),
            ((Included(2.0), Included(4.0)), 5.0, 4.0),
            ((Excluded(2.0), Excluded(4.0)), 1.0, 2.25),
            ((Excluded(2.0), Excluded(4.0)), 2.0, 2.25),
            ((Excluded(2.0), Excluded(4.0)), 3.0, 3.0),
            ((Excluded(2.0), Excluded(4.0)), 4.0, 3.75),
            ((Excluded(2.0), Excluded(4.0)), 5.0, 3.75),
            ((Unbounded, Unbounded), -7.0, -7.0),
        ] {
            assert_eq!(of(range).nearest(value, 0.25), nearest, "{range:?}, {value}");
        }
    }
}
