//! A selected unit, or a selected input: how it comes about, and what it does.

use super::card::ChainView;
use super::selected::Selected;
use super::{paths, sum, unfold};
use crate::state::Session;
use backprop::{ColumnScale, LayerPart, Parameter, Regularizer};
use experiment::catalog::{activations, optimizers};
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::digits::{credible, written};
use experiment::text::math::{Equation, Math, Tone, bracketed, equals, number};
use experiment::text::number::{exact, given, short};
use words::{and, say, sentences};

/// The most units or inputs that a sentence lists.
const MAX_LISTED: usize = 3;

pub(super) fn view(session: &Session, layer: usize, unit: usize) -> ChainView {
    let of = &Selected::of(session, Parameter::Bias { layer, unit });
    let [question, meaning] = in_words(session, layer, unit);
    let mut unfolded = unfold::view(of);
    unfolded.remove(0);
    ChainView {
        question,
        meaning,
        values: vec![sum::z(of), sum::a(of), unfold::equation(of, layer, unit)],
        paths: Some(paths::view(of)),
        unfolded,
        ..ChainView::default()
    }
}

/// What the card of a unit asks, and what it says in words.
pub(super) fn in_words(session: &Session, layer: usize, unit: usize) -> [String; 2] {
    let of = &Selected::of(session, Parameter::Bias { layer, unit });
    let unit = of.unit_name();
    let meaning = meaning(of, &unit);
    let question = match session.look.playhead.phase {
        Phase::Forward | Phase::Loss => say!(chain::what_it_computes { unit }),
        Phase::Backward | Phase::Update => say!(chain::how_the_loss_depends { unit }),
    };
    [question, meaning]
}

fn meaning(of: &Selected, unit: &str) -> String {
    if !of.session.now.reached {
        return say!(headline::computing).into();
    }
    let values = &of.session.now.trace.layers[of.layer];
    let (z, a, delta) = (values.z[of.at][of.unit], values.a[of.at][of.unit], values.delta[of.at][of.unit]);
    match of.session.look.playhead.phase {
        Phase::Forward => {
            let inputs = (0..values.input[of.at].len()).map(|input| of.name(of.layer.checked_sub(1), input));
            let then = (activations::text(values.activation).sentence)(z, a);
            let inputs = listed(inputs);
            let sum = match values.bias(of.unit) {
                Some(_) => say!(chain::z_is_a_sum { inputs }),
                None => say!(chain::z_is_a_sum_without_bias { inputs }),
            };
            sentences([sum, then])
        }
        Phase::Loss if of.is_last() => {
            let target = given(of.session.now.trace.targets[of.at][of.unit]);
            say!(chain::unit_is_the_prediction { predicted: short(a), target })
        }
        Phase::Loss => say!(chain::unit_in_phase_3 { unit }),
        Phase::Backward if delta == 0.0 => say!(chain::delta_is_zero { unit }),
        Phase::Backward => {
            let times = short(delta.abs());
            let depends = match delta < 0.0 {
                true => say!(chain::delta_is_negative { unit, times }),
                false => say!(chain::delta_is_positive { unit, times }),
            };
            sentences([depends].into_iter().chain(gives(of)))
        }
        Phase::Update => {
            let moves = match of.session.experiment.layers[of.layer].frozen() {
                Some(LayerPart::Whole) => say!(chain::unit_is_frozen).into(),
                _ => optimizers::text(of.session.experiment.optimizer).moves,
            };
            sentences(gives(of).into_iter().chain([moves]))
        }
    }
}

/// What the weights into a unit get from its delta, and from a penalty.
fn gives(of: &Selected) -> Vec<String> {
    let trace = &of.session.now.trace;
    let gives = match (trace.rows.len(), trace.layers[of.layer].bias(of.unit)) {
        (1, Some(_)) => say!(chain::delta_gives),
        (1, None) => say!(chain::delta_gives_without_bias),
        (_, Some(_)) => say!(chain::delta_of_row_gives),
        (_, None) => say!(chain::delta_of_row_gives_without_bias),
    };
    let is_penalized = trace.layers[of.layer].regularizer != Regularizer::NONE;
    let penalty = is_penalized.then(|| say!(chain::penalty_gives));
    [gives].into_iter().chain(penalty).map(String::from).collect()
}

