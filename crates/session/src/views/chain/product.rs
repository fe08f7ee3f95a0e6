//! The factors of dL/dw, each with its number and its reason, and their product.

use super::selected::Selected;
use crate::look::topic::{OfUnit, Topic};
use backprop::{Factor, Local, Loss, Parameter, Trace};
use experiment::catalog::{activations, losses};
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::digits::credible;
use experiment::text::math::{Math, Tone, UNKNOWN, indexed, partial};
use words::say;

/// The factors and their product.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ProductView {
    /// ∂L/∂w.
    pub symbol: Math,
    /// From the loss back to the parameter.
    pub factors: Vec<FactorView>,
    /// The product: its number, and what it is.
    pub result: FactorView,
    /// All of it in words, for those who listen.
    pub spoken: String,
}

/// A factor: its number over its symbol over its reason.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct FactorView {
    /// Its value, `?` where it comes in a later phase.
    pub number: String,
    /// Which way it flows.
    pub tone: Tone,
    /// ∂a/∂z; the result has none.
    pub symbol: Option<Math>,
    /// Where the number comes from: `2(ŷ − y)`, `h1→out`, `linear`, `cgpa`.
    pub reason: String,
    /// What it asks about.
    pub asks: Option<Topic>,
}

/// What a factor is.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    /// A step of the one way to the loss.
    Step(Local),
    /// dL/da of the parameter's unit: the sum over the ways.
    ByA,
    /// dL/dz of the parameter's unit in a softmax: the sum over its units.
    ByZ,
}

/// Returns all factors where there is one way to the loss, else dL/da as one, the sum over the ways; of a softmax dL/dz.
pub(crate) fn factors(of: &Selected) -> Vec<(Part, f64)> {
    let trace = &of.session.now.trace;
    let paths = trace.paths(of.at, of.parameter, 1);
    let step = |factor: Factor| (Part::Step(factor.of), factor.value);
    let (layer, input) = (&trace.layers[of.layer], trace.d_z_d_w(of.at, of.parameter));
    if paths.count == 1 {
        paths.listed[0].factors.iter().map(|&factor| step(factor)).collect()
    } else if layer.activation.mixes_units() && !(of.is_last() && trace.ends_in_one()) {
        vec![(Part::ByZ, layer.delta[of.at][of.unit]), step(input)]
    } else {
        let own = Local::Activation { layer: of.layer, unit: of.unit, by: of.unit };
        let own = Factor { of: own, value: trace.slope(of.at, of.layer, of.unit) };
        vec![(Part::ByA, layer.d_loss_d_a[of.at][of.unit]), step(own), step(input)]
    }
}

/// Returns the factors with their numbers and reasons, and their product.
pub(crate) fn view(of: &Selected) -> ProductView {
    let trace = &of.session.now.trace;
    let paths = trace.paths(of.at, of.parameter, 1);
    let layer = &trace.layers[of.layer];
    let factors = factors(of);
    let values: Vec<_> = factors.iter().map(|&(_, value)| value).collect();
    let gradient = trace.row_gradient(of.at, of.parameter);
    let (numbers, result) = credible(&values, gradient, |values| values.iter().product());
    let backward = of.knows(Phase::Backward);
    let factor = |((part, _), number): ((Part, f64), String)| {
        let known = backward || is_forward(part) && of.session.now.reached;
        FactorView {
            number: if known { number } else { UNKNOWN.into() },
            tone: if known { tone(part) } else { Tone::Unknown },
            symbol: Some(symbol(of, part)),
            reason: match part {
                Part::Step(local) => reason(of, local),
                Part::ByA => say!(chain::sum_over_paths { paths: paths.count }),
                Part::ByZ => say!(chain::sum_over_units { units: layer.units }),
            },
            asks: asks(of, part),
        }
    };
    let factors: Vec<_> = factors.into_iter().zip(numbers).map(factor).collect();
    let result = FactorView {
        number: if backward { result } else { UNKNOWN.into() },
        tone: if backward { Tone::Backward } else { Tone::Unknown },
        symbol: None,
        reason: match (backward, trace.rows.len()) {
            (false, _) => say!(chain::later).into(),
            (true, 1) if of.penalty() != 0.0 => say!(chain::without_penalty).into(),
            (true, 1) => say!(chain::gradient).into(),
            (true, _) => say!(chain::of_one_row { row: names::row(of.session.shown().0) }),
        },
        asks: Some(Topic::Share(of.parameter)),
    };
    let symbol = partial(Math::Name("L"), of.symbol());
    let spoken = spoken(&symbol, &factors, &result);
    ProductView { symbol, factors, result, spoken }
}

