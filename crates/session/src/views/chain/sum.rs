//! z and a of a unit, written out.

use super::{Equation, Selected};
use crate::text::digits::credible;
use crate::text::math::{Math, Tone, bracketed, equals, in_brackets, joined, number};
use crate::text::number::grouped;
use backprop::Activation;

/// Terms of a sum that are written out.
const MOST: usize = 6;

/// z = x · w + … + b, with its numbers. Of a long sum the first terms are written out, and how much all
/// others come to.
pub(super) fn z(of: &Selected) -> Equation {
    let layer = &of.session.now.trace.layers[of.layer];
    let (inputs, z) = (&layer.input[of.at], layer.z[of.at][of.unit]);
    let listed = if inputs.len() > MOST { MOST - 1 } else { inputs.len() };
    let pair = |input: usize| [inputs[input], layer.weight(input, of.unit)];
    let rest: f64 = (listed..inputs.len()).map(|input| pair(input).iter().product::<f64>()).sum();
    let mut values: Vec<f64> = (0..listed).flat_map(pair).collect();
    values.extend([rest, layer.bias.before[of.unit]]);
    let by_hand = |values: &[f64]| {
        let (pairs, others) = values.split_at(2 * listed);
        pairs.chunks_exact(2).map(|pair| pair[0] * pair[1]).sum::<f64>() + others.iter().sum::<f64>()
    };
    let (texts, z) = credible(&values, z, by_hand);
    let known = |text: &String, tone| number(Some(text.clone()).filter(|_| of.session.now.reached), tone);
    let (pairs, others) = texts.split_at(2 * listed);
    let term = |(index, pair): (usize, &[String])| {
        let x = known(&pair[0], Tone::Forward);
        let x = if index == 0 { x } else { bracketed(x) };
        joined([x, bracketed(known(&pair[1], Tone::Plain))], "·")
    };
    let mut terms: Vec<_> = pairs.chunks_exact(2).enumerate().map(term).collect();
    if listed < inputs.len() {
        let more = format!("\u{a0}({} more)", grouped(inputs.len() - listed));
        terms.push(Math::Row(vec![bracketed(known(&others[0], Tone::Forward)), Math::Words(more)]));
    }
    terms.push(bracketed(known(&others[1], Tone::Plain)));
    let part = |(index, term): (usize, Math)| match index {
        0 => Math::Row(vec![Math::Name("z"), equals(term)]),
        _ => Math::Row(vec![Math::Operator("+"), term]),
    };
    let sum = terms.into_iter().enumerate().map(part);
    sum.chain([equals(known(&z, Tone::Forward))]).collect()
}

/// a = f(z), with its numbers; of an output ŷ.
pub(super) fn a(of: &Selected) -> Equation {
    let layer = &of.session.now.trace.layers[of.layer];
    let (z, a) = (layer.z[of.at][of.unit], layer.a[of.at][of.unit]);
    let activation = layer.activation;
    let (texts, a) = credible(&[z], a, |z| activation.apply(z[0]));
    let known = |text: &String| number(Some(text.clone()).filter(|_| of.session.now.reached), Tone::Forward);
    let (z, result) = (known(&texts[0]), equals(known(&a)));
    let name = Math::Name(if of.is_last() { "ŷ" } else { "a" });
    let function = |name, inside| Math::Row(vec![Math::Name(name), in_brackets(inside)]);
    let symbols = |right| Math::Row(vec![name, equals(right)]);
    let one = || Math::Number("1".into(), Tone::Plain);
    match activation {
        Activation::Linear => vec![symbols(Math::Name("z")), result],
        Activation::Sigmoid => {
            let power = Math::Row(vec![Math::Operator("−"), bracketed(z)]);
            let power = Math::Power(Box::new([Math::Name("e"), power]));
            let under = joined([one(), power], "+");
            let formula = Math::Fraction(Box::new([one(), under]));
            vec![symbols(function("sigmoid", Math::Name("z"))), equals(formula), result]
        }
        Activation::Tanh => {
            vec![symbols(function("tanh", Math::Name("z"))), equals(function("tanh", z)), result]
        }
        Activation::Relu => {
            let zero = Math::Number("0".into(), Tone::Plain);
            let larger = function("max", joined([zero, z], ","));
            vec![symbols(function("relu", Math::Name("z"))), equals(larger), result]
        }
    }
}
