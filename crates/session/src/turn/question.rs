//! A number that is asked for.

use super::typed::LEAST;
use crate::state::turn::Stage;
use experiment::text::math::{Equation, Math};
use experiment::text::number::{exact, rounded};

/// Digits that are shown of a number that was found.
const DIGITS: usize = 6;
/// How near to the right value a slip's would be the same number, relative to it.
const SAME: f64 = 1e-9;

/// A number that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnQuestion {
    /// The question, with its formula in words.
    pub text: String,
    /// What is asked for: `z of hidden 1`.
    pub name: String,
    /// Its symbol.
    pub symbol: Math,
    /// The right value.
    pub value: f64,
    /// The fewest digits that say something of it.
    pub least: usize,
    /// The formula, and the formula with its numbers, where that isn't the answer.
    pub hints: Vec<Equation>,
    /// Which factor of the product it is; of the product itself how many factors there are.
    pub factor: Option<usize>,
    /// How much the page may show.
    pub stage: Stage,
    /// What comes out by known slips, and what is said then.
    pub slips: Vec<TurnSlip>,
}

/// What comes out by a known slip.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnSlip {
    /// The wrong value.
    pub value: f64,
    /// What is said to somebody who has it: never the answer.
    pub sentence: String,
}

impl TurnQuestion {
    /// Returns one without hints and slips.
    pub(super) fn new(text: String, name: String, symbol: Math, value: f64, stage: Stage) -> TurnQuestion {
        TurnQuestion {
            text,
            name,
            symbol,
            value,
            least: LEAST,
            hints: Vec::new(),
            factor: None,
            stage,
            slips: Vec::new(),
        }
    }

    /// Adds a hint.
    pub(super) fn hint(mut self, hint: Equation) -> TurnQuestion {
        self.hints.push(hint);
        self
    }

    /// Knows a slip by what comes out, unless that is the right value or no number.
    pub(super) fn slip(mut self, value: f64, sentence: impl Into<String>) -> TurnQuestion {
        let sentence = sentence.into();
        let is_right = (value - self.value).abs() <= SAME * value.abs().max(self.value.abs());
        let is_known = self.slips.iter().any(|slip| slip.value == value && slip.sentence == sentence);
        if value.is_finite() && !is_right && !is_known {
            self.slips.push(TurnSlip { value, sentence });
        }
        self
    }

    /// Returns the right value as it is shown once it is found.
    pub fn shown(&self) -> String {
        in_full(self.value, DIGITS.max(self.least + LEAST))
    }
}

/// Returns a number with so many digits at most, free of float dust: 1.7 of 1.7000000000000002.
pub(super) fn in_full(x: f64, digits: usize) -> String {
    exact(rounded(x, digits))
}
