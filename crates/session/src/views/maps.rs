//! A network that is too large to be drawn unit by unit, as heat maps.

use super::weight_now::weight;
use crate::look::selection::Selection;
use crate::state::Session;
use backprop::{Change, LayerTrace, Parameter};
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::number::short;
use std::sync::Arc;
use words::{list, say};

/// The layers of a large network as heat maps, and the numbers of what is selected.
#[derive(Clone, Debug, PartialEq)]
pub struct MapsView {
    /// The layers, the first after the input first.
    pub layers: Vec<LayerMaps>,
    /// What is selected, with its numbers: `x4→h8, in Keras kernel1[3][7]: weight 0.1826, gradient −11.33`.
    pub readout: String,
}

/// A layer: its kernel with what comes in at its left, its bias and what goes out below it.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerMaps {
    /// `hidden 1: 30 inputs, 20 units, tanh`.
    pub title: String,
    /// The kernel: a row for each input, a column for each unit.
    pub kernel: HeatMap,
    /// The bias: one row.
    pub bias: HeatMap,
    /// x of the first layer, a of the layer before for the others: one column.
    pub input: HeatMap,
    /// The activations, or from the backward phase on the deltas: one row.
    pub output: HeatMap,
}

/// Numbers in rows and columns, shown by color.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct HeatMap {
    /// What they are: `weight`, `gradient`, `change`, `x`, `a`, `ŷ`, `δ`.
    pub quantity: &'static str,
    /// Whether they come from the backward pass.
    pub backward: bool,
    /// How many columns; the values are row by row.
    pub columns: usize,
    /// The values.
    pub values: Arc<[f64]>,
    /// The largest size among them, 0 where all are 0: full color.
    pub largest: f64,
}

impl HeatMap {
    fn new(quantity: &'static str, backward: bool, columns: usize, values: Vec<f64>) -> HeatMap {
        let sizes = values.iter().map(|value| value.abs()).filter(|size| size.is_finite());
        HeatMap { quantity, backward, columns, largest: sizes.fold(0.0, f64::max), values: values.into() }
    }

    /// Returns how many rows.
    pub fn rows(&self) -> usize {
        self.values.len() / self.columns.max(1)
    }

    /// Returns a value as a part of the largest, with its sign: −1 to 1; 0 where it is undefined.
    pub fn strength(&self, value: f64) -> f64 {
        match value {
            value if value.is_nan() || value == 0.0 => 0.0,
            value => (value / self.largest).clamp(-1.0, 1.0),
        }
    }

    /// Returns what the colors can't say: `all 0`, `3 of 64 are ∞ or undefined`.
    pub fn note(&self) -> Option<String> {
        let (count, all) = (self.values.iter().filter(|value| !value.is_finite()).count(), self.values.len());
        match count {
            0 if self.largest == 0.0 => Some(say!(network::all_zero).into()),
            0 => None,
            count if count == all => Some(say!(network::none_finite).into()),
            count => Some(say!(network::some_not_finite { count, all })),
        }
    }

    /// Returns the ends of the colors, and what they can't say: `±0.61`.
    pub fn scale(&self) -> String {
        let ends = (self.largest > 0.0).then(|| format!("±{}", short(self.largest)));
        list(ends.into_iter().chain(self.note()))
    }
}

pub(super) fn view(session: &Session) -> MapsView {
    let layers = session.now.trace.layers.iter().enumerate();
    MapsView { layers: layers.map(|(l, layer)| maps(session, l, layer)).collect(), readout: readout(session) }
}

fn maps(session: &Session, l: usize, layer: &LayerTrace) -> LayerMaps {
    let at = session.shown().1;
    let units = layer.units;
    let last = l + 1 == session.experiment.layers.len();
    let (backward, reached) = (session.look.playhead.phase >= Phase::Backward, session.now.reached);
    let (quantity, flows_back, values): (_, _, fn(&Change) -> Vec<f64>) = match session.look.playhead.phase {
        Phase::Backward if reached => (say!(network::gradient), true, |change| change.gradient.clone()),
        Phase::Update if reached => (say!(network::change), true, |change| {
            change.after.iter().zip(&change.before).map(|(after, before)| after - before).collect()
        }),
        _ => (say!(network::weight), false, |change| change.before.clone()),
    };
    let of = |change: &Change| HeatMap::new(quantity, flows_back, units, values(change));
    let before = layer.input[at].clone();
    LayerMaps {
        title: say!(network::layer_title {
            layer: names::layer(&session.experiment, Some(l)),
            inputs: before.len(),
            units,
            activation: layer.activation.name(),
        }),
        kernel: of(&layer.kernel),
        bias: of(&layer.bias),
        input: HeatMap::new(if l == 0 { "x" } else { "a" }, false, 1, before),
        output: match backward {
            true => HeatMap::new("δ", true, units, layer.delta[at].clone()),
            false => HeatMap::new(if last { "ŷ" } else { "a" }, false, units, layer.a[at].clone()),
        },
    }
}

/// Returns the numbers of a parameter for those who listen: `weight 0.1826, gradient −11.33, new weight 0.1939`.
pub fn weight_in_words(
    parameter: Parameter,
    value: String,
    gradient: Option<String>,
    after: Option<String>,
) -> String {
    let gradient = gradient.map(|value| say!(network::gradient_value { value }));
    let (value, after) = match parameter {
        Parameter::Kernel { .. } => (
            say!(network::weight_value { value }),
            after.map(|value| say!(network::new_weight_value { value })),
        ),
        Parameter::Bias { .. } => {
            (say!(network::bias_value { value }), after.map(|value| say!(network::new_bias_value { value })))
        }
    };
    list([Some(value), gradient, after].into_iter().flatten())
}

/// What is selected, with its numbers as far as the phase has come.
fn readout(session: &Session) -> String {
    let (trace, at) = (&session.now.trace, session.shown().1);
    let name = |layer: Option<usize>, unit| names::unit(&session.experiment, layer, unit);
    match session.look.selected {
        Selection::Parameter(parameter) => {
            let weight = weight(session, parameter);
            let values = weight_in_words(
                parameter,
                short(weight.before),
                weight.gradient.map(short),
                weight.after.map(short),
            );
            let weight = names::weight(&session.experiment, parameter);
            say!(network::selected_weight { weight, parameter: parameter.to_string(), values })
        }
        Selection::Unit { layer, unit } => {
            let values = &trace.layers[layer];
            let known = session.look.playhead.phase >= Phase::Backward && session.now.reached;
            let said = [
                Some(format!("z {}", short(values.z[at][unit]))),
                Some(format!("a {}", short(values.a[at][unit]))),
                known.then(|| format!("δ {}", short(values.delta[at][unit]))),
            ];
            let values = list(said.into_iter().flatten());
            say!(network::selected_unit { unit: name(Some(layer), unit), values })
        }
        Selection::Input(input) => {
            let values = format!("x {}", short(trace.layers[0].input[at][input]));
            say!(network::selected_unit { unit: name(None, input), values })
        }
        Selection::Loss => match session.look.playhead.phase >= Phase::Loss {
            true => say!(network::loss_value { value: short(trace.row_losses[at]) }),
            false => say!(network::loss_unknown).into(),
        },
    }
}
