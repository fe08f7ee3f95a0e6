//! Where a path that two weights share enters their gradients.

use super::question::{QuizQuestion, question};
use crate::state::Session;
use crate::state::quiz::Belief;
use backprop::{Dense, Parameter};
use experiment::names;
use experiment::text::digits::credible;
use experiment::text::number::{bracketed, short};
use words::say;

pub(super) fn ask(session: &Session) -> QuizQuestion {
    let (trace, (row, at)) = (&session.now.trace, session.shown());
    // The first layer whose units have two parameters. Where none has, a bias is supposed.
    let layers = session.run.model().layers();
    let has_two = |layer: &Dense| layer.inputs() > 1 || layer.settings().use_bias;
    let found = layers.iter().position(has_two);
    let layer = found.unwrap_or(0);
    let deltas = &trace.layers[layer].delta[at];
    let unit = greatest(deltas);
    let kernel = |input| Parameter::Kernel { layer, input, unit };
    let two = layers[layer].inputs() > 1;
    let pair = [kernel(0), if two { kernel(1) } else { Parameter::Bias { layer, unit } }];
    let [one, other] = pair.map(|parameter| names::weight(&session.experiment, parameter));
    let product = |parameter: Parameter| {
        let factors = [deltas[unit], trace.d_z_d_w(at, parameter).value];
        let (factors, gradient) = credible(&factors, trace.row_gradient(at, parameter), |of| of[0] * of[1]);
        format!("{} · {} = {gradient}", factors[0], bracketed(&factors[1]))
    };
    let [first, second] = pair.map(product);
    let (unit, delta) = (names::unit(&session.experiment, Some(layer), unit), short(deltas[unit]));
    let row = names::row(row);
    let text = match found {
        Some(_) => say!(quiz::path { one, other, unit: &unit, row }),
        None => say!(quiz::path_supposed { one, unit: &unit, row }),
    };
    question(3, text, |belief| {
        Some(match belief {
            Belief::Factor => say!(quiz::is_factor { unit: &unit, first: &first, second: &second }),
            Belief::Split => say!(quiz::nothing_split { unit: &unit, first: &first, second: &second }),
            Belief::Added => say!(quiz::nothing_added { first: &first }),
            Belief::Absent => say!(quiz::not_absent { unit: &unit, delta: &delta }),
            _ => return None,
        })
    })
}

/// The place of the greatest by size that is finite.
fn greatest(values: &[f64]) -> usize {
    let finite = values.iter().enumerate().filter(|(_, value)| value.is_finite());
    finite.rev().max_by(|(_, a), (_, b)| a.abs().total_cmp(&b.abs())).map_or(0, |(place, _)| place)
}
