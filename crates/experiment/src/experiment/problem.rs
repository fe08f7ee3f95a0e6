//! What can be wrong with an experiment, in words.

use std::fmt;
use words::say;

/// What is wrong with an experiment, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExperimentError {
    /// The place, as a path: `layers[1].units`.
    pub place: String,
    /// What was expected and what was found, in a sentence.
    pub message: String,
}

impl fmt::Display for ExperimentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            f.write_str(&self.message)
        } else {
            f.write_str(&say!(json::at_place { place: &self.place, problem: &self.message }))
        }
    }
}

impl std::error::Error for ExperimentError {}
