//! What can be wrong with an experiment, in words.

use crate::text::number::cut;
use std::fmt;

/// What is wrong with an experiment, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExperimentError {
    /// The place, as a path: `layers[1].units`.
    pub place: String,
    /// What was expected and what was found.
    pub message: String,
}

impl fmt::Display for ExperimentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            write!(f, "{}", self.message)
        } else {
            write!(f, "{}: {}", self.place, self.message)
        }
    }
}

impl std::error::Error for ExperimentError {}

/// The most characters of an error's message, which may quote what was found.
pub(super) const MAX_MESSAGE: usize = 200;

/// What serde says, with words for Rust's types.
pub fn in_words(error: &impl fmt::Display) -> String {
    let words = [
        ("expected usize", "expected a whole number from 0"),
        ("expected u32", "expected a whole number from 0"),
        ("expected u64", "expected a whole number from 0"),
        ("expected f64", "expected a number"),
        ("expected a sequence", "expected a list"),
        ("invalid type: sequence", "invalid type: list"),
    ];
    words.iter().fold(cut(&error.to_string(), MAX_MESSAGE), |text, (rust, plain)| text.replace(rust, plain))
}
