//! A question with its choices.

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

/// Returns the question of a text, of whose choices each has its words and what is said of it; those without are left out.
pub(super) fn question(
    question: usize,
    text: String,
    choice: impl Fn(Belief) -> Option<(String, String)>,
) -> QuizQuestion {
    let choice = |belief: Belief| {
        let (text, said) = choice(belief)?;
        Some(QuizChoice { belief, text, said })
    };
    QuizQuestion { text, choices: BELIEFS[question].into_iter().filter_map(choice).collect() }
}
