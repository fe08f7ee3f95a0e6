//! Which numbers of an update are asked for, in the order of the chain rule.

use super::question::TurnQuestion;
use super::{factor, forward, gradient, loss, step};
use crate::state::Session;
use crate::views::product;
use crate::views::selected::Selected;
use backprop::Parameter;

/// Returns the questions about a parameter in the update at the playhead; none while that is being computed, or where a number isn't
/// finite.
pub(super) fn questions(session: &Session, parameter: Parameter) -> Vec<TurnQuestion> {
    if !session.now.reached || !session.now.trace.is_finite() {
        return Vec::new();
    }
    let of = &Selected::whole(session, parameter);
    let trace = &session.now.trace;
    let last = trace.layers.len() - 1;
    let unit = |layer, unit| Selected::whole(session, Parameter::Bias { layer, unit });
    let mut questions = forward::questions(&unit(of.layer, of.unit));
    if of.layer < last {
        // Of several outputs the first that counts.
        let output = session.outputs_that_count().first().copied().unwrap_or(0);
        questions.extend(forward::questions(&unit(last, output)));
    }
    questions.push(loss::question(&unit(last, 0)));
    let factors = product::factors(of);
    let asked = factors.iter().enumerate().map(|(place, &(part, value))| TurnQuestion {
        factor: Some(place),
        ..factor::question(of, part, value)
    });
    questions.extend(asked);
    questions.push(TurnQuestion { factor: Some(factors.len()), ..gradient::question(of, &factors) });
    questions.extend(gradient::mean(of));
    questions.extend(gradient::with_penalty(of));
    questions.extend(step::questions(of));
    if questions.iter().all(|question| question.value.is_finite()) { questions } else { Vec::new() }
}
