//! The factors of the chain rule.

use super::question::TurnQuestion;
use super::substitute::substitute;
use crate::state::turn::Stage;
use crate::views::product::{Part, reason, symbol};
use crate::views::selected::Selected;
use crate::views::{softmax, unit_in_words};
use backprop::{Activation, Local, Loss, Parameter};
use experiment::catalog::{activations, losses};
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::digits::{credible, written};
use experiment::text::math::{Math, Tone, bracketed, equals, joined};
use words::say;

/// Digits of a number in a hint.
const DIGITS: usize = 6;
/// Terms of a sum that are written out.
const MOST: usize = 6;

/// Returns the question for a factor.
pub(super) fn question(of: &Selected, part: Part, value: f64) -> TurnQuestion {
    match part {
        Part::ByA => by_a(of, part, value),
        Part::ByZ => by_z(of, part, value),
        Part::Step(Local::LossByPrediction { output }) => by_prediction(of, part, value, output),
        Part::Step(Local::LossByZ { output }) => by_output_z(of, part, value, output),
        Part::Step(Local::Activation { layer, unit, .. }) => slope(of, part, value, [layer, unit]),
        Part::Step(Local::Kernel { layer, input, unit }) => weight(of, part, value, [layer, input, unit]),
        Part::Step(Local::Input { input, .. }) => input_of(of, part, value, input),
        Part::Step(Local::One) => one(of, part, value),
    }
}

fn asked(of: &Selected, part: Part, value: f64, text: String) -> TurnQuestion {
    let symbol = symbol(of, part);
    let stage = Stage { phase: Phase::Loss, layers: of.session.now.trace.layers.len() };
    TurnQuestion::new(text, symbol.text(), symbol, value, stage)
}

/// ∂L/∂ŷ = 2(ŷ − y), a line of words after its symbol.
fn line(of: &Selected, part: Part, formula: &str) -> Vec<Math> {
    vec![Math::Row(vec![symbol(of, part), equals(Math::Words(format!("\u{a0}{formula}")))])]
}

/// A formula as a hint, and with its numbers as the next one. Where it says the value at once, `1, ŷ > y`, only when it is so.
fn hinted(
    question: TurnQuestion,
    of: &Selected,
    part: Part,
    formula: &str,
    numbers: &[(char, String)],
) -> TurnQuestion {
    let is_value = |text: &str| text.starts_with(|letter: char| letter.is_ascii_digit() || letter == '−');
    let when = formula.split_once(", ").filter(|(value, _)| is_value(value)).map(|(_, when)| when);
    let filled = substitute(when.unwrap_or(formula), numbers);
    let hint = |formula: &str| match when {
        Some(_) => vec![Math::Words(formula.into())],
        None => line(of, part, formula),
    };
    let question = question.hint(hint(when.unwrap_or(formula)));
    if filled == when.unwrap_or(formula) { question } else { question.hint(hint(&filled)) }
}

fn by_prediction(of: &Selected, part: Part, value: f64, output: usize) -> TurnQuestion {
    let trace = &of.session.now.trace;
    let last = trace.layers.len() - 1;
    let layer = &trace.layers[last];
    let loss = of.session.experiment.loss;
    let (z, a, y) = (layer.z[of.at][output], layer.a[of.at][output], trace.targets[of.at][output]);
    let text = say!(turn::how_the_loss_changes { loss: losses::text(loss).name });
    let Part::Step(local) = part else { return asked(of, part, value, text) };
    let divisor = loss.divisor(layer.units) as f64;
    let numbers = [('ŷ', written(a, DIGITS)), ('y', written(y, DIGITS))];
    let question = hinted(asked(of, part, value, text), of, part, &reason(of, local), &numbers)
        .slip(-value, say!(turn::slip_sign_of_gap))
        .slip(value * divisor, say!(turn::slip_not_over_outputs))
        .slip(trace.row_losses[of.at], say!(turn::slip_loss_itself))
        .slip(
            value * trace.slope(of.at, last, output),
            say!(turn::slip_slope_too_soon { function: layer.activation.name() }),
        );
    match loss {
        Loss::MeanSquaredError => question
            .slip((a - y) / divisor, say!(turn::slip_no_two))
            .slip((y - a) / divisor, say!(turn::slip_no_two_and_sign)),
        Loss::MeanAbsoluteError | Loss::Huber => question
            .slip(2.0 * (a - y) / divisor, say!(turn::slip_of_a_square))
            .slip((a - y) / divisor, say!(turn::slip_gap_itself)),
        Loss::BinaryCrossentropy | Loss::CategoricalCrossentropy | Loss::SparseCategoricalCrossentropy => {
            question
                .slip((a - y) / divisor, say!(turn::slip_gap_of_entropy))
                .slip(2.0 * (a - y) / divisor, say!(turn::slip_of_a_square))
                .slip(1.0 / a / divisor, say!(turn::slip_one_over))
                .slip(-1.0 / (1.0 - a) / divisor, say!(turn::slip_one_over))
                .slip(a.ln(), say!(turn::slip_logarithm))
                .slip(1.0 / z, say!(turn::slip_z_for_a { function: layer.activation.name() }))
        }
    }
}

