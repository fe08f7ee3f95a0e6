//! What the loss measures.

use super::question::{QuizQuestion, question};
use crate::state::Session;
use crate::state::quiz::Belief;
use experiment::names;
use experiment::text::number::{given, short};
use words::{few, list, say};

/// Outputs that are named.
const MOST: usize = 3;

pub(super) fn ask(session: &Session) -> QuizQuestion {
    let (trace, (row, at)) = (&session.now.trace, session.shown());
    let last = &trace.layers[trace.layers.len() - 1];
    let all = |numbers: &[f64], text: fn(f64) -> String| list(few(numbers.iter().map(|&x| text(x)), MOST));
    let (predicted, target) = (all(&last.a[at], short), all(&trace.targets[at], given));
    let loss = short(trace.row_losses[at]);
    let text = say!(quiz::loss { row: names::row(row), predicted: &predicted, target: &target, loss: &loss });
    question(0, text, |belief| {
        Some(match belief {
            Belief::Wrongness => say!(quiz::is_wrongness { predicted: &predicted, target: &target }),
            Belief::WrongRows => say!(quiz::no_wrong_rows { loss: &loss }),
            Belief::RightWeights => say!(quiz::no_right_weights { predicted: &predicted, target: &target }),
            Belief::LostOnTheWay => say!(quiz::nothing_lost { loss: &loss }),
            _ => return None,
        })
    })
}
