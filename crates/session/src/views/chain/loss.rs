//! The loss, when it is selected: its formula with its numbers.

use super::card::ChainView;
use super::selected::Selected;
use super::{penalty, product};
use crate::look::topic::{OfUnit, Topic};
use crate::state::Session;
use backprop::{Loss, Parameter};
use experiment::catalog::losses;
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::digits::credible;
use experiment::text::math::{
    Equation, Math, Tone, asks, bracketed, equals, in_brackets, indexed, joined, number, partial,
};
use experiment::text::number::{given, short};
use words::{and, say, sentences};

/// Outputs that are written out.
const MOST: usize = 6;
/// Letters of a formula that fit beside the loss in the drawing, and in the card on a phone.
const LONGEST: usize = 24;

pub(super) fn view(session: &Session) -> ChainView {
    let of = &of(session);
    let outputs = session.now.trace.targets[of.at].len();
    let slopes = (0..outputs.min(MOST)).map(|output| slope(of, output));
    let [question, meaning] = in_words(session);
    ChainView {
        question,
        meaning,
        values: std::iter::once(broken(loss(of))).chain(penalty::of_loss(of)).chain(slopes).collect(),
        ..ChainView::default()
    }
}

/// What is said of the loss is said of the first output.
fn of(session: &Session) -> Selected<'_> {
    let layer = session.experiment.layers.len() - 1;
    Selected::of(session, Parameter::Bias { layer, unit: 0 })
}

/// What the card of the loss asks, and what it says in words.
pub(super) fn in_words(session: &Session) -> [String; 2] {
    let (of, trace) = (&of(session), &session.now.trace);
    let rows = trace.rows.len();
    let mean = trace.loss - trace.penalty;
    let batch = (rows > 1).then(|| say!(chain::loss_of_the_batch { rows, loss: short(mean) }));
    let penalty = (trace.penalty != 0.0)
        .then(|| say!(chain::penalty_in_loss { penalty: short(trace.penalty), loss: short(trace.loss) }));
    let with_batch = |sentence| sentences([sentence].into_iter().chain(batch).chain(penalty));
    let meaning = match session.look.playhead.phase {
        _ if !session.now.reached => say!(headline::computing).into(),
        Phase::Forward => say!(chain::prediction_comes_first).into(),
        Phase::Loss => with_batch(compared(of)),
        Phase::Backward | Phase::Update => with_batch(say!(chain::way_back_begins).into()),
    };
    [say!(chain::how_wrong).into(), meaning]
}

/// `(2.1515 − 5)²`, for the drawing; `None` where it is too long for it, as of several outputs.
pub(crate) fn in_numbers(session: &Session) -> Option<String> {
    let of = &of(session);
    let parts = loss(of);
    let text = parts[1].text();
    let text = text.trim().trim_start_matches("= ").trim();
    let text = text.strip_prefix("− ").map_or_else(|| text.to_string(), |rest| format!("−{rest}"));
    let targets = &of.session.now.trace.targets[of.at];
    let is_one = targets.len() == 1 || one_class(session.experiment.loss, targets).is_some();
    let fits = is_one && text.chars().count() <= LONGEST;
    (of.knows(Phase::Loss) && fits).then_some(text)
}

/// An equation in which a long part may break at each `+`.
fn broken(equation: Equation) -> Equation {
    let pieces = |part: Math| match part.text().chars().count() {
        0..=LONGEST => vec![part],
        _ => part.pieces(),
    };
    equation.into_iter().flat_map(pieces).collect()
}

fn compared(of: &Selected) -> String {
    let trace = &of.session.now.trace;
    let pairs = trace.layers[of.layer].a[of.at].iter().zip(&trace.targets[of.at]);
    let pair =
        |(a, y): (&f64, &f64)| say!(chain::prediction_and_target { predicted: short(*a), target: given(*y) });
    let predictions = and(&pairs.take(MOST).map(pair).collect::<Vec<_>>());
    let why = losses::text(of.session.experiment.loss).why;
    sentences([say!(chain::compared { predictions }), why.into()])
}

