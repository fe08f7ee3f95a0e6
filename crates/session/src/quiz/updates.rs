//! Why there are many updates.

use super::question::{QuizQuestion, question};
use super::weight::Asked;
use crate::state::Session;
use crate::state::quiz::Belief;
use backprop::gradient;
use experiment::text::number::short;
use words::say;

pub(super) fn ask(session: &Session) -> QuizQuestion {
    let trace = &session.now.trace;
    let all = session.run.model().parameters().len();
    let of_change =
        |change: &backprop::Change| change.before.iter().zip(&change.after).filter(|(b, a)| b != a).count();
    let moved: usize = trace.changes().map(of_change).sum();
    let text = say!(quiz::updates { updates: session.run.steps() });
    question(4, text, |belief| {
        Some(match belief {
            Belief::HoldsNearby => does_hold_nearby(session),
            // An update may happen to move one alone.
            Belief::OneWeightEach if moved == 1 => return None,
            Belief::OneWeightEach => say!(quiz::all_weights { moved, all }),
            Belief::StoredRows => say!(quiz::no_stored_rows { all }),
            Belief::Rounding => say!(quiz::no_rounding).into(),
            _ => return None,
        })
    })
}

/// That it does, with what the gradient of a weight is on the same rows after the update.
fn does_hold_nearby(session: &Session) -> String {
    let said = || {
        let (asked, trace) = (Asked::of(session)?, &session.now.trace);
        let mut model = session.now.model.clone();
        model.set_parameters(&trace.after()).ok()?;
        let rows = session.run.data().of_rows(&trace.rows).ok()?;
        let then = short(gradient(&model, session.experiment.loss, &rows).ok()?[asked.index]);
        let now = short(asked.gradient);
        (now != then).then(|| say!(quiz::does_hold_nearby_here { weight: asked.name, now, then }))
    };
    said().unwrap_or_else(|| say!(quiz::does_hold_nearby).into())
}
