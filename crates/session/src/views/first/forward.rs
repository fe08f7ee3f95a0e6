//! How a unit adds up what comes in.

use super::sum_part::{SumPart, plus};
use crate::look::selection::Selection;
use crate::state::Session;
use crate::views::came_in::came_in;
use backprop::{Activation, Parameter};
use experiment::text::math::Tone;
use experiment::text::number::{bracketed, short};
use words::say;

/// The most inputs of a sum that are written out.
const MOST: usize = 3;

/// The sum of the unit of the first layer that the chosen weight leads to, and that of the output.
pub(super) fn sums(session: &Session) -> Vec<Vec<SumPart>> {
    let last = session.experiment.layers.len() - 1;
    let chosen = match session.look.selected {
        Selection::Parameter(Parameter::Kernel { layer: 0, unit, .. }) => unit,
        _ => 0,
    };
    let mut sums = vec![sum(session, 0, chosen)];
    if last > 0 {
        sums.push(sum(session, last, 0));
    }
    sums
}

/// `0.1000 + 8 × 0.1000 + 8 × 0.1000 = 1.700`; without a bias it starts with the first product.
fn sum(session: &Session, layer: usize, unit: usize) -> Vec<SumPart> {
    let (values, at) = (&session.now.trace.layers[layer], session.shown().1);
    let came = &values.input[at];
    let start = if layer == 0 { say!(first::start_of_sum) } else { "" };
    let bias = values.bias(unit).map(|bias| plus(short(bias), Tone::Plain, start));
    let mut parts: Vec<_> = bias.into_iter().collect();
    let written = if came.len() > MOST { MOST - 1 } else { came.len() };
    for (input, x) in came[..written].iter().enumerate() {
        let (x, weight) = (came_in(layer, *x), short(values.weight(input, unit)));
        let (sign, x) = if parts.is_empty() { ("", x) } else { ("+ ", bracketed(&x)) };
        parts.push(plus(format!("{sign}{x} × {}", bracketed(&weight)), Tone::Plain, ""));
    }
    if written < came.len() {
        parts.push(plus("+ …", Tone::Plain, ""));
    }
    parts.push(plus(format!("= {}", short(values.z[at][unit])), Tone::Forward, ""));
    if values.activation != Activation::Linear {
        parts.push(plus(format!("→ {}", short(values.a[at][unit])), Tone::Forward, values.activation.name()));
    }
    parts
}
