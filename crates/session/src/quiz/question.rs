//! A question with its choices.

use super::belief::text;
use crate::state::quiz::{BELIEFS, Belief};

/// A question about the experiment at hand.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizQuestion {
    /// The question.
    pub text: String,
    /// What can be chosen: one is right.
    pub choices: Vec<QuizChoice>,
}

/// What can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizChoice {
    /// What somebody who chooses it believes.
    pub belief: Belief,
    /// Its words.
    pub text: String,
    /// What is said to somebody who has chosen it.
    pub said: String,
}

/// Returns the question of a text with its choices and what is said of each; those of which nothing is said are left out.
pub(super) fn question(
    question: usize,
    asked: String,
    said: impl Fn(Belief) -> Option<String>,
) -> QuizQuestion {
    let choice = |belief: Belief| Some(QuizChoice { belief, text: text(belief).into(), said: said(belief)? });
    QuizQuestion { text: asked, choices: BELIEFS[question].into_iter().filter_map(choice).collect() }
}