fn by_output_z(of: &Selected, part: Part, value: f64, output: usize) -> TurnQuestion {
    let trace = &of.session.now.trace;
    let last = trace.layers.len() - 1;
    let layer = &trace.layers[last];
    let (a, y) = (layer.a[of.at][output], trace.targets[of.at][output]);
    let (function, Part::Step(local)) = (layer.activation.name(), part) else {
        return asked(of, part, value, String::new());
    };
    let numbers = [('ŷ', written(a, DIGITS)), ('y', written(y, DIGITS))];
    hinted(
        asked(of, part, value, say!(turn::how_both_change { function })),
        of,
        part,
        &reason(of, local),
        &numbers,
    )
    .slip(-value, say!(turn::slip_sign_of_gap))
    .slip(2.0 * value, say!(turn::slip_a_two))
    .slip(value * trace.slope(of.at, last, output), say!(turn::slip_derivative_twice { function }))
    .slip(layer.d_loss_d_a[of.at][output], say!(turn::slip_by_prediction))
    .slip(a, say!(turn::slip_prediction_itself))
}

fn slope(of: &Selected, part: Part, value: f64, [layer, unit]: [usize; 2]) -> TurnQuestion {
    let trace = &of.session.now.trace;
    let values = &trace.layers[layer];
    let (z, a) = (values.z[of.at][unit], values.a[of.at][unit]);
    let activation = values.activation;
    let (function, name) = (activation.name(), &unit_in_words(of.session, Some(layer), unit));
    let name_of_a = if layer + 1 == trace.layers.len() { "ŷ" } else { "a" };
    let text = say!(turn::how_it_bends { unit: name, function });
    let question = asked(of, part, value, text);
    let question = match activation {
        Activation::Linear => question.hint(vec![Math::Words(say!(turn::linear_passes_on).into())]),
        _ => {
            let formula = (activations::text(activation).slope)(z, name_of_a);
            let numbers = [('a', written(a, DIGITS)), ('ŷ', written(a, DIGITS)), ('z', written(z, DIGITS))];
            hinted(question, of, part, &formula, &numbers)
        }
    };
    let question = question
        .slip(1.0, say!(turn::slip_no_derivative { function }))
        .slip(a, say!(turn::slip_height_for_slope))
        .slip(z, say!(turn::slip_z_for_slope))
        .slip(-value, say!(turn::slip_sign));
    if activation.mixes_units() {
        return question;
    }
    let question =
        question.slip(activation.derivative(a, activation.apply(a)), say!(turn::slip_derivative_of_a));
    match activation {
        Activation::Sigmoid => question
            .slip(z * (1.0 - z), say!(turn::slip_derivative_of_z))
            .slip(1.0 - a, say!(turn::slip_half_a_derivative)),
        Activation::Tanh => question
            .slip(1.0 - a, say!(turn::slip_not_a_square))
            .slip(1.0 - z * z, say!(turn::slip_derivative_of_z)),
        _ => question,
    }
}

fn weight(of: &Selected, part: Part, value: f64, [layer, input, unit]: [usize; 3]) -> TurnQuestion {
    let trace = &of.session.now.trace;
    let parameter = Parameter::Kernel { layer, input, unit };
    let name = &names::weight(&of.session.experiment, parameter);
    let (to, from) =
        (unit_in_words(of.session, Some(layer), unit), unit_in_words(of.session, Some(layer - 1), input));
    let (change, index) = trace.change(parameter);
    let mut question = asked(of, part, value, say!(turn::what_leads_on { to, from }))
        .hint(line(of, part, name))
        .slip(change.after[index], say!(turn::slip_updated_weight { weight: name }))
        .slip(change.gradient[index], say!(turn::slip_gradient_of_weight { weight: name }))
        .slip(trace.layers[layer - 1].a[of.at][input], say!(turn::slip_a_for_weight))
        .slip(-value, say!(turn::slip_sign));
    let values = &trace.layers[layer];
    for (other_input, other_unit) in (0..values.input[of.at].len())
        .map(|other| (other, unit))
        .chain((0..values.units).map(|other| (input, other)))
    {
        let other = Parameter::Kernel { layer, input: other_input, unit: other_unit };
        if other != parameter {
            let weight = names::weight(&of.session.experiment, other);
            question = question
                .slip(values.weight(other_input, other_unit), say!(turn::slip_other_weight { weight }));
        }
    }
    question
}

