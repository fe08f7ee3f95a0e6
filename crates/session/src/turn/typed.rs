//! A number as somebody typed it: its value, and to how many digits.

use experiment::text::typed::parse;

/// The fewest significant digits that say something of a number that has more.
pub(super) const LEAST: usize = 2;
/// Digits from which one that is cut off counts as well as one that is rounded.
const CUT_OFF: usize = 3;
/// Digits from which a number may come from float32.
const SINGLE: usize = 7;
/// How far float32 may be off, relative to the number.
const OF_SINGLE: f64 = 2e-7;
/// What rounding in float64 may leave of 0.
const NOTHING: f64 = 1e-15;
/// How far rounding in float64 may lead, relative to the number.
const DUST: f64 = 1e-9;

/// A number that was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Typed {
    value: f64,
    /// Significant digits; `None` of what is exact, as a fraction is.
    digits: Option<usize>,
}

impl Typed {
    /// Reads one as the fields of the page do.
    ///
    /// # Errors
    /// Says what to enter.
    pub fn read(text: &str) -> Result<Typed, String> {
        let value = parse(text)?;
        let is_formula = text.contains(['/', '^', '*', '·', '×', '⋅', '⁻']);
        Ok(Typed { value, digits: (!is_formula).then(|| significant_digits(text)) })
    }

    /// Returns whether it is a number to all the digits that were given: rounded, or cut off where they are many.
    pub fn is(self, x: f64) -> bool {
        let off = (self.value - x).abs();
        if off <= DUST * x.abs() || self.value == 0.0 && x.abs() < NOTHING {
            return true;
        }
        let Some(digits) = self.digits.filter(|&digits| digits >= LEAST) else { return false };
        if digits >= SINGLE && off <= OF_SINGLE * x.abs() {
            return true;
        }
        let unit = self.unit(digits);
        let is_cut_off =
            digits >= CUT_OFF && self.value * x > 0.0 && self.value.abs() <= x.abs() && off < unit;
        off <= unit * (0.5 + DUST) || is_cut_off
    }

    /// Returns whether it agrees with a number as far as it goes, but goes not so far as that many digits.
    pub fn is_too_few_for(self, x: f64, least: usize) -> bool {
        let digits = self.digits.unwrap_or(usize::MAX);
        let rounds = digits > 0 && (self.value - x).abs() <= self.unit(digits.min(17)) * (0.5 + DUST);
        digits < least && rounds && (self.value - x).abs() > DUST * x.abs()
    }

    /// Returns whether it is as near to a number as what is computed from numbers rounded to so many digits: one off in the last.
    pub fn is_near(self, x: f64, digits: usize) -> bool {
        let enough = self.digits.is_none_or(|given| given >= digits);
        enough && self.value * x > 0.0 && (self.value - x).abs() <= unit(x, digits)
    }

    /// Returns whether it says all there is to say of a number.
    pub fn is_all_of(self, x: f64) -> bool {
        (self.value - x).abs() <= DUST * x.abs()
    }

    /// What its last digit counts.
    fn unit(self, digits: usize) -> f64 {
        unit(self.value, digits)
    }
}

/// What the last of so many significant digits of a number counts.
fn unit(x: f64, digits: usize) -> f64 {
    10_f64.powf(x.abs().log10().floor() + 1.0 - digits as f64)
}

fn significant_digits(text: &str) -> usize {
    let mantissa = text.split(['e', 'E']).next().unwrap_or_default();
    mantissa.chars().filter(char::is_ascii_digit).skip_while(|&digit| digit == '0').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, x: f64, expect: bool) {
        assert_eq!(Typed::read(text).map(|typed| typed.is(x)), Ok(expect), "{text} for {x}");
    }

    #[test]
    fn any_rounding_to_the_digits_given_is_right() {
        for text in [
            "12.6736",
            "12.67",
            "12.7",
            "13",
            "12,6736",
            "1.26736e1",
            "12.673",
            "12.674",
            " +12.67 ",
            "126736/10000",
        ] {
            check(text, 12.6736, true);
        }
        for text in ["12", "12.5", "12.68", "12.6737", "10", "-12.67", "0"] {
            check(text, 12.6736, false);
        }
        check("−3.56", -3.56, true);
        check("1/2", 0.5, true);
        check("1e-3", 0.001, true);
        check("1.7", 1.700_000_000_000_000_2, true);
        check("0.44000003", 0.44, true);
        check("1/3", 0.3334, false);
        check("0", 1e-17, true);
        check("0.00", 0.001, false);
        check("1", 1.0, true);
    }

    #[test]
    fn what_comes_of_rounded_numbers_is_near() {
        // 2 × (4.679 − 1.3), where the prediction is 4.6787.
        let near = |text: &str, x| Typed::read(text).unwrap().is_near(x, 4);
        assert!(near("6.758", 6.7574) && near("6.757", 6.7574) && near("-6.758", -6.7574));
        assert!(!near("6.76", 6.7574) && !near("6.759", 6.7574) && !near("-6.758", 6.7574));
    }

    #[test]
    fn too_few_digits_are_neither_right_nor_wrong() {
        let few = |text: &str, x, least| Typed::read(text).unwrap().is_too_few_for(x, least);
        assert!(few("6", 5.696, 2) && few("0.1", 0.105_696, 2) && few("0.11", 0.105_696, 3));
        assert!(!few("7", 5.696, 2) && !few("5.7", 5.696, 2) && !few("0.5", 0.5, 3));
    }
}
