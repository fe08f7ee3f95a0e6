//! The network at the playhead, for the row shown.

use super::chain::loss;
use super::field::field;
use super::maps::MapsView;
use super::weight_now::{Weight, weight};
use super::{headline, maps};
use crate::look::selection::Selection;
use crate::state::Session;
use backprop::{Activation, ColumnScale, LayerTrace, Loss, Parameter};
use experiment::catalog::losses;
use experiment::edit::field::{Field, FieldView};
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::number::{exact, short};
use words::{and, say, sentences};

/// Units of a layer that can be drawn one by one.
const MAX_UNITS_DRAWN: usize = 6;

/// The network at the playhead, for the row shown.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkView {
    /// The phase decides what is known yet: values, the loss, gradients, new weights.
    pub phase: Phase,
    /// The input, then each layer; empty where it is shown as heat maps.
    pub layers: Vec<NetworkLayer>,
    /// Every kernel entry; empty where it is shown as heat maps.
    pub edges: Vec<Edge>,
    /// The network as heat maps, where it has a layer of more than six units or more than six inputs.
    pub maps: Option<MapsView>,
    /// The loss of the row shown.
    pub loss: LossNode,
    /// What is selected.
    pub selected: Selection,
    /// Where the selected parameter starts.
    pub initial: Option<FieldView>,
    /// The network in words, for those who can't see it.
    pub description: String,
}

/// A column of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkLayer {
    /// `input`, `hidden` or `output`, with the layer's number where there are several hidden.
    pub name: String,
    /// The activation; the input has none.
    pub activation: Option<Activation>,
    /// Its units.
    pub units: Vec<Unit>,
}

/// A unit, or an input.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// `cgpa`, `hidden 1`, `output` or the target's name.
    pub name: String,
    /// The pre-activation. Inputs have none.
    pub z: Option<f64>,
    /// The input's value or the activation.
    pub a: Option<f64>,
    /// What the value is: `x`, `a = z`, `a = sigmoid(z)`, `ŷ = z`.
    pub caption: String,
    /// dL/dz, from the backward phase on.
    pub delta: Option<f64>,
    /// Its bias. Inputs have none, and layers may have none.
    pub bias: Option<Weight>,
}

/// A kernel entry: the edge between two units.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// The layer it leads into, as an index of [`NetworkView::layers`].
    pub layer: usize,
    /// The unit it leaves, in the layer before.
    pub from: usize,
    /// The unit it enters.
    pub to: usize,
    /// Its weight.
    pub weight: Weight,
    /// |weight| as a part of the largest in this drawing, 0 to 1: its width.
    pub strength: f64,
}

/// The loss at the end of the network.
#[derive(Clone, Debug, PartialEq)]
pub struct LossNode {
    /// Whose it is: `loss of row 1`.
    pub name: String,
    /// The row's loss, from the loss phase on.
    pub value: Option<f64>,
    /// How it comes about: `(ŷ − 5)²`.
    pub caption: String,
    /// The formula with the prediction in it, from the loss phase on: `(2.1515 − 5)²`. Of one output only.
    pub numbers: Option<String>,
    /// The target values.
    pub targets: Vec<f64>,
}

/// Returns whether the network is shown as heat maps.
pub(crate) fn is_large(session: &Session) -> bool {
    sizes(session).any(|units| units > MAX_UNITS_DRAWN)
}

fn sizes(session: &Session) -> impl Iterator<Item = usize> {
    let layers = session.experiment.layers.iter().map(|layer| layer.units);
    std::iter::once(session.run.model().inputs()).chain(layers)
}

pub(super) fn view(session: &Session) -> NetworkView {
    let experiment = &session.experiment;
    let (row, at) = session.shown();
    let trace = &session.now.trace;
    let phase = session.look.playhead.phase;
    let sizes: Vec<_> = sizes(session).collect();
    let large = is_large(session);
    let mut layers = Vec::new();
    if !large {
        layers.push(input(session, &trace.layers[0].input[at]));
        layers.extend(trace.layers.iter().enumerate().map(|(l, values)| layer(session, l, values, at)));
    }
    let mut edges: Vec<_> = (1..layers.len())
        .flat_map(|l| {
            let (from, to) = (layers[l - 1].units.len(), layers[l].units.len());
            (0..from).flat_map(move |from| (0..to).map(move |to| (l, from, to)))
        })
        .map(|(l, from, to)| {
            let parameter = Parameter::Kernel { layer: l - 1, input: from, unit: to };
            let weight = weight(session, parameter);
            Edge { layer: l, from, to, weight, strength: 0.0 }
        })
        .collect();
    let largest = edges.iter().map(|edge| edge.weight.before.abs()).fold(0.0, f64::max);
    edges.iter_mut().filter(|_| largest > 0.0).for_each(|edge| {
        edge.strength = edge.weight.before.abs() / largest;
    });
    let targets = trace.targets[at].clone();
    let loss = LossNode {
        name: say!(network::loss_of { row: names::row(row) }),
        value: (phase >= Phase::Loss).then_some(trace.row_losses[at]),
        caption: loss_caption(experiment.loss, &targets),
        numbers: loss::in_numbers(session),
        targets,
    };
    let sizes: Vec<_> = sizes.iter().map(usize::to_string).collect();
    NetworkView {
        phase,
        description: sentences([
            say!(network::in_words { sizes: and(&sizes), row: names::row(row) }),
            headline::happening(session),
        ]),
        layers,
        edges,
        maps: large.then(|| maps::view(session)),
        loss,
        selected: session.look.selected,
        initial: initial(session),
    }
}