/// What a factor asks about.
fn asks(of: &Selected, part: Part) -> Option<Topic> {
    let last = of.session.now.trace.layers.len() - 1;
    let of_unit = |of, layer, unit| Topic::Unit { of, layer, unit };
    let local = match part {
        Part::ByA => return Some(of_unit(OfUnit::ByA, of.layer, of.unit)),
        Part::ByZ => return Some(of_unit(OfUnit::Delta, of.layer, of.unit)),
        Part::Step(local) => local,
    };
    Some(match local {
        Local::LossByPrediction { output } => of_unit(OfUnit::ByA, last, output),
        Local::LossByZ { output } => of_unit(OfUnit::Delta, last, output),
        Local::Activation { layer, unit, .. } => of_unit(OfUnit::Slope, layer, unit),
        Local::Kernel { layer, input, unit } => Parameter::Kernel { layer, input, unit }.into(),
        Local::Input { layer, input } => match layer.checked_sub(1) {
            None => Topic::Input(input),
            Some(layer) => of_unit(OfUnit::A, layer, input),
        },
        Local::One => return None,
    })
}

/// Whether a factor is known from the forward pass.
fn is_forward(part: Part) -> bool {
    matches!(part, Part::Step(Local::Kernel { .. } | Local::Input { .. } | Local::One))
}

fn tone(part: Part) -> Tone {
    match part {
        Part::Step(Local::Input { .. }) => Tone::Forward,
        Part::Step(Local::Kernel { .. } | Local::One) => Tone::Plain,
        _ => Tone::Backward,
    }
}

/// The symbol of a factor, its z and a with the name of their unit.
pub(crate) fn symbol(of: &Selected, part: Part) -> Math {
    let last = of.session.now.trace.layers.len() - 1;
    let (loss, prediction) = (Math::Name("L"), Math::Name("ŷ"));
    let of_unit =
        |name, layer, unit| indexed(name, names::unit_in_short(&of.session.experiment, Some(layer), unit));
    let a = |layer, unit| if layer == last { prediction.clone() } else { of_unit("a", layer, unit) };
    let z = |layer, unit| of_unit("z", layer, unit);
    match part {
        Part::ByA => partial(loss, a(of.layer, of.unit)),
        Part::ByZ => partial(loss, z(of.layer, of.unit)),
        Part::Step(Local::LossByPrediction { .. }) => partial(loss, prediction.clone()),
        Part::Step(Local::LossByZ { output }) => partial(loss, z(last, output)),
        Part::Step(Local::Activation { layer, unit, by }) => partial(a(layer, unit), z(layer, by)),
        Part::Step(Local::Kernel { layer, input, unit }) => partial(z(layer, unit), a(layer - 1, input)),
        Part::Step(Local::Input { .. } | Local::One) => partial(z(of.layer, of.unit), of.symbol()),
    }
}

/// Returns where the number of a factor comes from.
pub(crate) fn reason(of: &Selected, local: Local) -> String {
    let trace = &of.session.now.trace;
    match local {
        Local::LossByPrediction { output } => by_prediction(of.session.experiment.loss, trace, of.at, output),
        Local::LossByZ { .. } => over("ŷ − y", trace),
        Local::Activation { layer, unit, .. } => {
            let a = if layer + 1 == trace.layers.len() { "ŷ" } else { "a" };
            let values = &trace.layers[layer];
            (activations::text(values.activation).slope)(values.z[of.at][unit], a)
        }
        Local::Kernel { layer, input, unit } => {
            names::weight(&of.session.experiment, Parameter::Kernel { layer, input, unit })
        }
        Local::Input { layer, input } => of.name(layer.checked_sub(1), input),
        Local::One => say!(chain::a_bias).into(),
    }
}

/// dL/dŷ in the numbers of one output.
pub(super) fn by_prediction(loss: Loss, trace: &Trace, at: usize, output: usize) -> String {
    let last = &trace.layers[trace.layers.len() - 1];
    let (a, y) = (last.a[at][output], trace.targets[at][output]);
    let words = losses::text(loss);
    let is_rescaled = loss.is_over_classes() && !loss.is_in_one_with(last.activation);
    match last.d_loss_d_a[at][output] == 0.0 && a != y {
        true if loss.is_over_classes() && y == 0.0 => (words.slope)(a, y).into(),
        true => words.cut_off[0].into(),
        false if is_rescaled && y == 0.0 => "1/∑ŷ".into(),
        false if is_rescaled => format!("1/∑ŷ {}", (words.slope)(a, y)),
        false => over((words.slope)(a, y), trace),
    }
}

/// The loss is the mean over the outputs, or over classes the sum.
fn over(formula: &str, trace: &Trace) -> String {
    match trace.loss_kind.divisor(trace.layers[trace.layers.len() - 1].units) {
        1 => formula.into(),
        outputs => format!("{formula} / {outputs}"),
    }
}

fn spoken(symbol: &Math, factors: &[FactorView], result: &FactorView) -> String {
    let factor = |factor: &FactorView| {
        let symbol = factor.symbol.as_ref().map(Math::text).unwrap_or_default();
        let (reason, number) = (&factor.reason, &factor.number);
        match factor.tone {
            Tone::Unknown => say!(chain::spoken_factor_unknown { symbol, reason }),
            _ => say!(chain::spoken_factor { symbol, reason, number }),
        }
    };
    let factors = factors.iter().map(factor).collect::<Vec<_>>().join(say!(common::semicolon));
    let (symbol, number) = (symbol.text(), &result.number);
    match result.tone {
        Tone::Unknown => say!(chain::spoken_product_unknown { symbol, factors }),
        _ => say!(chain::spoken_product { symbol, factors, number }),
    }
}
