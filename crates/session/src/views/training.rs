//! Loss, optimizer, batches, epochs and order.

use super::field;
use crate::experiment::Shuffle;
use crate::view::{ShuffleView, TrainingView};
use crate::{Field, Session, values};

pub(super) fn view(session: &Session) -> TrainingView {
    let experiment = &session.experiment;
    TrainingView {
        loss: experiment.loss,
        learning_rate: field(session, Field::LearningRate),
        learning_rate_slider: values::slider(experiment.optimizer.learning_rate),
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
