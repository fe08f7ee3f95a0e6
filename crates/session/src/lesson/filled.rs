//! Texts and formulas with the numbers of the run in the place of their braces.

use super::expression;
use crate::state::Session;
use experiment::edit::model::Refusal;
use experiment::text::math::{Equation, Math, Tone, UNKNOWN, bracketed, equals};
use words::say;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// A number of the run.
    Number(String),
}

/// A text with its numbers filled in.
pub type Text = Vec<Piece>;

/// Parts a text into its words and, without their braces, its expressions: `Ok` is words.
fn parts(text: &str) -> Result<Vec<Result<&str, &str>>, Refusal> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some(open) = rest.find('{') {
        let length = rest[open..].find('}').ok_or(say!(tour_problems::brace))?;
        parts.extend([Ok(&rest[..open]), Err(&rest[open + 1..open + length])]);
        rest = &rest[open + length + 1..];
    }
    parts.push(Ok(rest));
    parts.retain(|part| *part != Ok(""));
    Ok(parts)
}

/// Whether every expression of a text has a finite value now.
///
/// # Errors
/// Where one hasn't, and why.
pub(crate) fn check(session: &Session, text: &str) -> Result<(), Refusal> {
    for expression in parts(text)?.into_iter().filter_map(Result::err) {
        let number = expression::value(session, expression)?.number;
        if !number.is_finite() {
            return Err(say!(tour_problems::not_finite { expression }));
        }
    }
    Ok(())
}

/// A text with its numbers; `?` where the network of now has no such thing.
pub(crate) fn text(session: &Session, text: &str) -> Text {
    let piece = |part| match part {
        Ok(words) => Piece::Words(String::from(words)),
        Err(expression) => {
            let value = expression::value(session, expression);
            Piece::Number(value.map_or_else(|_| UNKNOWN.into(), |value| value.text()))
        }
    };
    parts(text)
        .map_or_else(|_| vec![Piece::Words(text.into())], |parts| parts.into_iter().map(piece).collect())
}

/// A formula: symbols, numbers and operators with blanks between them, `dL/dw = dL/da · {da/dz kernel1[0][0]}`;
/// a line may break before each `=`.
pub(crate) fn formula(session: &Session, text: &str) -> Equation {
    let sides = text.split(" = ").enumerate();
    sides.map(|(at, text)| if at == 0 { side(session, text) } else { equals(side(session, text)) }).collect()
}

fn side(session: &Session, text: &str) -> Math {
    let mut row = Vec::new();
    for part in parts(text).unwrap_or_default() {
        match part {
            Ok(words) => row.extend(words.split_whitespace().map(symbol)),
            Err(expression) => {
                let number = match expression::value(session, expression) {
                    Ok(value) => Math::Number(value.text(), value.tone),
                    Err(_) => Math::Number(UNKNOWN.into(), Tone::Unknown),
                };
                row.push(if row.is_empty() { number } else { bracketed(number) });
            }
        }
    }
    Math::Row(row)
}

const OPERATORS: [&str; 11] = ["=", "+", "−", "·", "←", "≈", "(", ")", ",", "∂", "<"];
const NAMES: [&str; 15] = ["L", "w", "a", "z", "b", "x", "y", "ŷ", "f", "g", "h", "d", "K", "η", "δ"];

/// A word of a formula: an operator, a fraction, letters with an index after `_`, or words.
fn symbol(word: &str) -> Math {
    if let Some((above, below)) = word.split_once('/') {
        return Math::Fraction(Box::new([symbol(above), symbol(below)]));
    }
    if word.chars().count() > 3 && word.chars().all(char::is_alphanumeric) {
        return Math::Words(word.into());
    }
    let mut row = Vec::new();
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let letter = letter.to_string();
        let known = |known: &[&'static str]| known.iter().find(|known| **known == letter).copied();
        let single = match (known(&OPERATORS), known(&NAMES)) {
            (Some(operator), _) => Math::Operator(operator),
            (_, Some(name)) => Math::Name(name),
            _ if letter.chars().all(|c| c.is_ascii_digit()) => Math::Number(letter, Tone::Plain),
            _ => Math::Words(letter),
        };
        if letters.next_if_eq(&'_').is_some() {
            let index = letters.next().map_or_else(String::new, String::from);
            row.push(Math::Sub(Box::new([single, Math::Number(index, Tone::Plain)])));
        } else {
            row.push(single);
        }
    }
    if row.len() == 1 { row.remove(0) } else { Math::Row(row) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_formula(text: &str, expect: &str) {
        assert_eq!(formula(&Session::default(), text).iter().map(Math::text).collect::<String>(), expect);
    }

    #[test]
    fn formulas() {
        check_formula("dL/dw = dL/da · da/dz · dz/dw", "dL/dw = dL/da · da/dz · dz/dw");
        check_formula("w ← w − η · {gradient kernel1[0][0]}", "w ← w − η · (−5.696)");
        check_formula("z_1 = {x 0} · {weight kernel1[0][0]} + b_1", "z1 = 8 · 0.1 + b1");
        check_formula("f(g(x)) · kernel2 + {gradient kernel9[0][0]}", "f(g(x)) · kernel2 + ?");
    }

    #[test]
    fn texts() {
        let filled = text(&Session::default(), "It predicts {predicted}, target {target}{wanted}.");
        let (words, number) = (|w: &str| Piece::Words(w.into()), |n: &str| Piece::Number(n.into()));
        let expect = [
            words("It predicts "),
            number("0.4400"),
            words(", target "),
            number("4"),
            number("4"),
            words("."),
        ];
        assert_eq!(filled, expect);
        assert_eq!(check(&Session::default(), "a {b"), Err("Expected a } after each {.".into()));
        assert_eq!(check(&Session::default(), "{guess}"), Err("“guess” is not a quantity.".into()));
    }
}