fn input_of(of: &Selected, part: Part, value: f64, input: usize) -> TurnQuestion {
    let trace = &of.session.now.trace;
    let name = &unit_in_words(of.session, of.layer.checked_sub(1), input);
    let unit = &unit_in_words(of.session, Some(of.layer), of.unit);
    let mut question = asked(of, part, value, say!(turn::what_comes_in { unit }))
        .hint(line(of, part, name))
        .slip(of.before, say!(turn::slip_weight_itself))
        .slip(1.0, say!(turn::slip_one_for_input))
        .slip(of.before * value, say!(turn::slip_product_for_input))
        .slip(-value, say!(turn::slip_sign));
    match of.layer.checked_sub(1) {
        Some(before) => {
            question =
                question.slip(trace.layers[before].z[of.at][input], say!(turn::slip_z_came_in { unit: name }))
        }
        None => {
            let (row, data) = (of.session.shown().0, &of.session.experiment.data);
            let raw = data.features().nth(input).map(|column| data.rows[row][column]);
            if let Some(raw) = raw.filter(|_| of.session.experiment.scaling.inputs.is_some()) {
                question = question.slip(raw, say!(turn::slip_raw_input));
            }
        }
    }
    for (other, &x) in
        trace.layers[of.layer].input[of.at].iter().enumerate().filter(|(other, _)| *other != input)
    {
        let input = unit_in_words(of.session, of.layer.checked_sub(1), other);
        question = question.slip(x, say!(turn::slip_other_input { input }));
    }
    question
}

fn one(of: &Selected, part: Part, value: f64) -> TurnQuestion {
    asked(
        of,
        part,
        value,
        say!(turn::what_a_bias_does { unit: unit_in_words(of.session, Some(of.layer), of.unit) }),
    )
    .hint(vec![Math::Words(say!(turn::bias_is_added).into())])
    .slip(of.before, say!(turn::slip_bias_itself))
    .slip(0.0, say!(turn::slip_bias_counts))
}

/// ∂L/∂a over all ways: Σ w · δ.
fn by_a(of: &Selected, part: Part, value: f64) -> TurnQuestion {
    let trace = &of.session.now.trace;
    let delta = trace.delta(of.at, of.layer, of.unit);
    let (unit, next) = (&unit_in_words(of.session, Some(of.layer), of.unit), of.layer + 1);
    if delta.terms.is_empty() {
        return by_prediction(of, Part::Step(Local::LossByPrediction { output: of.unit }), value, of.unit);
    }
    let listed = if delta.terms.len() > MOST { MOST - 1 } else { delta.terms.len() };
    let mut values: Vec<f64> =
        delta.terms[..listed].iter().flat_map(|&(weight, delta)| [weight, delta]).collect();
    values.push(delta.terms[listed..].iter().map(|(weight, delta)| weight * delta).sum());
    let by_hand = |values: &[f64]| values.chunks(2).map(|pair| pair.iter().product::<f64>()).sum::<f64>();
    let (texts, _) = credible(&values, value, by_hand);
    let shown = |text: &String, tone| Math::Number(text.clone(), tone);
    let term = |pair: &[String]| {
        joined([bracketed(shown(&pair[0], Tone::Plain)), bracketed(shown(&pair[1], Tone::Backward))], "·")
    };
    let mut terms: Vec<Math> = texts[..2 * listed].chunks_exact(2).map(term).collect();
    if listed < delta.terms.len() {
        let more = format!("\u{a0}{}", say!(chain::more_terms { terms: delta.terms.len() - listed }));
        terms.push(Math::Row(vec![bracketed(shown(&texts[2 * listed], Tone::Backward)), Math::Words(more)]));
    }
    let numbers = equals(joined(terms, "+")).pieces();
    let kernel = &trace.layers[next].kernel;
    let units = trace.layers[next].units;
    let after =
        delta.terms.iter().enumerate().map(|(k, (_, delta))| kernel.after[of.unit * units + k] * delta);
    let mut question = asked(of, part, value, say!(turn::over_all_ways { unit }))
        .hint(line(of, part, say!(turn::weights_times_deltas)))
        .hint(numbers)
        .slip(after.sum(), say!(turn::slip_updated_layer { layer: next + 1 }))
        .slip(delta.terms.iter().map(|(_, delta)| delta).sum(), say!(turn::slip_deltas_alone))
        .slip(delta.delta, say!(turn::slip_delta_for_by_a))
        .slip(-value, say!(turn::slip_sign));
    for (k, (weight, delta)) in delta.terms.iter().enumerate() {
        let way = unit_in_words(of.session, Some(next), k);
        question = question
            .slip(weight * delta, say!(turn::slip_one_way { unit: way }))
            .slip(value - weight * delta, say!(turn::slip_no_way { unit: way }));
    }
    question
}

/// ∂L/∂z of a unit of a softmax.
fn by_z(of: &Selected, part: Part, value: f64) -> TurnQuestion {
    let delta = of.session.now.trace.delta(of.at, of.layer, of.unit);
    let (symbols, numbers, _) = softmax::delta(&delta, MOST, of.is_last(), true);
    let own = delta.d_loss_d_a * delta.slope;
    let mut question = asked(
        of,
        part,
        value,
        say!(turn::over_all_units { unit: unit_in_words(of.session, Some(of.layer), of.unit) }),
    )
    .hint(vec![Math::Row(vec![symbol(of, part), equals(symbols)])])
    .slip(own, say!(turn::slip_own_unit_alone))
    .slip(delta.d_loss_d_a, say!(turn::slip_by_a_for_by_z))
    .slip(-value, say!(turn::slip_sign));
    question = question.hint(equals(numbers).pieces());
    question
}
