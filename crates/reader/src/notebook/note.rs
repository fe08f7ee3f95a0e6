//! What of a notebook was not read, or can't be shown here.

use super::not_yet::NotYet;
use experiment::text::number::exact;
use words::say;

/// A line that was not taken over.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The cell, from 1.
    pub cell: usize,
    /// The line in the cell, from 1.
    pub line: usize,
    /// The line itself.
    pub code: String,
    /// Why.
    pub why: Why,
}

/// Why a line was not taken over.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// It isn't understood: the sign or word at which reading ended.
    Unread(String),
    /// It draws, prints or computes what nothing here needs.
    Passed,
    /// It reads a file that isn't there.
    File(String),
    /// It reads a file that holds no table that can be read as it says.
    NoTable(String),
    /// It reads an Excel workbook.
    Workbook(String),
    /// A column of its table holds something else than numbers.
    NotNumbers(String),
    /// A layer that this page doesn't have.
    Layer(String),
    /// An activation that this page doesn't have.
    Activation(String),
    /// An optimizer that this page doesn't have.
    Optimizer(String),
    /// A loss that this page doesn't have.
    Loss(String),
    /// Something that a fit, a layer or an optimizer is given and that the page can't do.
    Setting(String),
    /// Something that the page can't do yet.
    NotYet(NotYet),
    /// Numbers that can't be known from the notebook.
    Data,
    /// A table parted at random.
    Split,
    /// A model whose layers aren't plainly one behind the other.
    Form,
    /// A layer that follows several, is used twice, or a model with several inputs or outputs.
    Fork,
    /// Gradients that are never set to 0, so that each update takes those before it too.
    AddsUp,
    /// A loss that is multiplied by a number.
    Scaled(f64),
    /// A column that is compared with a row, each with each.
    Broadcast,
    /// Losses that are printed and aren't the mean over an epoch.
    OtherLoss,
    /// PyTorch's epsilon, which stands elsewhere than Keras's: beside a root, or in Adam behind the correction of one.
    Epsilon {
        /// Whether it is beside a root.
        squared: bool,
    },
    /// Weights that were printed with four digits behind the point.
    FourDigits,
    /// A callback of the notebook's own, by its name.
    Watches(String),
    /// One more fit: the page shows the first.
    Again,
    /// A block that may run or not, or any number of times.
    Branch,
    /// More steps than are followed.
    Long,
}

impl Note {
    /// Returns whether the run is another without it; the others change nothing.
    pub fn changes_the_run(&self) -> bool {
        match self.why {
            Why::Unread(_)
            | Why::Passed
            | Why::Again
            | Why::OtherLoss
            | Why::Watches(_)
            | Why::Epsilon { .. } => false,
            Why::NotYet(what) => what.changes_the_run(),
            _ => true,
        }
    }

    /// Returns what is said of it, with what to do.
    pub fn says(&self) -> String {
        match &self.why {
            Why::Unread(word) => say!(reader::unread { word }),
            Why::Passed => say!(reader::passed).into(),
            Why::File(name) => say!(reader::file { name }),
            Why::NoTable(name) => say!(reader::no_table { name }),
            Why::Workbook(name) => say!(reader::workbook { name }),
            Why::NotNumbers(column) => say!(reader::not_numbers { column }),
            Why::Layer(layer) => say!(reader::layer { layer }),
            Why::Activation(name) => say!(reader::activation { name }),
            Why::Optimizer(name) => say!(reader::optimizer { name }),
            Why::Loss(name) => say!(reader::loss { name }),
            Why::Setting(setting) => say!(reader::setting { setting }),
            Why::NotYet(what) => what.says().into(),
            Why::Data => say!(reader::data).into(),
            Why::Split => say!(reader::split).into(),
            Why::Form => say!(reader::form).into(),
            Why::Fork => say!(reader::fork).into(),
            Why::AddsUp => say!(reader::adds_up).into(),
            Why::Scaled(factor) => say!(reader::scaled { factor: exact(*factor) }),
            Why::Broadcast => say!(reader::broadcast).into(),
            Why::OtherLoss => say!(reader::other_loss).into(),
            Why::Epsilon { squared: true } => say!(reader::epsilon_squared).into(),
            Why::Epsilon { squared: false } => say!(reader::epsilon_corrected).into(),
            Why::FourDigits => say!(reader::four_digits).into(),
            Why::Watches(name) => say!(reader::watches { name }),
            Why::Again => say!(reader::again).into(),
            Why::Branch => say!(reader::branch).into(),
            Why::Long => say!(reader::long).into(),
        }
    }
}
