//! What the learning rate decides.

use super::question::{QuizQuestion, question};
use super::weight::Asked;
use crate::state::Session;
use crate::state::quiz::Belief;
use experiment::text::number::{exact, short};
use words::say;

pub(super) fn ask(session: &Session) -> QuizQuestion {
    let asked = Asked::of(session);
    let rate = exact(session.experiment.optimizer.learning_rate());
    let text = match &asked {
        Some(asked) => say!(quiz::rate_and_weight {
            weight: &asked.name,
            gradient: short(asked.gradient),
            moved: short(asked.moved()),
            rate: &rate,
        }),
        None => say!(quiz::rate { rate: &rate }),
    };
    question(2, text, |belief| {
        Some(match belief {
            Belief::StepLength => is_step_length(session, asked.as_ref()),
            Belief::Speed => say!(quiz::no_speed).into(),
            Belief::Direction => say!(quiz::no_direction).into(),
            Belief::LossDrop => say!(quiz::no_loss_drop).into(),
            _ => return None,
        })
    })
}

/// That it is, with twice the rate where that makes the step twice as long: what an optimizer remembers may have its part in it.
fn is_step_length(session: &Session, asked: Option<&Asked>) -> String {
    let rate = session.experiment.optimizer.learning_rate();
    let twice = asked.map(|asked| (asked.moved(), asked.moved_at(2.0)));
    match twice {
        Some((once, twice)) if once != 0.0 && short(2.0 * once) == short(twice) => {
            say!(quiz::is_step_length_twice { rate: exact(2.0 * rate), moved: short(twice) })
        }
        _ => say!(quiz::is_step_length).into(),
    }
}
