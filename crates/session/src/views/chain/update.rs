//! The update of the parameter, with its numbers.

use super::{Equation, Selected};
use backprop::Parameter;
use experiment::run::playhead::Phase;
use experiment::text::digits::{credible, credible_to};
use experiment::text::math::{Math, Tone, bracketed, joined, number, partial};
use experiment::text::number::significant;

/// The digits of a new weight that are tried until it reads otherwise than the old.
const DIGITS: std::ops::RangeInclusive<usize> = 4..=10;

/// w ← w − η ∂L/∂w, or with momentum v ← μ v − η ∂L/∂w and w ← w + v, Nesterov's w ← w + μ v − η ∂L/∂w.
pub(super) fn view(of: &Selected) -> Vec<Equation> {
    let optimizer = &of.session.experiment.optimizer;
    let (rate, momentum) = (optimizer.learning_rate, optimizer.momentum);
    let (gradient, weight) = (partial(Math::Name("L"), of.symbol()), of.symbol());
    let (eta, mu, v) = (Math::Name("η"), Math::Name("μ"), Math::Name("v"));
    let (set, given) = (Tone::Plain, Tone::Backward);
    let g = Term { symbol: gradient, value: of.gradient, tone: given, known: of.knows(Phase::Backward) };
    let eta = Term { symbol: eta, value: rate, tone: set, known: true };
    let w = Term { symbol: weight.clone(), value: of.before, tone: set, known: of.session.now.reached };
    if momentum == 0.0 {
        let terms = [w, eta, g];
        return vec![equation(of, weight, &terms, of.after, &[&[0], &[1, 2]], &[1.0, -1.0], Some(of.before))];
    }
    let (velocity_before, velocity_after) = velocity(of);
    let mu = Term { symbol: mu, value: momentum, tone: set, known: true };
    let old = Term { symbol: v.clone(), value: velocity_before, tone: set, known: of.session.now.reached };
    let new = Term { symbol: v.clone(), value: velocity_after, tone: set, known: of.knows(Phase::Update) };
    let moving = equation(
        of,
        v,
        &[mu.clone(), old, eta.clone(), g.clone()],
        velocity_after,
        &[&[0, 1], &[2, 3]],
        &[1.0, -1.0],
        None,
    );
    let moved = if optimizer.nesterov {
        let terms = [w, mu, new, eta, g];
        equation(of, weight, &terms, of.after, &[&[0], &[1, 2], &[3, 4]], &[1.0, 1.0, -1.0], Some(of.before))
    } else {
        equation(of, weight, &[w, new], of.after, &[&[0], &[1]], &[1.0, 1.0], Some(of.before))
    };
    vec![moving, moved]
}

/// The velocity before and after.
fn velocity(of: &Selected) -> (f64, f64) {
    let layer = &of.session.now.trace.layers[of.layer];
    let (change, index) = match of.parameter {
        Parameter::Kernel { input, unit, .. } => (&layer.kernel, input * layer.units() + unit),
        Parameter::Bias { unit, .. } => (&layer.bias, unit),
    };
    (change.velocity_before[index], change.velocity_after[index])
}

/// A quantity of the update.
#[derive(Clone)]
struct Term {
    symbol: Math,
    value: f64,
    tone: Tone,
    known: bool,
}

/// `left ← symbols = numbers = result`: products of terms by their index, added with their signs.
fn equation(
    of: &Selected,
    left: Math,
    terms: &[Term],
    result: f64,
    products: &[&[usize]],
    signs: &[f64],
    old: Option<f64>,
) -> Equation {
    let values: Vec<_> = terms.iter().map(|term| term.value).collect();
    let by_hand = |values: &[f64]| {
        let product = |product: &&[usize]| product.iter().map(|&index| values[index]).product::<f64>();
        products.iter().zip(signs).map(|(indices, sign)| sign * product(indices)).sum()
    };
    let (texts, shown) = match old {
        // A small step shows only in the later digits.
        Some(old) if old != result && result.is_finite() => {
            let differ = |&digits: &usize| significant(old, digits) != significant(result, digits);
            let digits = DIGITS.clone().find(differ).unwrap_or(*DIGITS.end());
            credible_to(digits, &values, result, by_hand)
        }
        _ => credible(&values, result, by_hand),
    };
    let sum = |term: &dyn Fn(usize) -> Math| {
        let mut row = Vec::new();
        for (indices, &sign) in products.iter().zip(signs) {
            if !row.is_empty() {
                row.push(Math::Operator(if sign < 0.0 { "−" } else { "+" }));
            }
            row.push(joined(indices.iter().map(|&index| term(index)), "·"));
        }
        Math::Row(row)
    };
    let symbols = sum(&|index| terms[index].symbol.clone());
    let numbers = sum(&|index| {
        let term = &terms[index];
        let text = number(Some(texts[index].clone()).filter(|_| term.known), term.tone);
        if index == 0 { text } else { bracketed(text) }
    });
    let result = number(Some(shown).filter(|_| of.knows(Phase::Update)), Tone::Plain);
    let line = |operator, right| Math::Row(vec![Math::Operator(operator), right]);
    vec![Math::Row(vec![left, line("←", symbols)]), line("=", numbers), line("=", result)]
}
