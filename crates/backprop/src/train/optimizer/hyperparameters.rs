//! Hyperparameters that several optimizers have.

use crate::model::{Hyperparameter, Step};
use std::ops::Bound;

/// η, from 0 on.
pub(super) const LEARNING_RATE: Hyperparameter = Hyperparameter {
    key: "learning_rate",
    range: (Bound::Included(0.0), Bound::Unbounded),
    step: Step::Tenfold(20.0),
};

/// ε, a small number above 0.
pub(super) const EPSILON: Hyperparameter = Hyperparameter {
    key: "epsilon",
    range: (Bound::Excluded(0.0), Bound::Unbounded),
    step: Step::Tenfold(10.0),
};

/// From 0 up to 1, or to just below it.
pub(super) const fn share(key: &'static str, most: Bound<f64>) -> Hyperparameter {
    Hyperparameter { key, range: (Bound::Included(0.0), most), step: Step::Add(0.01) }
}
