//! z and a of a unit, written out.

use super::selected::Selected;
use crate::look::topic::{OfUnit, Topic};
use backprop::Parameter;
use experiment::catalog::activations;
use experiment::text::digits::credible;
use experiment::text::math::{Equation, Math, Tone, asks, bracketed, equals, joined, number};
use words::say;

/// Terms of a sum that are written out.
const MOST: usize = 6;

/// z = x · w + … + b, or without a bias x · w + …, with its numbers. Of a long sum the first terms are written out, and how much all
/// others come to.
pub(crate) fn z(of: &Selected) -> Equation {
    let layer = &of.session.now.trace.layers[of.layer];
    let (inputs, z) = (&layer.input[of.at], layer.z[of.at][of.unit]);
    let listed = if inputs.len() > MOST { MOST - 1 } else { inputs.len() };
    let pair = |input: usize| [inputs[input], layer.weight(input, of.unit)];
    let rest: f64 = (listed..inputs.len()).map(|input| pair(input).iter().product::<f64>()).sum();
    let mut values: Vec<f64> = (0..listed).flat_map(pair).collect();
    values.push(rest);
    values.extend(layer.bias(of.unit));
    let by_hand = |values: &[f64]| {
        let (pairs, others) = values.split_at(2 * listed);
        pairs.chunks_exact(2).map(|pair| pair[0] * pair[1]).sum::<f64>() + others.iter().sum::<f64>()
    };
    let (texts, z) = credible(&values, z, by_hand);
    let known = |text: &String, tone| number(Some(text.clone()).filter(|_| of.session.now.reached), tone);
    let (pairs, others) = texts.split_at(2 * listed);
    let term = |(index, pair): (usize, &[String])| {
        let x = asks(of.input(index), known(&pair[0], Tone::Forward));
        let x = if index == 0 { x } else { bracketed(x) };
        let weight = Parameter::Kernel { layer: of.layer, input: index, unit: of.unit };
        joined([x, bracketed(asks(Topic::from(weight), known(&pair[1], Tone::Plain)))], "·")
    };
    let bias = Topic::from(Parameter::Bias { layer: of.layer, unit: of.unit });
    let z_of = |math| asks(of.quantity(OfUnit::Z), math);
    let mut terms: Vec<_> = pairs.chunks_exact(2).enumerate().map(term).collect();
    if listed < inputs.len() {
        let more = format!("\u{a0}{}", say!(chain::more_terms { terms: inputs.len() - listed }));
        terms.push(Math::Row(vec![bracketed(known(&others[0], Tone::Forward)), Math::Words(more)]));
    }
    terms.extend(others.get(1).map(|text| bracketed(asks(bias, known(text, Tone::Plain)))));
    let part = |(index, term): (usize, Math)| match index {
        0 => Math::Row(vec![z_of(Math::Name("z")), equals(term)]),
        _ => Math::Row(vec![Math::Operator("+"), term]),
    };
    let sum = terms.into_iter().enumerate().map(part);
    sum.chain([equals(z_of(known(&z, Tone::Forward)))]).collect()
}

/// a = f(z), with its numbers; of an output ŷ.
pub(crate) fn a(of: &Selected) -> Equation {
    let layer = &of.session.now.trace.layers[of.layer];
    let (z, a) = (layer.z[of.at][of.unit], layer.a[of.at][of.unit]);
    let activation = layer.activation;
    if activation.mixes_units() && layer.units <= MOST {
        return softmax(of);
    }
    let (texts, a) = credible(&[z], a, |z| activation.apply(z[0]));
    let known = |text: &String| number(Some(text.clone()).filter(|_| of.session.now.reached), Tone::Forward);
    let z_of = |math| asks(of.quantity(OfUnit::Z), math);
    let a_of = |math| asks(of.quantity(OfUnit::A), math);
    let (number, result) = (z_of(known(&texts[0])), equals(a_of(known(&a))));
    let name = a_of(Math::Name(if of.is_last() { "ŷ" } else { "a" }));
    let symbols = |right| Math::Row(vec![name, equals(right)]);
    match activations::text(activation).formula {
        None => vec![symbols(z_of(Math::Name("z"))), result],
        Some(formula) => {
            let symbols = symbols(activations::function(activation.name(), z_of(Math::Name("z"))));
            vec![symbols, equals(formula(number, z)), result]
        }
    }
}

/// a = softmax(z) = e^z over the sum of e^z of all units, with their numbers.
fn softmax(of: &Selected) -> Equation {
    let layer = &of.session.now.trace.layers[of.layer];
    let (z, a) = (&layer.z[of.at], layer.a[of.at][of.unit]);
    let by_hand = |z: &[f64]| z[of.unit].exp() / z.iter().map(|z| z.exp()).sum::<f64>();
    let (texts, a) = credible(z, a, by_hand);
    let known = |text: &String| number(Some(text.clone()).filter(|_| of.session.now.reached), Tone::Forward);
    let power = |unit: usize| {
        let z = Topic::Unit { of: OfUnit::Z, layer: of.layer, unit };
        activations::power_of_e(asks(z, known(&texts[unit])))
    };
    let shares = Math::Fraction(Box::new([power(of.unit), joined((0..z.len()).map(power), "+")]));
    let a_of = |math| asks(of.quantity(OfUnit::A), math);
    let name = a_of(Math::Name(if of.is_last() { "ŷ" } else { "a" }));
    let call = activations::function("softmax", asks(of.quantity(OfUnit::Z), Math::Name("z")));
    vec![Math::Row(vec![name, equals(call)]), equals(shares), equals(a_of(known(&a)))]
}
