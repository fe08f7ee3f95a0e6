//! Why equal units stay equal.

use super::question::{QuizQuestion, question};
use crate::state::Session;
use crate::state::quiz::Belief;
use backprop::{LayerTrace, Parameter};
use experiment::names;
use experiment::text::number::short;
use words::{say, sentences};

/// What there is of equal units.
enum Twins {
    /// Two units of a hidden layer are equal: the layer, and the first unit and the other.
    Here(usize, [usize; 2]),
    /// No two are, though this hidden layer has several.
    None(usize),
    /// No hidden layer has several units.
    OneUnit,
    /// There is no hidden layer.
    NoLayer,
}

impl Twins {
    fn of(session: &Session) -> Twins {
        let layers = &session.now.trace.layers;
        let hidden = || layers.windows(2).enumerate();
        let twin = hidden().find_map(|(layer, pair)| {
            let twin = (1..pair[0].units).find(|&unit| are_equal(pair, unit))?;
            Some(Twins::Here(layer, [0, twin]))
        });
        let several = || hidden().find(|(_, pair)| pair[0].units > 1).map(|(layer, _)| Twins::None(layer));
        let none = if layers.len() > 1 { Twins::OneUnit } else { Twins::NoLayer };
        twin.or_else(several).unwrap_or(none)
    }
}

/// Whether a unit has the weights of its layer's first, in and out, before the update and after it.
fn are_equal(pair: &[LayerTrace], unit: usize) -> bool {
    let [layer, next] = pair else { return false };
    let same = |values: &[f64], first: usize, other: usize| values.get(first) == values.get(other);
    let (units, outputs) = (layer.units, next.units);
    [|c: &backprop::Change| c.before.clone(), |c: &backprop::Change| c.after.clone()].iter().all(|of| {
        let (kernel, bias, next) = (of(&layer.kernel), of(&layer.bias), of(&next.kernel));
        let inputs = kernel.len() / units;
        same(&bias, 0, unit)
            && (0..inputs).all(|input| same(&kernel, input * units, input * units + unit))
            && (0..outputs).all(|output| same(&next, output, unit * outputs + output))
    })
}

pub(super) fn ask(session: &Session) -> QuizQuestion {
    let experiment = &session.experiment;
    let twins = Twins::of(session);
    let unit = |layer: usize, unit: usize| names::unit(experiment, Some(layer), unit);
    let text = match twins {
        Twins::Here(layer, [one, other]) => {
            say!(quiz::twins { one: unit(layer, one), other: unit(layer, other) })
        }
        Twins::None(layer) => say!(quiz::twins_supposed { one: unit(layer, 0), other: unit(layer, 1) }),
        Twins::OneUnit => say!(quiz::twin_added { unit: unit(0, 0) }),
        Twins::NoLayer => say!(quiz::layer_added).into(),
    };
    // The gradients of the first weights of both.
    let here = match twins {
        Twins::Here(layer, units) => {
            let kernel = |unit| Parameter::Kernel { layer, input: 0, unit };
            let [one, other] = units.map(|unit| names::weight(experiment, kernel(unit)));
            let index = session.run.model().index_of(kernel(0));
            let gradient = index.map(|index| session.now.trace.gradients()[index]);
            gradient.map(|gradient| say!(quiz::gradient_of_both { one, other, gradient: short(gradient) }))
        }
        _ => None,
    };
    question(5, text, |belief| {
        let with_gradient = |said: &str| sentences([said.to_string()].into_iter().chain(here.clone()));
        Some(match belief {
            Belief::SameGradients => with_gradient(say!(quiz::are_same)),
            Belief::OwnJobs => with_gradient(say!(quiz::no_own_jobs)),
            Belief::FirstGetsMore => say!(quiz::no_first).into(),
            Belief::SameRate => say!(quiz::not_by_rate).into(),
            _ => return None,
        })
    })
}
