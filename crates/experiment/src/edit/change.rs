//! What an edit changed.

use super::setup::Task;
use crate::experiment::names::{self, capitalized};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use words::say;

/// What an edit changed. It is kept with a visit by these names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Something that is not told apart.
    Settings,
    /// A cell.
    Cell,
    /// The name of a column.
    ColumnName,
    /// How many units a layer has, counted from 0.
    Units(usize),
    /// The initial weights.
    Weights,
    /// The seed of the initial weights.
    InitialSeed,
    /// The value of all initial weights.
    InitialConstant,
    /// What the optimizer is set by, by Keras's name of it.
    Optimizing(Cow<'static, str>),
    /// What a layer's activation or its penalty is set by, by Keras's name of it.
    Activating(usize, Cow<'static, str>),
    /// Rows per update.
    BatchSize,
    /// Passes over the data.
    Epochs,
    /// The seed of the row order.
    ShuffleSeed,
    /// A row was added.
    AddedRow,
    /// A row was removed.
    RemovedRow,
    /// A column was added.
    AddedColumn,
    /// A column was removed.
    RemovedColumn,
    /// Which columns are targets.
    Target,
    /// A block was pasted.
    PastedBlock,
    /// Points were generated.
    Generated,
    /// A table was opened.
    OpenedCsv,
    /// How inputs are scaled.
    #[serde(alias = "standardized")]
    ScaledInputs,
    /// How targets are scaled.
    ScaledTargets,
    /// How both are.
    Scaled,
    /// A layer was added.
    AddedLayer,
    /// A layer was removed.
    RemovedLayer,
    /// A layer was moved, from one place to another, counted from 0.
    MovedLayer {
        /// Where it was.
        from: usize,
        /// Where it is.
        to: usize,
    },
    /// The activation of a layer.
    Activation,
    /// Which layers have a bias.
    UseBias,
    /// Which layers learn.
    Trainable,
    /// The loss.
    Loss,
    /// The optimizer.
    Optimizer,
    /// The part of the rows that is held out.
    ValidationSplit,
    /// The order of the rows.
    RowOrder,
    /// It is regression or classification now.
    Setup(Task),
    /// An example was opened.
    Example,
    /// A script set an experiment.
    Experiment,
    /// A file was opened.
    OpenedFile,
    /// A notebook was brought.
    Notebook,
    /// A link was opened.
    Link,
    /// The address led back to what was there before a link.
    BackFromLink,
    /// What a link had opened was opened again.
    BackToLink,
    /// A pinned run was made the present one.
    PinnedRun,
    /// An attribute of the element was applied.
    Attribute,
    /// A step of a tour set the page.
    Lesson,
}

impl Change {
    /// Returns its name: `added row`, `learning rate`.
    pub fn name(&self) -> String {
        self.words().0.into()
    }

    /// Returns whether it opened what the page, a link or a page around it gave, and nothing of the person's own.
    pub fn is_given(&self) -> bool {
        matches!(
            self,
            Change::Example | Change::Link | Change::BackToLink | Change::Attribute | Change::Lesson
        )
    }

    /// Returns that it was made, in a sentence: `Row added.`
    pub fn sentence(&self) -> String {
        let (name, sentence) = self.words();
        sentence.map_or_else(|| say!(changes::changed { name: capitalized(&name) }), Cow::into_owned)
    }

    /// Its name, and its sentence where that isn't made of the name.
    fn words(&self) -> (Cow<'static, str>, Option<Cow<'static, str>>) {
        let (name, sentence) = match self {
            Change::Units(layer) => return (say!(fields::units { layer: layer + 1 }).into(), None),
            Change::InitialSeed => return (say!(fields::initial_seed).into(), None),
            Change::InitialConstant => return (say!(fields::initial_constant).into(), None),
            Change::Optimizing(key) => return (names::hyperparameter(key).into(), None),
            Change::Activating(layer, key) => {
                let hyperparameter = names::hyperparameter(key);
                return (say!(fields::of_layer { hyperparameter, layer: layer + 1 }).into(), None);
            }
            Change::BatchSize => return (say!(fields::batch_size).into(), None),
            Change::Epochs => return (say!(fields::epochs).into(), None),
            Change::ShuffleSeed => return (say!(fields::shuffle_seed).into(), None),
            Change::ValidationSplit => return (say!(fields::validation_split).into(), None),
            Change::Settings => (say!(changes::settings), say!(changes::settings_changed)),
            Change::Cell => (say!(changes::cell), say!(changes::cell_changed)),
            Change::ColumnName => (say!(changes::column_name), say!(changes::column_name_changed)),
            Change::Weights => (say!(changes::initial_weights), say!(changes::initial_weights_changed)),
            Change::AddedRow => (say!(changes::added_row), say!(changes::row_added)),
            Change::RemovedRow => (say!(changes::removed_row), say!(changes::row_removed)),
            Change::AddedColumn => (say!(changes::added_column), say!(changes::column_added)),
            Change::RemovedColumn => (say!(changes::removed_column), say!(changes::column_removed)),
            Change::Target => (say!(changes::target), say!(changes::target_changed)),
            Change::PastedBlock => (say!(changes::pasted_block), say!(changes::block_pasted)),
            Change::Generated => (say!(changes::generated), say!(changes::points_generated)),
            Change::OpenedCsv => (say!(changes::opened_csv), say!(changes::csv_opened)),
            Change::ScaledInputs => (say!(changes::scaled_inputs), say!(changes::scaled_inputs_changed)),
            Change::ScaledTargets => (say!(changes::scaled_targets), say!(changes::scaled_targets_changed)),
            Change::Scaled => (say!(changes::scaled), say!(changes::scaled_changed)),
            Change::AddedLayer => (say!(changes::added_layer), say!(changes::layer_added)),
            Change::RemovedLayer => (say!(changes::removed_layer), say!(changes::layer_removed)),
            Change::MovedLayer { from, to } => {
                let moved = say!(changes::layer_moved { from: from + 1, to: to + 1 });
                return (say!(changes::moved_layer).into(), Some(moved.into()));
            }
            Change::Activation => (say!(changes::activation), say!(changes::activation_changed)),
            Change::UseBias => (say!(changes::use_bias), say!(changes::use_bias_changed)),
            Change::Trainable => (say!(changes::trainable), say!(changes::trainable_changed)),
            Change::Loss => (say!(changes::loss), say!(changes::loss_changed)),
            Change::Optimizer => (say!(changes::optimizer), say!(changes::optimizer_changed)),
            Change::RowOrder => (say!(changes::row_order), say!(changes::row_order_changed)),
            Change::Setup(Task::Regression) => (say!(changes::setup), say!(changes::regression_chosen)),
            Change::Setup(Task::Classification) => {
                (say!(changes::setup), say!(changes::classification_chosen))
            }
            Change::Example => (say!(changes::example), say!(changes::example_opened)),
            Change::Experiment => (say!(changes::experiment), say!(changes::experiment_opened)),
            Change::OpenedFile => (say!(changes::opened_file), say!(changes::file_opened)),
            Change::Notebook => (say!(changes::notebook), say!(changes::notebook_brought)),
            Change::Link => (say!(changes::link), say!(changes::link_opened)),
            Change::BackFromLink => (say!(changes::way_back_from_link), say!(changes::back_from_link)),
            Change::BackToLink => (say!(changes::way_back_to_link), say!(changes::back_to_link)),
            Change::PinnedRun => (say!(changes::pinned_run), say!(changes::pinned_run_opened)),
            Change::Attribute => (say!(changes::attribute), say!(changes::attribute_applied)),
            Change::Lesson => (say!(changes::lesson), say!(changes::lesson_opened)),
        };
        (name.into(), Some(sentence.into()))
    }
}
