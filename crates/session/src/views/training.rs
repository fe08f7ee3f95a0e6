//! Loss, optimizer, batches, epochs and order.

use super::field;
use crate::state::Session;
use backprop::Loss;
use experiment::edit::field::{Field, FieldView};
use experiment::edit::fields;
use experiment::shuffle::Shuffle;

/// Loss, optimizer, batches, epochs and order.
#[derive(Clone, Debug, PartialEq)]
pub struct TrainingView {
    /// The loss.
    pub loss: Loss,
    /// The learning rate.
    pub learning_rate: FieldView,
    /// Where it stands on the slider, 0 to 1.
    pub learning_rate_slider: f64,
    /// The momentum.
    pub momentum: FieldView,
    /// Whether it is Nesterov's.
    pub nesterov: bool,
    /// Rows per update.
    pub batch_size: FieldView,
    /// Passes over the data.
    pub epochs: FieldView,
    /// The order of the rows.
    pub shuffle: ShuffleView,
    /// The seed, where rows are shuffled.
    pub shuffle_seed: Option<FieldView>,
}

/// The order of the rows.
#[derive(Clone, Debug, PartialEq)]
pub enum ShuffleView {
    /// As given, in every epoch.
    Off,
    /// From a seed, a fresh order each epoch.
    Seeded,
    /// Given outright for this many epochs, such as the recovered orders of the notebook's log.
    Given(usize),
}

pub(super) fn view(session: &Session) -> TrainingView {
    let experiment = &session.experiment;
    TrainingView {
        loss: experiment.loss,
        learning_rate: field(session, Field::LearningRate),
        learning_rate_slider: fields::slider(experiment.optimizer.learning_rate),
        momentum: field(session, Field::Momentum),
        nesterov: experiment.optimizer.nesterov,
        batch_size: field(session, Field::BatchSize),
        epochs: field(session, Field::Epochs),
        shuffle: match &experiment.shuffle {
            Shuffle::Off => ShuffleView::Off,
            Shuffle::Seed(_) => ShuffleView::Seeded,
            Shuffle::Orders(orders) => ShuffleView::Given(orders.len()),
        },
        shuffle_seed: matches!(experiment.shuffle, Shuffle::Seed(_))
            .then(|| field(session, Field::ShuffleSeed)),
    }
}
