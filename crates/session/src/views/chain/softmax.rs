//! The Jacobian of a softmax: every a depends on every z.

use super::selected::Selected;
use crate::look::topic::{OfUnit, Topic};
use backprop::Delta;
use experiment::run::playhead::Phase;
use experiment::text::digits::credible;
use experiment::text::math::{
    Equation, Math, Tone, asks, bracketed, equals, in_brackets, joined, number, partial,
};
use words::say;

/// ∂a/∂z of the first units by the z of the parameter's, which is one of a softmax.
pub(super) fn jacobian(of: &Selected, most: usize) -> Vec<Equation> {
    (0..of.session.now.trace.layers[of.layer].units.min(most)).map(|k| entry(of, k)).collect()
}

/// ∂a/∂z = a (1 − a) of the unit itself, of another k −a · a_k.
fn entry(of: &Selected, k: usize) -> Equation {
    let trace = &of.session.now.trace;
    let a = &trace.layers[of.layer].a[of.at];
    let (own, other) = (a[of.unit], a[k]);
    let name = |unit| {
        let name = Math::Name(if of.is_last() { "ŷ" } else { "a" });
        let topic = Topic::Unit { of: OfUnit::A, layer: of.layer, unit };
        asks(topic, Math::Sub(Box::new([name, Math::Words(of.name(Some(of.layer), unit))])))
    };
    let value = trace.partial(of.at, of.layer, k, of.unit);
    let shown = |text: &String, tone| number(Some(text.clone()).filter(|_| of.knows(Phase::Backward)), tone);
    let one = || Math::Number("1".into(), Tone::Plain);
    let rest = |a| in_brackets(Math::Row(vec![one(), Math::Operator("−"), a]));
    let minus = |product| Math::Row(vec![Math::Operator("−"), product]);
    let (symbols, numbers, result) = if k == of.unit {
        let (texts, result) = credible(&[own], value, |a| a[0] * (1.0 - a[0]));
        let a = || shown(&texts[0], Tone::Forward);
        (joined([name(k), rest(name(k))], "·"), joined([a(), rest(a())], "·"), result)
    } else {
        let (texts, result) = credible(&[own, other], value, |a| -a[0] * a[1]);
        let numbers = joined([shown(&texts[0], Tone::Forward), shown(&texts[1], Tone::Forward)], "·");
        (minus(joined([name(of.unit), name(k)], "·")), minus(numbers), result)
    };
    let left = Math::Row(vec![partial(name(k), Math::Name("z")), equals(symbols)]);
    vec![left, equals(numbers), equals(shown(&result, Tone::Backward))]
}

/// δ = Σ ∂L/∂a · ∂a/∂z over the units of the softmax, of which so many terms are written out at most.
pub(crate) fn delta(delta: &Delta, most: usize, is_output: bool, known: bool) -> (Math, Math, Math) {
    let listed = if delta.shared.len() > most { most - 1 } else { delta.shared.len() };
    let mut values: Vec<f64> =
        delta.shared[..listed].iter().flat_map(|&(by_a, slope)| [by_a, slope]).collect();
    values.push(delta.shared[listed..].iter().map(|(by_a, slope)| by_a * slope).sum());
    let by_hand = |values: &[f64]| {
        let (rest, terms) = (values[values.len() - 1], &values[..values.len() - 1]);
        terms.chunks_exact(2).map(|term| term[0] * term[1]).sum::<f64>() + rest
    };
    let (texts, result) = credible(&values, delta.delta, by_hand);
    let backward = |text: &String| number(Some(text.clone()).filter(|_| known), Tone::Backward);
    let term = |pair: &[String]| joined([bracketed(backward(&pair[0])), bracketed(backward(&pair[1]))], "·");
    let mut terms: Vec<_> = texts[..2 * listed].chunks_exact(2).map(term).collect();
    if listed < delta.shared.len() {
        let more = format!("\u{a0}{}", say!(chain::more_terms { terms: delta.shared.len() - listed }));
        terms.push(Math::Row(vec![bracketed(backward(&texts[2 * listed])), Math::Words(more)]));
    }
    let a = || Math::Name(if is_output { "ŷ" } else { "a" });
    let product = joined([partial(Math::Name("L"), a()), partial(a(), Math::Name("z"))], "·");
    let symbols = Math::Row(vec![Math::Operator("∑"), product]);
    (symbols, joined(terms, "+"), backward(&result))
}