/// L = (ŷ − y)² = (2.152 − 5)² = 8.114; of several outputs the mean.
pub(crate) fn loss(of: &Selected) -> Equation {
    let trace = &of.session.now.trace;
    let values = &trace.layers[of.layer];
    let (z, a, y) = (&values.z[of.at], &values.a[of.at], &trace.targets[of.at]);
    let (loss, result) = (of.session.experiment.loss, trace.row_losses[of.at]);
    let words = losses::text(loss);
    let known = of.knows(Phase::Loss);
    let shown = |text: String, tone| number(Some(text).filter(|_| known), tone);
    let one = |output: usize| loss.of_output(values.activation, [z, a, y], output);
    let left = |right| Math::Row(vec![asks(Topic::Loss, Math::Name("L")), equals(right)]);
    let predicted = |math| asks(Topic::Prediction(0), math);
    let target = |math| asks(Topic::Target(0), math);
    let z_of = |math| asks(Topic::Unit { of: OfUnit::Z, layer: of.layer, unit: 0 }, math);
    if let [y] = y[..] {
        let prediction = loss.prediction(values.activation, a, 0);
        let by_hand = |a: &[f64]| loss.of_prediction(a[0], y);
        let (texts, text) = credible(&[prediction], result, by_hand);
        let read = experiment::text::typed::parse(&texts[0]).unwrap_or(prediction);
        // So certain and so wrong that 1 − ŷ or ŷ is rounded away, it is computed from z.
        let by_prediction = short(by_hand(&[read])) == text || !result.is_finite();
        let (symbols, numbers) = match words.from_z.filter(|_| !by_prediction) {
            Some(from_z) => {
                (from_z(z_of(Math::Name("z")), y), from_z(z_of(shown(short(z[0]), Tone::Forward)), y))
            }
            None => {
                let known_a =
                    number(Some(texts[0].clone()).filter(|_| of.session.now.reached), Tone::Forward);
                let known_y = bracketed(Math::Number(given(y), Tone::Plain));
                let values = [prediction, y];
                let symbols = (words.formula)(predicted(Math::Name("ŷ")), target(Math::Name("y")), values);
                (symbols, (words.formula)(predicted(known_a), target(known_y), values))
            }
        };
        return vec![left(symbols), equals(numbers), equals(asks(Topic::Loss, shown(text, Tone::Backward)))];
    }
    if let Some(class) = one_class(loss, y) {
        return of_class(of, class);
    }
    let outputs = y.len();
    let listed = if outputs > MOST { MOST - 1 } else { outputs };
    let mut terms: Vec<f64> = (0..listed).map(one).collect();
    terms.push((listed..outputs).map(one).sum());
    let divisor = loss.divisor(outputs);
    let (texts, text) = credible(&terms, result, |terms| terms.iter().sum::<f64>() / divisor as f64);
    let mut parts: Vec<_> = texts[..listed].iter().map(|text| shown(text.clone(), Tone::Forward)).collect();
    if listed < outputs {
        let more = format!("\u{a0}{}", say!(chain::more_terms { terms: outputs - listed }));
        parts.push(Math::Row(vec![shown(texts[listed].clone(), Tone::Forward), Math::Words(more)]));
    }
    let count = || Math::Number(outputs.to_string(), Tone::Plain);
    let over = |above| if divisor == 1 { above } else { Math::Fraction(Box::new([above, count()])) };
    let symbols = over(Math::Row(vec![Math::Operator("∑"), Math::Words(words.each.into())]));
    vec![left(symbols), equals(over(joined(parts, "+"))), equals(shown(text, Tone::Backward))]
}

/// The class that a row is, of a loss over classes.
fn one_class(loss: Loss, y: &[f64]) -> Option<usize> {
    let mut not_zero = (0..y.len()).filter(|&class| y[class] != 0.0);
    let class = not_zero.next().filter(|&class| loss.is_over_classes() && y[class] == 1.0)?;
    not_zero.next().is_none().then_some(class)
}

/// L = −ln ŷ of the class that is right = −ln(0.25) = 1.386.
fn of_class(of: &Selected, class: usize) -> Equation {
    let trace = &of.session.now.trace;
    let (values, loss) = (&trace.layers[of.layer], of.session.experiment.loss);
    let prediction = loss.prediction(values.activation, &values.a[of.at], class);
    let by_hand = |a: &[f64]| loss.of_prediction(a[0], 1.0);
    let (texts, result) = credible(&[prediction], trace.row_losses[of.at], by_hand);
    let predicted = |math| asks(Topic::Prediction(class), math);
    let minus_ln = |of| Math::Row(vec![Math::Operator("−"), Math::Name("ln"), of]);
    let name = Math::Words(names::unit(&of.session.experiment, Some(of.layer), class));
    let symbol = Math::Sub(Box::new([predicted(Math::Name("ŷ")), name]));
    let number_of = |text: &String, known, tone| number(Some(text.clone()).filter(|_| known), tone);
    let number = in_brackets(predicted(number_of(&texts[0], of.session.now.reached, Tone::Forward)));
    let left = Math::Row(vec![asks(Topic::Loss, Math::Name("L")), equals(minus_ln(symbol))]);
    let result = asks(Topic::Loss, number_of(&result, of.knows(Phase::Loss), Tone::Backward));
    // So wrong that ŷ is too small for a number, the loss is computed from z.
    let numbers = (prediction > 0.0).then(|| equals(minus_ln(number)));
    [left].into_iter().chain(numbers).chain([equals(result)]).collect()
}

/// ∂L/∂ŷ of an output, from the backward phase on.
fn slope(of: &Selected, output: usize) -> Equation {
    let trace = &of.session.now.trace;
    let loss = of.session.experiment.loss;
    let by_a = trace.layers[of.layer].d_loss_d_a[of.at][output];
    let name = match trace.targets[of.at].len() {
        1 => Math::Name("ŷ"),
        _ => {
            let name = names::unit(&of.session.experiment, Some(of.layer), output);
            indexed("ŷ", name)
        }
    };
    let reason = product::by_prediction(loss, trace, of.at, output);
    let slope_asks = |math| asks(Topic::Unit { of: OfUnit::ByA, layer: of.layer, unit: output }, math);
    let left = Math::Row(vec![
        slope_asks(partial(Math::Name("L"), name)),
        equals(Math::Words(format!("\u{a0}{reason}"))),
    ]);
    let value = slope_asks(number(Some(short(by_a)).filter(|_| of.knows(Phase::Backward)), Tone::Backward));
    vec![left, equals(value)]
}
