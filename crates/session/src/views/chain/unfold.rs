//! delta by the recursive form, layer by layer.

use super::selected::Selected;
use super::softmax;
use crate::look::topic::{OfUnit, Topic};
use backprop::Delta;
use experiment::run::playhead::Phase;
use experiment::text::digits::credible;
use experiment::text::math::{
    Equation, Math, Tone, asks, bracketed, equals, in_brackets, indexed, joined, number, partial,
};
use words::say;

/// Units of a layer, and terms of a sum, that are written out.
const MOST: usize = 6;

/// delta of the units of a layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfolded {
    /// `Unfold δ of hidden 1`.
    pub title: String,
    /// An equation for each unit written out.
    pub equations: Vec<Equation>,
}

/// The parameter's unit, then those of each layer after it.
pub(super) fn view(of: &Selected) -> Vec<Unfolded> {
    let layers = &of.session.now.trace.layers;
    let title = |l: usize| match layers[l].units {
        _ if l == of.layer => say!(chain::unfold_of_unit { unit: of.unit_name() }),
        1 => say!(chain::unfold_of_unit { unit: of.name(Some(l), 0) }),
        units if units > MOST => say!(chain::unfold_first { units: MOST, layer: l + 1 }),
        units => say!(chain::unfold_all { units, layer: l + 1 }),
    };
    let equations = |l: usize| {
        let units = if l == of.layer { of.unit..of.unit + 1 } else { 0..layers[l].units.min(MOST) };
        units.map(|unit| equation(of, l, unit)).collect()
    };
    let own = (of.layer..layers.len()).map(|l| Unfolded { title: title(l), equations: equations(l) });
    own.chain(through_softmax(of)).collect()
}

/// What the z of the parameter's unit does to each unit of its layer, where that is a softmax.
fn through_softmax(of: &Selected) -> Option<Unfolded> {
    let unit = of.unit_name();
    let title = match of.is_last() {
        true => say!(chain::by_each_output { unit }),
        false => say!(chain::by_each_unit { unit }),
    };
    let mixes = of.session.now.trace.layers[of.layer].activation.mixes_units();
    mixes.then(|| Unfolded { title, equations: softmax::jacobian(of, MOST) })
}

/// δ of a unit, from the deltas of the next layer or from the loss.
pub(super) fn equation(of: &Selected, layer: usize, unit: usize) -> Equation {
    let trace = &of.session.now.trace;
    let delta = trace.delta(of.at, layer, unit);
    let known = of.knows(Phase::Backward);
    let part = |of| Topic::Unit { of, layer, unit };
    let delta_of = |math| asks(part(OfUnit::Delta), math);
    let name = indexed("δ", of.name(Some(layer), unit));
    let slope = Math::Row(vec![Math::Name("f′"), in_brackets(Math::Name("z"))]);
    let slope = asks(part(OfUnit::Slope), slope);
    let is_output = delta.terms.is_empty();
    let (symbols, numbers, result) = if is_output && trace.ends_in_one() {
        let [a, y] = [trace.layers[layer].a[of.at][unit], trace.targets[of.at][unit]];
        in_one([a, y], delta.delta, known)
    } else if !delta.shared.is_empty() {
        softmax::delta(&delta, MOST, is_output, known)
    } else if is_output {
        output(&delta, slope, known)
    } else {
        hidden(&delta, slope, known)
    };
    vec![Math::Row(vec![delta_of(name), equals(symbols)]), equals(numbers), equals(delta_of(result))]
}

/// δ = ŷ − y, of a cross-entropy after a softmax.
fn in_one([a, y]: [f64; 2], delta: f64, known: bool) -> (Math, Math, Math) {
    let (texts, result) = credible(&[a], delta, |values| values[0] - y);
    let minus = |a, y| Math::Row(vec![a, Math::Operator("−"), y]);
    let symbols = minus(Math::Name("ŷ"), Math::Name("y"));
    let y = Math::Number(experiment::text::number::exact(y), Tone::Plain);
    let numbers = minus(number(Some(texts[0].clone()).filter(|_| known), Tone::Forward), bracketed(y));
    (symbols, numbers, number(Some(result).filter(|_| known), Tone::Backward))
}

/// δ = ∂L/∂ŷ · f′(z), or what stands in its place where that is infinite.
fn output(delta: &Delta, slope: Math, known: bool) -> (Math, Math, Math) {
    let backward = |text| number(Some(text).filter(|_| known), Tone::Backward);
    if !delta.d_loss_d_a.is_finite() && delta.delta.is_finite() {
        let difference = Math::Row(vec![Math::Name("ŷ"), Math::Operator("−"), Math::Name("y")]);
        let value = experiment::text::number::short(delta.delta);
        return (difference, backward(value.clone()), backward(value));
    }
    let values = [delta.d_loss_d_a, delta.slope];
    let (texts, result) = credible(&values, delta.delta, |values| values.iter().product());
    let symbols = joined([partial(Math::Name("L"), Math::Name("ŷ")), slope], "·");
    let numbers = joined([backward(texts[0].clone()), bracketed(backward(texts[1].clone()))], "·");
    (symbols, numbers, backward(result))
}

/// δ = f′(z) · Σ w δ over the units of the next layer.
fn hidden(delta: &Delta, slope: Math, known: bool) -> (Math, Math, Math) {
    let listed = if delta.terms.len() > MOST { MOST - 1 } else { delta.terms.len() };
    let mut values = vec![delta.slope];
    values.extend(delta.terms[..listed].iter().flat_map(|&(w, next)| [w, next]));
    let rest: f64 = delta.terms[listed..].iter().map(|(w, next)| w * next).sum();
    values.push(rest);
    let by_hand = |values: &[f64]| {
        let (rest, terms) = (values[values.len() - 1], &values[1..values.len() - 1]);
        values[0] * (terms.chunks_exact(2).map(|term| term[0] * term[1]).sum::<f64>() + rest)
    };
    let (texts, result) = credible(&values, delta.delta, by_hand);
    let backward = |text: &String| bracketed(number(Some(text.clone()).filter(|_| known), Tone::Backward));
    let weight = |text: &String| number(Some(text.clone()), Tone::Plain);
    let term = |pair: &[String]| joined([weight(&pair[0]), backward(&pair[1])], "·");
    let mut terms: Vec<_> = texts[1..texts.len() - 1].chunks_exact(2).map(term).collect();
    if listed < delta.terms.len() {
        let more = format!("\u{a0}{}", say!(chain::more_terms { terms: delta.terms.len() - listed }));
        terms.push(Math::Row(vec![backward(&texts[texts.len() - 1]), Math::Words(more)]));
    }
    let sum = in_brackets(joined(terms, "+"));
    let symbols = joined(
        [slope, Math::Row(vec![Math::Operator("∑"), Math::Name("w"), Math::Operator("·"), Math::Name("δ")])],
        "·",
    );
    let numbers = joined([backward(&texts[0]), sum], "·");
    (symbols, numbers, number(Some(result).filter(|_| known), Tone::Backward))
}