/// The field of the initial value of the selected parameter.
fn initial(session: &Session) -> Option<FieldView> {
    let Selection::Parameter(parameter) = session.look.selected else { return None };
    let index = session.run.model().index_of(parameter)?;
    Some(field(session, Field::Weight { index }))
}

fn input(session: &Session, x: &[f64]) -> NetworkLayer {
    let unit = |(i, &x): (usize, &f64)| Unit {
        name: names::unit(&session.experiment, None, i),
        z: None,
        a: Some(x),
        caption: input_caption(session, i),
        delta: None,
        bias: None,
    };
    NetworkLayer {
        name: names::layer(&session.experiment, None),
        activation: None,
        units: x.iter().enumerate().map(unit).collect(),
    }
}

/// `x`, or how it was scaled: `(7 − 6.5)/1.118`.
fn input_caption(session: &Session, input: usize) -> String {
    let data = &session.experiment.data;
    let (Some(scaler), Some(column)) = (&session.run.scalers().inputs, data.features().nth(input)) else {
        return "x".into();
    };
    let (x, center, spread) =
        (brief(data.rows[session.shown().0][column]), scaler.center()[input], scaler.spread()[input]);
    let from = match center {
        0.0 if scaler.scale() == ColumnScale::Max => x,
        center if center < 0.0 => format!("{x} + {}", brief(-center)),
        center => format!("{x} − {}", brief(center)),
    };
    match spread {
        0.0 => from,
        _ if scaler.scale() == ColumnScale::Max => format!("{from}/{}", brief(spread)),
        _ => format!("({from})/{}", brief(spread)),
    }
}

/// A number as it was typed, where that is short.
fn brief(x: f64) -> String {
    let typed = exact(x);
    if typed.chars().count() > 5 { short(x) } else { typed }
}

fn layer(session: &Session, l: usize, trace: &LayerTrace, at: usize) -> NetworkLayer {
    let units = trace.a[at].len();
    let last = l + 1 == session.experiment.layers.len();
    let backward = session.look.playhead.phase >= Phase::Backward;
    let shown = !session.hides_layer(l);
    let unit = |j: usize| Unit {
        name: names::unit(&session.experiment, Some(l), j),
        z: Some(trace.z[at][j]).filter(|_| shown),
        a: Some(trace.a[at][j]).filter(|_| shown),
        caption: match own_units(session, l, trace.a[at][j], j).filter(|_| shown) {
            Some(own) => say!(network::in_own_units { formula: caption(trace.activation, last), value: own }),
            None => caption(trace.activation, last),
        },
        delta: backward.then_some(trace.delta[at][j]),
        bias: trace.bias(j).map(|_| weight(session, Parameter::Bias { layer: l, unit: j })),
    };
    NetworkLayer {
        name: names::layer(&session.experiment, Some(l)),
        activation: Some(trace.activation),
        units: (0..units).map(unit).collect(),
    }
}

/// What an output predicts in the table's own units, where its target is scaled.
fn own_units(session: &Session, layer: usize, a: f64, output: usize) -> Option<String> {
    let scalers = session.run.scalers();
    let is_output = layer + 1 == session.experiment.layers.len();
    (is_output && scalers.targets.is_some()).then(|| short(scalers.own_units(output, a)))
}

fn caption(activation: Activation, last: bool) -> String {
    let name = if last { "ŷ" } else { "a" };
    match activation {
        Activation::Linear => format!("{name} = z"),
        other => format!("{name} = {}(z)", other.name()),
    }
}

/// How the loss comes about: `(ŷ − 5)²`, of several outputs `mean (ŷ − y)²`, of classes `−ln ŷ, right class`.
fn loss_caption(loss: Loss, targets: &[f64]) -> String {
    let words = losses::text(loss);
    match targets {
        [target] => (words.caption)(*target, &brief(*target)),
        _ if loss.is_over_classes() => say!(network::of_right_class).into(),
        _ => say!(network::mean_of { loss: words.each }),
    }
}
