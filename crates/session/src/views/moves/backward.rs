//! How the slope of the loss comes back: what each line makes of it, and how it becomes that of each unit.

use crate::state::Session;
use crate::views::came_in::came_in;
use backprop::{Activation, Loss, Parameter};
use experiment::text::number::{bracketed, given, short};

/// Other rows of a batch whose gradients are shown.
const MOST_OTHERS: usize = 3;

/// What comes back.
#[derive(Clone, Debug, PartialEq)]
pub struct Backward {
    /// What comes back from the loss to each output.
    pub outputs: Vec<Slope>,
    /// What each line carries, in the order of [`NetworkView::edges`](crate::NetworkView::edges).
    pub lines: Vec<Back>,
    /// What comes back to each hidden unit, layer by layer.
    pub units: Vec<Vec<Slope>>,
}

/// How the slope of the loss comes to a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// By what the unit gives, ∂L/∂a: `2 × (0.4400 − 4)`, or `−7.120`.
    pub by_a: String,
    /// What comes back times the slope of its activation, where that isn't linear: `−7.120 × 0.2500`.
    pub times: Option<String>,
    /// By what it has added up, δ: `−1.780`.
    pub delta: String,
}

/// What a line carries back.
#[derive(Clone, Debug, PartialEq)]
pub struct Back {
    /// Its weight.
    pub parameter: Parameter,
    /// δ of the unit that it leads to.
    pub delta: String,
    /// That times what went in: `−7.120 × 1.700`.
    pub by_input: String,
    /// The gradient of the row shown: `−12.10`.
    pub gradient: String,
    /// Those of the first other rows of the batch: the gradient is the mean of all.
    pub others: Vec<String>,
    /// δ times the weight: `−7.120 × 0.1000`.
    pub by_weight: String,
    /// What that is, for the unit that it comes from: `−0.7120`.
    pub share: String,
}

pub(super) fn moves(session: &Session) -> Backward {
    let (trace, at) = (&session.now.trace, session.shown().1);
    let others: Vec<_> = (0..trace.kept.len()).filter(|&row| row != at).take(MOST_OTHERS).collect();
    let mut lines = Vec::new();
    for (layer, values) in trace.layers.iter().enumerate() {
        for (input, &x) in values.input[at].iter().enumerate() {
            for unit in 0..values.units {
                let parameter = Parameter::Kernel { layer, input, unit };
                let delta = short(values.delta[at][unit]);
                let times = |other: String| format!("{delta} × {}", bracketed(&other));
                lines.push(Back {
                    parameter,
                    by_input: times(came_in(layer, x)),
                    gradient: short(trace.row_gradient(at, parameter)),
                    others: others.iter().map(|&row| short(trace.row_gradient(row, parameter))).collect(),
                    by_weight: times(short(values.weight(input, unit))),
                    share: short(trace.share(at, layer, input, unit)),
                    delta,
                });
            }
        }
    }
    let last = trace.layers.len() - 1;
    let of = |layer: usize| (0..trace.layers[layer].units).map(move |unit| (layer, unit));
    Backward {
        outputs: of(last).map(|(layer, unit)| slope(session, layer, unit, at_loss(session, unit))).collect(),
        lines,
        units: (0..last)
            .map(|layer| of(layer).map(|(l, unit)| slope(session, l, unit, None)).collect())
            .collect(),
    }
}

fn slope(session: &Session, layer: usize, unit: usize, by_a: Option<String>) -> Slope {
    let (trace, at) = (&session.now.trace, session.shown().1);
    let of = trace.delta(at, layer, unit);
    let d_loss_d_a = short(of.d_loss_d_a);
    // A sigmoid so certain that its slope is 0 is computed in one with the loss; of a softmax all slopes of its layer count.
    let in_one = trace.layers[layer].activation == Activation::Linear
        || !of.d_loss_d_a.is_finite()
        || !of.shared.is_empty();
    Slope {
        times: (!in_one).then(|| format!("{d_loss_d_a} × {}", bracketed(&short(of.slope)))),
        by_a: by_a.unwrap_or(d_loss_d_a),
        delta: short(of.delta),
    }
}

/// The slope of the loss by a prediction, written out where it is a square; or by z, where it and a softmax are computed in one.
fn at_loss(session: &Session, output: usize) -> Option<String> {
    let (trace, at) = (&session.now.trace, session.shown().1);
    let a = trace.layers.last()?.a[at][output];
    let targets = &trace.targets[at];
    if trace.ends_in_one() {
        return Some(format!("{} − {}", short(a), given(targets[output])));
    }
    let square = session.experiment.loss == Loss::MeanSquaredError && targets.len() == 1;
    square.then(|| format!("2 × ({} − {})", short(a), bracketed(&given(targets[output]))))
}
