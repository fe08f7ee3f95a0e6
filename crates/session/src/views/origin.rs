//! Where a number of the phase comes from, for those who don't see it move.

use super::chain::loss;
use crate::state::Session;
use backprop::{Optimizer, Parameter, Sgd};
use experiment::run::playhead::Phase;
use experiment::text::digits::credible;
use experiment::text::number::{bracketed, short};
use words::say;

/// The most terms of a sum that are written out.
const MOST: usize = 4;

/// Returns where the number that the selected weight is about comes from: `1.700 is 0.1 + 8 × 0.1 + 8 × 0.1.` `None` where that
/// would be too long, or isn't a matter of one row, and where a lesson or a first visit has words of its own.
pub(super) fn origin(session: &Session) -> Option<String> {
    let is_told = session.is_at_first() || session.lesson.walk().is_some() || session.is_worked_out();
    if is_told { None } else { computed(session) }
}

/// Returns the same whatever else is told.
pub(super) fn computed(session: &Session) -> Option<String> {
    if !session.now.reached {
        return None;
    }
    let (number, sum) = match session.look.playhead.phase {
        Phase::Forward => forward(session)?,
        Phase::Loss => {
            let loss = session.now.trace.row_losses[session.shown().1];
            (short(loss), loss::in_numbers(session)?)
        }
        Phase::Backward => backward(session)?,
        Phase::Update => update(session)?,
    };
    Some(say!(headline::origin { number, sum }))
}

fn forward(session: &Session) -> Option<(String, String)> {
    let (trace, at) = (&session.now.trace, session.shown().1);
    let (layer, unit) = session.parameter().unit();
    let values = &trace.layers[layer];
    let inputs = &values.input[at];
    if inputs.len() > MOST {
        return None;
    }
    let pairs = inputs.iter().enumerate().flat_map(|(input, &x)| [x, values.weight(input, unit)]);
    let bias = values.bias(unit);
    let terms: Vec<f64> = pairs.chain(bias).collect();
    let by_hand = |terms: &[f64]| {
        let (pairs, bias) = terms.split_at(2 * inputs.len());
        bias.iter().sum::<f64>() + pairs.chunks_exact(2).map(|pair| pair[0] * pair[1]).sum::<f64>()
    };
    let (texts, z) = credible(&terms, values.z[at][unit], by_hand);
    let (pairs, bias) = texts.split_at(2 * inputs.len());
    let product = |(at, pair): (usize, &[String])| {
        let x = if at == 0 && bias.is_empty() { pair[0].clone() } else { bracketed(&pair[0]) };
        format!("{x} × {}", bracketed(&pair[1]))
    };
    let products = pairs.chunks_exact(2).enumerate().map(product);
    Some((z, bias.iter().cloned().chain(products).collect::<Vec<_>>().join(" + ")))
}

fn backward(session: &Session) -> Option<(String, String)> {
    let (trace, at) = (&session.now.trace, session.shown().1);
    let parameter = session.parameter();
    let Parameter::Kernel { layer, input, unit } = parameter else { return None };
    if trace.rows.len() > 1 {
        return None;
    }
    let values = &trace.layers[layer];
    let penalty = trace.penalty_gradient(parameter);
    let terms = [values.delta[at][unit], values.input[at][input], penalty];
    let gradient = trace.row_gradient(at, parameter) + penalty;
    let (texts, gradient) = credible(&terms, gradient, |terms| terms[0] * terms[1] + terms[2]);
    let product = format!("{} × {}", texts[0], bracketed(&texts[1]));
    Some(match penalty {
        0.0 => (gradient, product),
        _ => (gradient, format!("{product} + {}", bracketed(&texts[2]))),
    })
}

fn update(session: &Session) -> Option<(String, String)> {
    let Optimizer::Sgd(Sgd { momentum: 0.0, learning_rate, .. }) = session.experiment.optimizer else {
        return None;
    };
    if !session.now.trace.change(session.parameter()).0.is_trained {
        return None;
    }
    let weight = super::weight_now::weight(session, session.parameter());
    let terms = [weight.before, learning_rate, weight.gradient?];
    let (texts, after) = credible(&terms, weight.after?, |terms| terms[0] - terms[1] * terms[2]);
    Some((after, format!("{} − {} × {}", texts[0], texts[1], bracketed(&texts[2]))))
}
