//! Both results, and what they say as a text.

use super::belief::text;
use crate::state::Session;
use crate::state::quiz::Belief;
use words::say;

/// Both results.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizResult {
    /// How many were right before a lesson and after it: `Before: 2 of 6 right. After: 5 of 6 right.`
    pub sum: String,
    /// What was answered, question by question.
    pub lines: Vec<QuizLine>,
}

/// What was answered to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizLine {
    /// What it is about.
    pub topic: &'static str,
    /// The answers before a lesson and after it.
    pub answers: [QuizAnswer; 2],
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuizAnswer {
    /// `before` or `after`.
    pub when: &'static str,
    /// Whether it was right.
    pub right: bool,
    /// What was believed.
    pub text: &'static str,
}

impl QuizAnswer {
    /// Returns `✓` or `✗`.
    pub fn mark(&self) -> &'static str {
        if self.right { "✓" } else { "✗" }
    }
}

impl Session {
    /// Returns both results, once all is answered.
    pub fn quiz_result(&self) -> Option<QuizResult> {
        let topics = topics();
        let sittings = self.quiz.sittings();
        if sittings.iter().any(|sitting| sitting.len() < topics.len()) {
            return None;
        }
        let answer = |(sitting, when): (&[Option<Belief>], _), question: usize| {
            let belief = sitting[question];
            QuizAnswer {
                when,
                right: belief.is_some_and(Belief::is_right),
                text: belief.map_or(say!(quiz::no_answer), text),
            }
        };
        let whens = [say!(quiz::before), say!(quiz::after)];
        let line = |(question, topic)| {
            let answers = [0, 1].map(|at| answer((sittings[at], whens[at]), question));
            QuizLine { topic, answers }
        };
        let lines: Vec<_> = topics.into_iter().enumerate().map(line).collect();
        let [before, after] = [0, 1].map(|at| lines.iter().filter(|line| line.answers[at].right).count());
        Some(QuizResult { sum: say!(quiz::sum { before, after, of: lines.len() }), lines })
    }
}

impl QuizResult {
    /// Returns it as a text to hand on.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n{}\n", say!(quiz::heading), self.sum);
        for (number, line) in self.lines.iter().enumerate() {
            text += &format!("\n{}. {}\n", number + 1, line.topic);
            for answer in &line.answers {
                text += &format!("   {} {}: {}\n", answer.mark(), answer.when, answer.text);
            }
        }
        text
    }
}

/// What each question is about.
fn topics() -> [&'static str; 6] {
    [
        say!(quiz::about_loss),
        say!(quiz::about_sign),
        say!(quiz::about_rate),
        say!(quiz::about_path),
        say!(quiz::about_updates),
        say!(quiz::about_twins),
    ]
}