/// `a, b, c and 4 more`.
fn listed(names: impl ExactSizeIterator<Item = String>) -> String {
    let count = names.len();
    let shown = if count > MAX_LISTED + 1 { MAX_LISTED } else { count };
    let mut parts: Vec<String> = names.take(shown).collect();
    if shown < count {
        parts.push(say!(chain::how_many_more { count: count - shown }));
    }
    and(&parts)
}

/// An input: its number of the row shown, and where it goes.
pub(super) fn input(session: &Session, input: usize) -> ChainView {
    let [question, meaning] = input_in_words(session, input);
    let value = session.now.trace.layers[0].input[session.shown().1][input];
    ChainView { question, meaning, values: vec![x(session, input, value)], ..ChainView::default() }
}

/// What the card of an input asks, and what it says in words.
pub(super) fn input_in_words(session: &Session, input: usize) -> [String; 2] {
    let row = session.shown().0;
    let name = names::unit(&session.experiment, None, input);
    let layer = &session.now.trace.layers[0];
    let to = (0..layer.units).map(|unit| {
        let weight = short(layer.weight(input, unit));
        say!(chain::unit_by_weight { unit: names::unit(&session.experiment, Some(0), unit), weight })
    });
    let meaning = match session.look.playhead.phase {
        Phase::Forward | Phase::Loss => {
            say!(chain::input_goes_to { input: &name, row: names::row(row), units: listed(to) })
        }
        Phase::Backward | Phase::Update => say!(chain::input_is_not_trained).into(),
    };
    [say!(chain::what_comes_in { input: name }), meaning]
}

/// x = 7, or x = (7 − 6.5) / 1.118 where the inputs are scaled.
fn x(session: &Session, input: usize, x: f64) -> Equation {
    let data = &session.experiment.data;
    let forward = |text: String| number(Some(text), Tone::Forward);
    let (Some(scaler), Some(column)) = (&session.run.scalers().inputs, data.features().nth(input)) else {
        return vec![Math::Row(vec![Math::Name("x"), equals(forward(exact(x)))])];
    };
    let raw = data.rows[session.shown().0][column];
    let (center, spread) = (scaler.center()[input], scaler.spread()[input]);
    if spread == 0.0 {
        let words = match scaler.scale() {
            ColumnScale::Max => String::new(),
            _ => format!(" {}", say!(chain::same_in_every_row)),
        };
        let words = Math::Words(words);
        return vec![Math::Row(vec![Math::Name("x"), equals(forward(written(x, 4))), words])];
    }
    let (texts, result) = credible(&[raw, center, spread], x, |values| (values[0] - values[1]) / values[2]);
    let plain = |text: &String| number(Some(text.clone()), Tone::Plain);
    let (of_center, of_spread) = match scaler.scale() {
        ColumnScale::Standardize | ColumnScale::StandardizeSample => {
            (say!(chain::mean), say!(chain::standard_deviation))
        }
        ColumnScale::MinMax => (say!(chain::least), say!(chain::range)),
        ColumnScale::Max => ("", say!(chain::greatest)),
    };
    let less = |from: Math, center: Math| match scaler.scale() {
        ColumnScale::Max => from,
        _ => Math::Row(vec![from, Math::Operator("−"), center]),
    };
    let name = Math::Words(names::unit(&session.experiment, None, input));
    let above = less(name, Math::Words(of_center.into()));
    let symbols = Math::Fraction(Box::new([above, Math::Words(of_spread.into())]));
    let over = less(forward(texts[0].clone()), bracketed(plain(&texts[1])));
    let numbers = Math::Fraction(Box::new([over, plain(&texts[2])]));
    vec![Math::Row(vec![Math::Name("x"), equals(symbols)]), equals(numbers), equals(forward(result))]
}
