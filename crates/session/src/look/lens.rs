//! The lens: what the third chart of the run shows.

/// The ends of the threshold.
pub(crate) const THRESHOLDS: (f64, f64) = (0.05, 0.95);

/// What the third chart of the run shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Lens {
    /// The loss over two parameters, and the way of the run on it.
    #[default]
    LossSurface,
    /// The prediction over two features, with the rows on it: the decision boundary of a classifier.
    DecisionBoundary,
    /// What is predicted for every row over the run.
    Predictions,
    /// The part of the rows that is predicted correctly in each epoch.
    Accuracy,
    /// The norm of each layer's gradient over the run.
    GradientNorms,
}

impl Lens {
    /// All of them, in the order of the choice.
    pub const ALL: [Lens; 5] =
        [Lens::LossSurface, Lens::DecisionBoundary, Lens::Predictions, Lens::Accuracy, Lens::GradientNorms];
}

/// At which values the other parameters are held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Held {
    /// Those at the playhead.
    #[default]
    Playhead,
    /// Those at the end of the run; of a diverged one, those it had when it was last in sight.
    End,
}
