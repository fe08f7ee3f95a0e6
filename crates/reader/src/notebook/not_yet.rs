//! What the core of this page can't do yet. When it can, its variant goes, and the compiler names the lines that stand in for it.

use crate::value::Value;
use words::say;

/// A part of Keras or PyTorch that is read and can't be shown yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotYet {
    /// A loss after an activation that it doesn't go with, such as PyTorch's cross-entropy after a softmax of the model's own;
    /// one that goes with it stands in.
    TwiceInLoss,
    /// A penalty on biases or activations, or of another kind; the run goes without it.
    Regularizer,
    /// `validation_data` whose rows can't be read; the run is the same without.
    Validation,
}

impl NotYet {
    /// Returns what an argument of a layer asks for.
    pub fn of_layer(argument: &str, value: &Value) -> Option<NotYet> {
        match argument {
            "bias_regularizer" | "activity_regularizer" if *value != Value::None => Some(NotYet::Regularizer),
            _ => None,
        }
    }

    /// Returns whether the run is another without it.
    pub fn changes_the_run(self) -> bool {
        self != NotYet::Validation
    }

    /// Returns what is said of it.
    pub fn says(self) -> &'static str {
        match self {
            NotYet::TwiceInLoss => say!(reader::twice_in_loss),
            NotYet::Regularizer => say!(reader::regularizer),
            NotYet::Validation => say!(reader::validation),
        }
    }
}
