//! z and a of a unit.

use super::question::TurnQuestion;
use crate::state::turn::Stage;
use crate::views::selected::Selected;
use crate::views::{sum, unit_in_words};
use backprop::{Activation, Parameter};
use experiment::catalog::activations;
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::math::{Equation, Math, equals, indexed};
use words::say;

/// The most inputs whose weights the formula names one by one.
const MOST: usize = 4;

/// Returns the questions for z and a of a unit, of which its bias is `of`: for one where both are the same.
pub(super) fn questions(of: &Selected) -> Vec<TurnQuestion> {
    match of.session.now.trace.layers[of.layer].activation {
        Activation::Linear => vec![z(of)],
        _ => vec![z(of), a(of)],
    }
}

fn stage(of: &Selected) -> Stage {
    Stage { phase: Phase::Forward, layers: of.layer }
}

/// The symbol of z of a unit.
fn symbol_of_z(of: &Selected) -> Math {
    indexed("z", names::unit_in_short(&of.session.experiment, Some(of.layer), of.unit))
}

fn symbol_of_a(of: &Selected) -> Math {
    match of.is_last() {
        true => Math::Name("ŷ"),
        false => indexed("a", names::unit_in_short(&of.session.experiment, Some(of.layer), of.unit)),
    }
}

fn z(of: &Selected) -> TurnQuestion {
    let session = of.session;
    let trace = &session.now.trace;
    let layer = &trace.layers[of.layer];
    let (inputs, z) = (&layer.input[of.at], layer.z[of.at][of.unit]);
    let bias = layer.bias(of.unit);
    let unit = &unit_in_words(of.session, Some(of.layer), of.unit);
    let is_prediction = of.is_last() && layer.activation == Activation::Linear;
    let (text, name, symbol) = match (is_prediction, bias) {
        (true, Some(_)) => {
            (say!(turn::prediction_is_a_sum { unit }), say!(turn::prediction).into(), symbol_of_a(of))
        }
        (true, None) => (
            say!(turn::prediction_is_a_sum_without_bias { unit }),
            say!(turn::prediction).into(),
            symbol_of_a(of),
        ),
        (false, Some(_)) => (say!(turn::z_is_a_sum { unit }), say!(turn::z_of { unit }), symbol_of_z(of)),
        (false, None) => {
            (say!(turn::z_is_a_sum_without_bias { unit }), say!(turn::z_of { unit }), symbol_of_z(of))
        }
    };
    let mut numbers = sum::z(of);
    numbers.pop();
    let b = bias.unwrap_or(0.0);
    let sum_of = |terms: &mut dyn Iterator<Item = f64>| terms.sum::<f64>();
    let weight = |input: usize| layer.weight(input, of.unit);
    let mut question = TurnQuestion::new(text, name, symbol, z, stage(of))
        .hint(in_names(of))
        .hint(numbers)
        .slip(z - b, say!(turn::slip_no_bias { unit }))
        .slip(z - 2.0 * b, say!(turn::slip_bias_taken_away))
        .slip(sum_of(&mut inputs.iter().copied()) + b, say!(turn::slip_no_weights))
        .slip(sum_of(&mut (0..inputs.len()).map(weight)) + b, say!(turn::slip_no_inputs));
    for (input, &x) in inputs.iter().enumerate() {
        let input_name = unit_in_words(of.session, of.layer.checked_sub(1), input);
        question = question
            .slip(z - x * weight(input), say!(turn::slip_no_input { input: input_name }))
            .slip(x * weight(input) + b, say!(turn::slip_one_input { input: input_name }));
    }
    if let Some(before) = of.layer.checked_sub(1).map(|layer| &trace.layers[layer]) {
        let of_z = before.z[of.at].iter().enumerate().map(|(input, z)| z * weight(input));
        question = question.slip(of_z.sum::<f64>() + b, say!(turn::slip_z_goes_on));
    }
    if inputs.len() == layer.units {
        let turned = inputs.iter().enumerate().map(|(input, x)| x * layer.weight(of.unit, input));
        question = question.slip(turned.sum::<f64>() + b, say!(turn::slip_turned { unit }));
    }
    for other in (0..layer.units).filter(|&other| other != of.unit) {
        let other_name = unit_in_words(of.session, Some(of.layer), other);
        question = question.slip(layer.z[of.at][other], say!(turn::slip_other_unit { unit: other_name }));
    }
    if layer.activation != Activation::Linear {
        question = question.slip(layer.a[of.at][of.unit], say!(turn::slip_a_for_z));
    }
    question.slip(-z, say!(turn::slip_sign))
}

