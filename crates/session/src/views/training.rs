//! Loss, optimizer, batches, epochs and order.

use super::field::field;
use crate::state::Session;
use backprop::{Hyperparameter, Hyperparameters, Loss, Optimizer, Step};
use experiment::edit::field::{Field, FieldView};
use experiment::edit::fields;
use experiment::names::{self, capitalized};
use experiment::shuffle::Shuffle;

/// Loss, optimizer, batches, epochs and order.
#[derive(Clone, Debug, PartialEq)]
pub struct TrainingView {
    /// The loss.
    pub loss: Loss,
    /// The optimizer.
    pub optimizer: &'static str,
    /// The learning rate.
    pub learning_rate: FieldView,
    /// Where it stands on the slider, 0 to 1.
    pub learning_rate_slider: f64,
    /// What else the optimizer is set by.
    pub settings: Vec<Setting>,
    /// Rows per update.
    pub batch_size: FieldView,
    /// Passes over the data.
    pub epochs: FieldView,
    /// The part of the rows that is held out.
    pub validation_split: FieldView,
    /// Whether some are.
    pub is_validated: bool,
    /// The order of the rows.
    pub shuffle: ShuffleView,
    /// The seed, where rows are shuffled.
    pub shuffle_seed: Option<FieldView>,
}

/// A value by which the optimizer is set.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// Keras's name of it.
    pub key: &'static str,
    /// What it is called, with a capital.
    pub name: String,
    /// Its value.
    pub value: SettingValue,
    /// Whether it is as Keras has it unless it is told otherwise.
    pub usual: bool,
}

/// The value of a setting.
#[derive(Clone, Debug, PartialEq)]
pub enum SettingValue {
    /// A number.
    Number(FieldView),
    /// Something on or off.
    Switch(bool),
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
        optimizer: experiment.optimizer.name(),
        learning_rate: field(session, Field::LEARNING_RATE),
        learning_rate_slider: fields::slider(experiment.optimizer.learning_rate()),
        settings: settings(session),
        batch_size: field(session, Field::BatchSize),
        epochs: field(session, Field::Epochs),
        validation_split: field(session, Field::ValidationSplit),
        is_validated: experiment.is_validated(),
        shuffle: match &experiment.shuffle {
            Shuffle::Off => ShuffleView::Off,
            Shuffle::Seed(_) => ShuffleView::Seeded,
            Shuffle::Orders(orders) => ShuffleView::Given(orders.len()),
        },
        shuffle_seed: matches!(experiment.shuffle, Shuffle::Seed(_))
            .then(|| field(session, Field::ShuffleSeed)),
    }
}

fn settings(session: &Session) -> Vec<Setting> {
    let optimizer = &session.experiment.optimizer;
    let usual = |key| Optimizer::of_name(optimizer.name()).and_then(|optimizer| optimizer.get(key));
    let all = optimizer.hyperparameters().into_iter();
    let others = all.filter(|(found, _)| Field::Optimizer(found.key) != Field::LEARNING_RATE);
    let setting = |(found, value): (Hyperparameter, f64)| Setting {
        key: found.key,
        name: capitalized(&names::hyperparameter(found.key)),
        value: match found.step {
            Step::Switch => SettingValue::Switch(value != 0.0),
            _ => SettingValue::Number(field(session, Field::Optimizer(found.key))),
        },
        usual: usual(found.key) == Some(value),
    };
    others.map(setting).collect()
}
