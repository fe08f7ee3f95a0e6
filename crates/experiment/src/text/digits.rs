//! Numbers with so many digits that a computation by hand comes out as shown.

use super::number::{exact, significant};
use super::typed::parse;

/// The digits of a result.
const USUAL: usize = 4;
/// The most digits: with 17 a number is exact.
const MOST: usize = 17;

/// Terms and their result. The result has four significant digits, and each term as few, at least
/// four, as make the result come out the same from the terms as they are written.
pub fn credible(terms: &[f64], result: f64, by_hand: impl Fn(&[f64]) -> f64) -> (Vec<String>, String) {
    credible_to(USUAL, terms, result, by_hand)
}

/// Returns what [`credible`] does, with so many digits in the result.
pub fn credible_to(
    digits: usize,
    terms: &[f64],
    result: f64,
    by_hand: impl Fn(&[f64]) -> f64,
) -> (Vec<String>, String) {
    let shown = significant(result, digits);
    let mut texts = Vec::new();
    for more in digits..=MOST {
        texts = terms.iter().map(|&term| written(term, more)).collect();
        let read: Vec<_> = texts.iter().zip(terms).map(|(text, &x)| parse(text).unwrap_or(x)).collect();
        if significant(by_hand(&read), digits) == shown || !result.is_finite() {
            break;
        }
    }
    (texts, shown)
}

/// Returns a number with so many significant digits, or exactly where that is shorter.
pub fn written(x: f64, digits: usize) -> String {
    let (exactly, rounded) = (exact(x), significant(x, digits));
    if exactly.chars().count() <= rounded.chars().count() { exactly } else { rounded }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn product(factors: &[f64], expect: &str) {
        let result = factors.iter().product();
        let (texts, shown) = credible(factors, result, |factors| factors.iter().product());
        assert_eq!(format!("{} = {shown}", texts.join(" · ")), expect);
    }

    #[test]
    fn factors_have_the_digits_that_their_product_needs() {
        product(&[-5.696_97, 1.0, 0.284_074, 1.0, 7.0], "−5.697 · 1 · 0.2841 · 1 · 7 = −11.33");
        product(&[1.0004, 1.0004, 1.0004, 3.0], "1.0004 · 1.0004 · 1.0004 · 3 = 3.004");
        product(&[0.0, 5.0], "0 · 5 = 0");
        product(&[f64::INFINITY, 2.0], "∞ · 2 = ∞");
    }

    #[test]
    fn terms_that_cancel_have_more_digits() {
        let terms = [1.234_567_8, -1.234_500_1];
        let (texts, shown) = credible(&terms, terms.iter().sum(), |terms| terms.iter().sum());
        assert_eq!((texts.join(" "), shown), ("1.2345678 −1.2345001".into(), "6.77e−5".into()));
    }
}
