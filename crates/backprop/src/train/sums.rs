//! What is summed up over rows: their losses, and how many are correct.

use std::ops::{Add, AddAssign};

/// Sums over rows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums {
    /// Of their losses.
    pub loss: f64,
    /// Of the rows that are predicted [correctly](crate::is_correct), each one.
    pub correct: usize,
}

impl Add for Sums {
    type Output = Sums;

    fn add(self, other: Sums) -> Sums {
        Sums { loss: self.loss + other.loss, correct: self.correct + other.correct }
    }
}

impl AddAssign for Sums {
    fn add_assign(&mut self, other: Sums) {
        *self = *self + other;
    }
}
