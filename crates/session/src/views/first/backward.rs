//! The gradient of the chosen weight as a product, and the weight's step.

use super::sum_part::{SumPart, plus};
use crate::look::selection::Selection;
use crate::state::Session;
use crate::views::came_in::came_in;
use crate::views::weight_now::{self, Weight};
use backprop::{Activation, Factor, Local, Loss, Optimizer, Parameter, Sgd};
use experiment::text::digits::credible;
use experiment::text::math::Tone;
use experiment::text::number::{bracketed, exact, given, short};
use words::say;

/// The chosen weight with its numbers.
pub(super) fn chosen(session: &Session) -> Option<Weight> {
    let Selection::Parameter(parameter @ Parameter::Kernel { .. }) = session.look.selected else {
        return None;
    };
    Some(weight_now::weight(session, parameter))
}

/// `2 × (0.4400 − 4) × 0.1000 × 8 = −5.696`: the factors of the row where there is one way to the loss, else the sum over the
/// ways as one; of more rows their mean besides.
pub(super) fn product(session: &Session) -> Option<Vec<SumPart>> {
    let weight = chosen(session)?;
    let (trace, at) = (&session.now.trace, session.shown().1);
    let (layer, unit) = weight.parameter.unit();
    let paths = trace.paths(at, weight.parameter, 1);
    let mut factors: Vec<(Option<Factor>, f64)> = if paths.count == 1 {
        paths.listed[0].factors.iter().map(|&factor| (Some(factor), factor.value)).collect()
    } else if trace.layers[layer].activation.mixes_units() {
        let input = trace.d_z_d_w(at, weight.parameter);
        vec![(None, trace.layers[layer].delta[at][unit]), (Some(input), input.value)]
    } else {
        let of = Local::Activation { layer, unit, by: unit };
        let slope = Factor { of, value: trace.slope(at, layer, unit) };
        let input = trace.d_z_d_w(at, weight.parameter);
        let by_a = trace.layers[layer].d_loss_d_a[at][unit];
        vec![(None, by_a), (Some(slope), slope.value), (Some(input), input.value)]
    };
    // A linear unit passes on what comes back.
    factors.retain(|(factor, _)| !factor.is_some_and(|factor| is_linear(session, factor.of)));
    let values: Vec<_> = factors.iter().map(|&(_, value)| value).collect();
    let gradient = trace.row_gradient(at, weight.parameter);
    let (texts, result) = credible(&values, gradient, |values| values.iter().product());
    let mut parts: Vec<_> = Vec::new();
    for ((factor, _), text) in factors.into_iter().zip(texts) {
        parts.push(match factor {
            None => plus(text, Tone::Backward, say!(first::over_lines { lines: paths.count })),
            Some(factor) => self::factor(session, factor.of, text),
        });
    }
    for part in parts.iter_mut().skip(1) {
        part.text = format!("× {}", bracketed(&part.text));
    }
    parts.push(plus(format!("= {result}"), Tone::Backward, ""));
    let rows = trace.rows.len();
    if let Some(mean) = weight.gradient.filter(|_| rows > 1) {
        parts.push(plus(short(mean), Tone::Backward, say!(first::mean_of { rows })));
    }
    Some(parts)
}

fn is_linear(session: &Session, local: Local) -> bool {
    matches!(local, Local::Activation { layer, .. } if session.now.trace.layers[layer].activation == Activation::Linear)
}

fn factor(session: &Session, local: Local, text: String) -> SumPart {
    let (trace, at) = (&session.now.trace, session.shown().1);
    match local {
        Local::LossByPrediction { output } if session.experiment.loss == Loss::MeanSquaredError => {
            let (a, y) = (trace.layers[trace.layers.len() - 1].a[at][output], trace.targets[at][output]);
            let over = match trace.targets[at].len() {
                1 => String::new(),
                outputs => format!(" / {outputs}"),
            };
            let square = format!("2 × ({} − {}){over}", short(a), bracketed(&given(y)));
            plus(square, Tone::Backward, say!(first::slope_of_square))
        }
        Local::LossByPrediction { .. } | Local::LossByZ { .. } => {
            plus(text, Tone::Backward, say!(first::slope_of_loss))
        }
        Local::Activation { layer, .. } => {
            let activation = trace.layers[layer].activation.name();
            plus(text, Tone::Backward, say!(first::slope_of { activation }))
        }
        Local::Kernel { layer, input, unit } => {
            plus(short(trace.layers[layer].weight(input, unit)), Tone::Plain, say!(first::weight))
        }
        Local::Input { layer, input } => {
            plus(came_in(layer, trace.layers[layer].input[at][input]), Tone::Forward, "")
        }
        Local::One => plus(text, Tone::Plain, ""),
    }
}

/// `0.1000 − 0.001 × (−5.696) = 0.1057`; of other optimizers than plain gradient descent from where to where it goes.
pub(super) fn step(session: &Session) -> Option<Vec<SumPart>> {
    let weight = chosen(session)?;
    let (gradient, after) = (weight.gradient?, weight.after?);
    let optimizer = session.experiment.optimizer;
    Some(match optimizer {
        Optimizer::Sgd(Sgd { momentum: 0.0, learning_rate, .. }) => vec![
            plus(short(weight.before), Tone::Plain, ""),
            plus(format!("− {}", exact(learning_rate)), Tone::Plain, say!(first::learning_rate)),
            plus(format!("× {}", bracketed(&short(gradient))), Tone::Backward, ""),
            plus(format!("= {}", short(after)), Tone::Plain, ""),
        ],
        _ => vec![
            plus(short(weight.before), Tone::Plain, ""),
            plus(
                format!("→ {}", short(after)),
                Tone::Plain,
                say!(first::step_of { optimizer: optimizer.name() }),
            ),
        ],
    })
}
