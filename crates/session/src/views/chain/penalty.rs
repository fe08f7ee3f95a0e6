//! The part of a penalty on large weights: in the gradient of one of them, and in the loss.

use super::selected::Selected;
use crate::look::topic::Topic;
use backprop::Regularizer;
use experiment::run::playhead::Phase;
use experiment::text::digits::credible;
use experiment::text::math::{
    Equation, Math, Tone, asks, bracketed, equals, in_brackets, joined, number, partial,
};
use experiment::text::number::exact;
use words::say;

/// ∂L/∂w + l1 · sign(w) + 2 · l2 · w with its numbers: the gradient that the update follows. Empty where nothing penalizes the weight.
pub(crate) fn of_gradient(of: &Selected) -> Equation {
    let regularizer @ Regularizer { l1, l2 } = of.regularizer();
    if regularizer == Regularizer::NONE {
        return Vec::new();
    }
    let by_hand = |values: &[f64]| values[0] + l1 * Regularizer::sign(values[1]) + 2.0 * l2 * values[1];
    let (texts, result) = credible(&[of.of_rows(), of.before], of.gradient, by_hand);
    let backward = |text: String| number(Some(text).filter(|_| of.knows(Phase::Backward)), Tone::Backward);
    let weight = |text: String| number(Some(text).filter(|_| of.session.now.reached), Tone::Plain);
    let plain = |text: String| Math::Number(text, Tone::Plain);
    let (mut symbols, mut numbers) =
        (vec![partial(Math::Name("L"), of.symbol())], vec![backward(texts[0].clone())]);
    if l1 != 0.0 {
        let sign_of = Math::Row(vec![Math::Name("sign"), in_brackets(of.symbol())]);
        symbols.push(joined([Math::Name("l1"), sign_of], "·"));
        numbers.push(joined([plain(exact(l1)), bracketed(weight(exact(Regularizer::sign(of.before))))], "·"));
    }
    if l2 != 0.0 {
        symbols.push(joined([plain("2".into()), Math::Name("l2"), of.symbol()], "·"));
        let w = asks(Topic::from(of.parameter), weight(texts[1].clone()));
        numbers.push(joined([plain("2".into()), plain(exact(l2)), bracketed(w)], "·"));
    }
    vec![
        Math::Row(vec![Math::Words(say!(chain::with_the_penalty).into()), equals(joined(symbols, "+"))]),
        equals(joined(numbers, "+")),
        equals(asks(Topic::Gradient(of.parameter), backward(result))),
    ]
}

/// l1 · Σ|w| + l2 · Σw² of each kernel that has a penalty, and what they make of the loss of the batch.
pub(super) fn of_loss(of: &Selected) -> Vec<Equation> {
    let trace = &of.session.now.trace;
    let penalized = trace.layers.iter().enumerate().filter(|(_, of)| of.regularizer != Regularizer::NONE);
    let mut equations: Vec<_> = penalized.map(|(layer, _)| of_layer(of, layer)).collect();
    if !equations.is_empty() {
        let terms = [trace.loss - trace.penalty, trace.penalty];
        let (texts, loss) = credible(&terms, trace.loss, |terms| terms.iter().sum());
        let known = |text: String| number(Some(text).filter(|_| of.knows(Phase::Loss)), Tone::Backward);
        let sum = joined(texts.into_iter().map(known), "+");
        let left = Math::Words(say!(chain::loss_with_penalty).into());
        equations.push(vec![Math::Row(vec![left, equals(sum)]), equals(known(loss))]);
    }
    equations
}

fn of_layer(of: &Selected, layer: usize) -> Equation {
    let values = &of.session.now.trace.layers[layer];
    let kernel = &values.kernel.before;
    let regularizer @ Regularizer { l1, l2 } = values.regularizer;
    let sums = [kernel.iter().map(|w| w.abs()).sum::<f64>(), kernel.iter().map(|w| w * w).sum()];
    let by_hand = |sums: &[f64]| l1 * sums[0] + l2 * sums[1];
    let (texts, result) = credible(&sums, regularizer.penalty(kernel), by_hand);
    let known = |text: String, tone| number(Some(text).filter(|_| of.knows(Phase::Loss)), tone);
    let parts = [("l1", "∑|w|", l1), ("l2", "∑w²", l2)].into_iter().zip(texts);
    let parts: Vec<_> = parts.filter(|((_, _, factor), _)| *factor != 0.0).collect();
    let symbols = parts.iter().map(|((name, sum, _), _)| joined([Math::Name(name), Math::Name(sum)], "·"));
    let numbers = parts.iter().map(|((_, _, factor), sum)| {
        joined([Math::Number(exact(*factor), Tone::Plain), known(sum.clone(), Tone::Plain)], "·")
    });
    let left = Math::Words(say!(chain::penalty_of_layer { layer: layer + 1 }));
    vec![
        Math::Row(vec![left, equals(joined(symbols, "+"))]),
        equals(joined(numbers, "+")),
        equals(known(result, Tone::Backward)),
    ]
}
