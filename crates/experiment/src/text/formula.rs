//! Formulas that are written with symbols and with numbers, and that can be computed from either.

use super::digits::{credible, credible_to};
use super::math::{Math, Tone, asks, bracketed, in_brackets, joined, number};
use super::number::significant;

/// The digits of a new value that are tried until it reads otherwise than the old one.
const DIGITS: std::ops::RangeInclusive<usize> = 4..=10;

/// A formula over quantities.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    /// A quantity.
    Term(Term),
    /// A sum, of parts with their signs, 1 or −1.
    Sum(Vec<(f64, Formula)>),
    /// A product.
    Product(Vec<Formula>),
    /// One divided by the other.
    Over(Box<[Formula; 2]>),
    /// One to the power of the other.
    Power(Box<[Formula; 2]>),
    /// A square root.
    Root(Box<Formula>),
}

/// A quantity of a formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Its symbol.
    pub symbol: Math,
    /// Its value.
    pub value: f64,
    /// Which way it flows.
    pub tone: Tone,
    /// Whether it is known by now.
    pub known: bool,
    /// What it asks about, by name, where it can be asked about.
    pub asks: Option<String>,
}

impl From<&Term> for Formula {
    fn from(term: &Term) -> Formula {
        Formula::Term(term.clone())
    }
}

impl Term {
    /// Returns something that is set.
    pub fn set(symbol: Math, value: f64) -> Term {
        Term { symbol, value, tone: Tone::Plain, known: true, asks: None }
    }

    /// Returns it as what can be asked about, by name.
    pub fn asking(self, name: impl ToString) -> Term {
        Term { asks: Some(name.to_string()), ..self }
    }

    /// Its symbol or its number, which asks about what it asks about.
    fn named(&self, math: Math) -> Math {
        match &self.asks {
            Some(name) => asks(name, math),
            None => math,
        }
    }
}

impl Formula {
    /// Returns a number that is its own symbol.
    pub fn number(value: f64) -> Formula {
        Formula::Term(Term::set(Math::Number(value.to_string(), Tone::Plain), value))
    }

    /// Returns 1 − x.
    pub fn one_less(x: impl Into<Formula>) -> Formula {
        Formula::Sum(vec![(1.0, Formula::number(1.0)), (-1.0, x.into())])
    }

    /// Returns the product of two.
    pub fn times(self, other: impl Into<Formula>) -> Formula {
        Formula::Product(vec![self, other.into()])
    }

    /// Returns one divided by another.
    pub fn over(self, under: impl Into<Formula>) -> Formula {
        Formula::Over(Box::new([self, under.into()]))
    }

    /// Returns one to the power of another.
    pub fn power(self, power: impl Into<Formula>) -> Formula {
        Formula::Power(Box::new([self, power.into()]))
    }

    fn terms<'a>(&'a self, terms: &mut Vec<&'a Term>) {
        match self {
            Formula::Term(term) => terms.push(term),
            Formula::Sum(parts) => parts.iter().for_each(|(_, part)| part.terms(terms)),
            Formula::Product(parts) => parts.iter().for_each(|part| part.terms(terms)),
            Formula::Over(parts) | Formula::Power(parts) => parts.iter().for_each(|part| part.terms(terms)),
            Formula::Root(inner) => inner.terms(terms),
        }
    }

    /// Its value, of those of its terms one after the other.
    fn value(&self, values: &mut impl Iterator<Item = f64>) -> f64 {
        match self {
            Formula::Term(term) => values.next().unwrap_or(term.value),
            Formula::Sum(parts) => parts.iter().map(|(sign, part)| sign * part.value(values)).sum(),
            Formula::Product(parts) => parts.iter().map(|part| part.value(values)).product(),
            Formula::Over(parts) => parts[0].value(values) / parts[1].value(values),
            Formula::Power(parts) => {
                let base = parts[0].value(values);
                base.powf(parts[1].value(values))
            }
            Formula::Root(inner) => inner.value(values).sqrt(),
        }
    }

    /// How it is written, with each term as it is written.
    fn written(&self, write: &mut impl FnMut(&Term) -> Math) -> Math {
        let mut factor = |part: &Formula| match part {
            Formula::Sum(parts) if parts.len() > 1 => in_brackets(part.written(write)),
            part => part.written(write),
        };
        match self {
            Formula::Term(term) => write(term),
            Formula::Sum(parts) => {
                let mut row = Vec::new();
                for (sign, part) in parts {
                    if !row.is_empty() {
                        row.push(Math::Operator(if *sign < 0.0 { "−" } else { "+" }));
                    }
                    row.push(part.written(write));
                }
                Math::Row(row)
            }
            Formula::Product(parts) => joined(parts.iter().map(factor).collect::<Vec<_>>(), "·"),
            Formula::Over(parts) => {
                let above = parts[0].written(write);
                Math::Fraction(Box::new([above, parts[1].written(write)]))
            }
            Formula::Power(parts) => {
                let base = factor(&parts[0]);
                let base = if base.is_fraction() { in_brackets(base) } else { base };
                Math::Power(Box::new([base, parts[1].written(write)]))
            }
            Formula::Root(inner) => Math::Root(Box::new(inner.written(write))),
        }
    }

    /// Returns it with its symbols.
    pub fn symbols(&self) -> Math {
        self.written(&mut |term| term.named(term.symbol.clone()))
    }

    /// Returns it with its numbers, which have as many digits as make the result come out as it is shown, and
    /// the result: of a new value with so many digits that it reads otherwise than the old one.
    pub fn numbers(&self, result: f64, old: Option<f64>) -> (Math, String) {
        let mut terms = Vec::new();
        self.terms(&mut terms);
        let values: Vec<_> = terms.iter().map(|term| term.value).collect();
        let by_hand = |values: &[f64]| self.value(&mut values.iter().copied());
        let (texts, shown) = match old {
            // A small step shows only in the later digits.
            Some(old) if old != result && result.is_finite() => {
                let differ = |&digits: &usize| significant(old, digits) != significant(result, digits);
                let digits = DIGITS.clone().find(differ).unwrap_or(*DIGITS.end());
                credible_to(digits, &values, result, by_hand)
            }
            _ => credible(&values, result, by_hand),
        };
        let mut texts = texts.into_iter().enumerate();
        let math = self.written(&mut |term| {
            let (index, text) = texts.next().unwrap_or_default();
            let text = term.named(number(Some(text).filter(|_| term.known), term.tone));
            if index == 0 { text } else { bracketed(text) }
        });
        (math, shown)
    }
}

#[cfg(test)]
mod tests {
    use super::super::math::partial;
    use super::*;

    #[test]
    fn written_with_symbols_and_numbers() {
        let term = |name, value| Term::set(Math::Name(name), value);
        let (w, b, t) = (term("w", -2.0), term("b", 0.5), term("t", 3.0));
        let corrected = Formula::from(&w).over(Formula::one_less(Formula::from(&b).power(&t)));
        assert_eq!(corrected.symbols().text(), "w/1 − b^(t)");
        let (numbers, result) = corrected.numbers(-2.0 / 0.875, None);
        assert_eq!((numbers.text().as_str(), result.as_str()), ("−2/1 − 0.5^(3)", "−2.286"));
        let slope = Term { symbol: partial(Math::Name("L"), Math::Name("w")), ..w.clone() };
        assert_eq!(Formula::from(&slope).power(Formula::number(2.0)).symbols().text(), "(∂L/∂w)²");
        let root = Formula::Product(vec![Formula::one_less(&b), Formula::Root(Box::new((&w).into()))]);
        assert_eq!(root.symbols().text(), "(1 − b) · √(w)");
    }
}
