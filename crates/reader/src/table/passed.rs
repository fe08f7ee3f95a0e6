//! Lines of a text that are no row of its table.

use super::cells::Line;
use experiment::text::number::quoted;
use words::say;

/// A line that was passed over.
#[derive(Clone, Debug, PartialEq)]
pub struct Passed {
    /// Its number in the text.
    pub line: usize,
    /// What stands in it.
    pub text: String,
    /// Why.
    pub why: Why,
}

/// Why a line was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It stands above the names.
    Title,
    /// It stands below the last row.
    Below,
    /// It begins with a sign of comments.
    Comment,
    /// It says in which units the columns are.
    Units,
    /// It stands for rows that weren't printed.
    Cut,
    /// It has more values than there are columns.
    TooLong {
        /// Its values.
        found: usize,
        /// The columns.
        columns: usize,
    },
}

impl Passed {
    /// A line, and why.
    pub fn of(line: &Line, why: Why) -> Passed {
        Passed { line: line.number, text: line.text(), why }
    }

    /// Returns whether it may hold what somebody wants.
    pub fn is_loss(&self) -> bool {
        matches!(self.why, Why::Cut | Why::TooLong { .. })
    }

    /// Returns what is said of it.
    pub fn says(&self) -> String {
        let (line, text) = (self.line, quoted(&self.text));
        match self.why {
            Why::Title => say!(tables::title { line, text }),
            Why::Below => say!(tables::below { line, text }),
            Why::Comment => say!(tables::comment { line, text }),
            Why::Units => say!(tables::units { line, text }),
            Why::Cut => say!(tables::cut { line }),
            Why::TooLong { found, columns } => say!(tables::too_long { line, found, columns }),
        }
    }
}
