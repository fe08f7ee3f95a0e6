//! What the sign of a gradient says.

use super::question::{QuizQuestion, question};
use super::weight::{Asked, first};
use crate::state::Session;
use crate::state::quiz::Belief;
use experiment::text::number::{exact, short};
use words::say;

/// The gradient that is supposed where none is there.
const SUPPOSED: f64 = -2.0;

pub(super) fn ask(session: &Session) -> QuizQuestion {
    let asked = Asked::of(session);
    let (slope, number): (f64, fn(f64) -> String) =
        asked.as_ref().map_or((SUPPOSED, exact), |asked| (asked.gradient, short));
    let (falls, gradient, size) = (slope < 0.0, number(slope), number(slope.abs()));
    let moved = asked.as_ref().map(|asked| short(asked.moved()));
    let text = match &asked {
        Some(asked) => say!(quiz::sign { weight: &asked.name, gradient: &gradient }),
        None => say!(quiz::sign_supposed { weight: first(session), gradient: &gradient }),
    };
    let mut question = question(1, text, |belief| {
        Some(match belief {
            Belief::Slope if falls => say!(quiz::does_fall { size: &size }),
            Belief::Slope => say!(quiz::does_grow { size: &size }),
            Belief::Way if falls => say!(quiz::not_lower { gradient: &gradient }),
            Belief::Way => say!(quiz::not_raise { gradient: &gradient }),
            // A step may happen to be as long as the gradient.
            Belief::Addend if moved.as_ref() == Some(&gradient) => return None,
            Belief::Addend => match &moved {
                Some(moved) => say!(quiz::no_addend { moved }),
                None => say!(quiz::no_addend_supposed).into(),
            },
            Belief::Importance => say!(quiz::size_matters { size: &size }),
            _ => return None,
        })
    });
    for choice in &mut question.choices {
        choice.text = match (choice.belief, falls) {
            (Belief::Slope, true) => say!(quiz::loss_falls).into(),
            (Belief::Slope, false) => say!(quiz::loss_grows).into(),
            (Belief::Way, true) => say!(quiz::lower_it).into(),
            (Belief::Way, false) => say!(quiz::raise_it).into(),
            (Belief::Importance, true) => say!(quiz::matters_less).into(),
            (Belief::Importance, false) => say!(quiz::matters_more).into(),
            _ => say!(quiz::addend { gradient: &gradient }),
        };
    }
    question
}