/// z = cgpa · cgpa→h1 + … + b h1, by names.
fn in_names(of: &Selected) -> Equation {
    let layer = &of.session.now.trace.layers[of.layer];
    let inputs = layer.input[of.at].len();
    let mut parts: Vec<String> = if inputs > MOST {
        vec![say!(turn::inputs_times_weights).into()]
    } else {
        let weight = |input| {
            let of_line = Parameter::Kernel { layer: of.layer, input, unit: of.unit };
            let name = names::weight(&of.session.experiment, of_line);
            format!(
                "{} · ({name})",
                names::unit_in_short(&of.session.experiment, of.layer.checked_sub(1), input)
            )
        };
        (0..inputs).map(weight).collect()
    };
    let bias = Parameter::Bias { layer: of.layer, unit: of.unit };
    parts.extend(layer.bias(of.unit).map(|_| format!("({})", names::weight(&of.session.experiment, bias))));
    let part = |(at, part): (usize, String)| {
        let part = format!("\u{a0}{part}");
        match at {
            0 => Math::Row(vec![Math::Name("z"), equals(Math::Words(part))]),
            _ => Math::Row(vec![Math::Operator("+"), Math::Words(part)]),
        }
    };
    parts.into_iter().enumerate().map(part).collect()
}

fn a(of: &Selected) -> TurnQuestion {
    let layer = &of.session.now.trace.layers[of.layer];
    let (z, a) = (layer.z[of.at][of.unit], layer.a[of.at][of.unit]);
    let activation = layer.activation;
    let (unit, function) = (&unit_in_words(of.session, Some(of.layer), of.unit), activation.name());
    let (text, name) = match of.is_last() {
        true => (say!(turn::what_it_predicts { unit, function }), say!(turn::prediction).into()),
        false => (say!(turn::what_goes_out { unit, function }), say!(turn::a_of { unit })),
    };
    let mut numbers = sum::a(of);
    numbers.pop();
    let first = numbers.remove(0);
    let symbols = match activations::text(activation).formula {
        Some(formula) if !activation.mixes_units() => vec![first, equals(formula(Math::Name("z"), z))],
        _ => vec![first],
    };
    let own = |z| if activation.mixes_units() { f64::NAN } else { activation.apply(z) };
    let mut question = TurnQuestion::new(text, name, symbol_of_a(of), a, stage(of))
        .hint(symbols)
        .slip(z, say!(turn::slip_z_for_a { function }))
        .slip(own(-z), say!(turn::slip_minus_z { function }))
        .slip(of.session.now.trace.slope(of.at, of.layer, of.unit), say!(turn::slip_slope_for_a { function }))
        .slip(-a, say!(turn::slip_sign));
    if !numbers.is_empty() {
        question = question.hint(numbers);
    }
    if activation.mixes_units() {
        question = question
            .slip(z.exp(), say!(turn::slip_not_shared))
            .slip(z / layer.z[of.at].iter().sum::<f64>(), say!(turn::slip_no_powers));
    }
    for other in (0..layer.units).filter(|&other| other != of.unit) {
        let other_name = unit_in_words(of.session, Some(of.layer), other);
        question = question.slip(layer.a[of.at][other], say!(turn::slip_a_of_other { unit: other_name }));
    }
    question
}
