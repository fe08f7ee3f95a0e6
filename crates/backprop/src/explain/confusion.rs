//! How often a classifier is right, and how it is wrong.

/// Predictions of two classes against their targets, counted. A prediction of at least the threshold
/// stands for class 1, and so does a target of at least one half.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Confusion {
    /// Predicted 1, wanted 1.
    pub true_positives: usize,
    /// Predicted 1, wanted 0.
    pub false_positives: usize,
    /// Predicted 0, wanted 1.
    pub false_negatives: usize,
    /// Predicted 0, wanted 0.
    pub true_negatives: usize,
}

impl Confusion {
    /// Counts pairs of a prediction and its target.
    pub fn of(pairs: impl IntoIterator<Item = (f64, f64)>, threshold: f64) -> Confusion {
        let mut counts = Confusion::default();
        for (predicted, wanted) in pairs {
            let count = match (predicted >= threshold, wanted >= 0.5) {
                (true, true) => &mut counts.true_positives,
                (true, false) => &mut counts.false_positives,
                (false, true) => &mut counts.false_negatives,
                (false, false) => &mut counts.true_negatives,
            };
            *count += 1;
        }
        counts
    }

    /// Returns how many are right.
    pub fn right(&self) -> usize {
        self.true_positives + self.true_negatives
    }

    /// Returns how many there are.
    pub fn all(&self) -> usize {
        self.right() + self.false_positives + self.false_negatives
    }

    /// Returns the part that is right: (TP + TN) / all.
    pub fn accuracy(&self) -> f64 {
        self.right() as f64 / self.all() as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counted_by_hand() {
        let pairs = [(0.9, 1.0), (0.6, 0.0), (0.5, 1.0), (0.4, 1.0), (0.1, 0.0)];
        let at = |threshold| {
            let c = Confusion::of(pairs, threshold);
            (c.true_positives, c.false_positives, c.false_negatives, c.true_negatives)
        };
        assert_eq!(at(0.5), (2, 1, 1, 1));
        assert_eq!(at(0.05), (3, 2, 0, 0));
        assert_eq!(at(0.95), (0, 0, 3, 2));
        let counts = Confusion::of(pairs, 0.5);
        assert_eq!((counts.right(), counts.all(), counts.accuracy()), (3, 5, 0.6));
    }
}
