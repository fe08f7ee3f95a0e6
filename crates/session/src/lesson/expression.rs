//! Arithmetic over the quantities of a run, and conditions: `gradient kernel1[0][0] < 0`.

use super::quantity;
use super::quantity::Value;
use crate::state::Session;
use experiment::edit::model::Refusal;
use experiment::text::math::Tone;
use experiment::text::number::quoted;
use experiment::text::typed::parse;
use words::say;

/// Two numbers are equal where they differ by no more than rounding does.
const ROUNDING: f64 = 1e-12;

/// A sign, and whether it holds between two numbers.
type Comparison = (&'static str, fn(f64, f64) -> bool);

const COMPARISONS: [Comparison; 4] = [
    (" = ", equal),
    (" != ", |a, b| a.is_finite() && b.is_finite() && !equal(a, b)),
    (" < ", |a, b| a < b),
    (" > ", |a, b| a > b),
];

fn equal(a: f64, b: f64) -> bool {
    (a - b).abs() <= ROUNDING * a.abs().max(b.abs())
}

/// Whether a condition holds now: comparisons with ` and ` between them.
///
/// # Errors
/// Where it can't be read, or names what there isn't.
pub(crate) fn holds(session: &Session, condition: &str) -> Result<bool, Refusal> {
    let comparisons = condition.split(" and ").map(|comparison| {
        let found =
            COMPARISONS.iter().find_map(|(sign, compare)| Some((comparison.split_once(sign)?, compare)));
        let ((left, right), compare) =
            found.ok_or_else(|| say!(tour_problems::comparison { found: quoted(comparison) }))?;
        Ok(compare(value(session, left)?.number, value(session, right)?.number))
    });
    let all: Result<Vec<bool>, Refusal> = comparisons.collect();
    Ok(all?.into_iter().all(|holds| holds))
}

/// The value of an expression: quantities and numbers, with ` + `, ` - `, ` * ` and ` / ` between them.
///
/// # Errors
/// Where it can't be read, or names what there isn't.
pub(crate) fn value(session: &Session, text: &str) -> Result<Value, Refusal> {
    // The last sign of the weakest kind parts it: a - b - c is (a - b) - c.
    let part = |signs: [&'static str; 2]| {
        let at = signs.iter().filter_map(|sign| Some((text.rfind(sign)?, *sign))).max();
        at.map(|(at, sign)| (&text[..at], sign, &text[at + sign.len()..]))
    };
    let Some((left, sign, right)) = part([" + ", " - "]).or_else(|| part([" * ", " / "])) else {
        let text = text.trim();
        return match parse(text) {
            Ok(number) => Ok(Value { number, is: quantity::Kind::Set, tone: Tone::Plain }),
            Err(_) => quantity::read(session, text),
        };
    };
    let (a, b) = (value(session, left)?.number, value(session, right)?.number);
    let number = match sign {
        " + " => a + b,
        " - " => a - b,
        " * " => a * b,
        _ => a / b,
    };
    Ok(Value { number, is: quantity::Kind::Measured, tone: Tone::Plain })
}
