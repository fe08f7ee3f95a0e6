//! What of a notebook was not read, or can't be shown here.

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
    /// It reads a file that isn't there.
    File(String),
    /// A layer that this page doesn't have.
    Layer(String),
    /// An optimizer that this page doesn't have.
    Optimizer(String),
    /// A loss that this page doesn't have.
    Loss(String),
    /// Something that a fit or an optimizer is given and that the page can't do.
    Setting(String),
    /// Numbers that can't be known from the notebook.
    Data,
    /// A table parted at random.
    Split,
    /// A model that is written as a class or of functions.
    Form,
    /// One more fit: the page shows the first.
    Again,
}

impl Note {
    /// Whether the run is another without it; the others change nothing.
    pub fn changes_the_run(&self) -> bool {
        !matches!(self.why, Why::Unread(_) | Why::Again)
    }

    /// Returns what is said of it.
    pub fn says(&self) -> String {
        match &self.why {
            Why::Unread(word) => say!(reader::unread { word }),
            Why::File(name) => say!(reader::file { name }),
            Why::Layer(layer) => say!(reader::layer { layer }),
            Why::Optimizer(name) => say!(reader::optimizer { name }),
            Why::Loss(name) => say!(reader::loss { name }),
            Why::Setting(setting) => say!(reader::setting { setting }),
            Why::Data => say!(reader::data).into(),
            Why::Split => say!(reader::split).into(),
            Why::Form => say!(reader::form).into(),
            Why::Again => say!(reader::again).into(),
        }
    }
}
