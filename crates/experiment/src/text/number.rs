//! Numbers as the page writes them, with a true minus sign.

/// The most letters of a number of a table that is written out in a sentence.
const LONGEST_GIVEN: usize = 12;

/// Returns four significant digits: `0.1826`, `−11.33`, `1.2e−7`, `∞`, `undefined` for 0/0 and the like.
pub fn short(x: f64) -> String {
    significant(x, 4)
}

/// Returns a number of significant digits, in exponent form where it is very large or small.
pub fn significant(x: f64, digits: usize) -> String {
    if x.is_nan() {
        return "undefined".into();
    }
    if x.is_infinite() {
        return if x > 0.0 { "∞".into() } else { "−∞".into() };
    }
    if x == 0.0 {
        return "0".into();
    }
    let exponential = format!("{:.*e}", digits - 1, x);
    let (mantissa, exponent) = exponential.split_once('e').expect("{:e} writes an e");
    let exponent: i32 = exponent.parse().expect("{:e} writes a whole exponent");
    let text = if (-4..digits as i32 + 2).contains(&exponent) {
        format!("{:.*}", (digits as i32 - 1 - exponent).max(0) as usize, x)
    } else {
        format!("{}e{exponent}", trim_zeros(mantissa))
    };
    text.replace('-', "−")
}

/// Returns a number of a range, with as many significant digits as tell a hundredth of the range apart, and at least
/// three.
pub fn in_range(x: f64, (low, high): (f64, f64)) -> String {
    let times = low.abs().max(high.abs()) / (high - low);
    let digits = if times.is_finite() { times.log10().ceil() as usize + 3 } else { 3 };
    significant(x, digits.clamp(3, 12))
}

/// Returns two numbers with as many digits, four at least, as it takes to tell them apart.
pub fn told_apart(a: f64, b: f64) -> (String, String) {
    let with = |digits: usize| (significant(a, digits), significant(b, digits));
    (4..17).map(with).find(|(a, b)| a != b).unwrap_or_else(|| with(4))
}

/// Returns as many digits as it takes to read the very same number again: `0.1`, `1e−7`. What isn't finite is written
/// as [`short`] writes it.
pub fn exact(x: f64) -> String {
    if x.is_finite() { plain(x).replace('-', "−") } else { short(x) }
}

/// Returns a target as [`exact`] writes it, where that is short; else six digits of it, as of one that is scaled.
pub fn given(y: f64) -> String {
    let exact = exact(y);
    if exact.chars().count() > LONGEST_GIVEN { significant(y, 6) } else { exact }
}

/// Returns what [`exact`] does, with an ASCII minus sign, for a spreadsheet or Python.
pub fn plain(x: f64) -> String {
    if x != 0.0 && !(1e-5..1e16).contains(&x.abs()) { format!("{x:e}") } else { format!("{x}") }
}

/// Returns a number as [`exact`] writes it, or one of float32 with as many digits as float32 needs: 0.1 for 0.10000000149011612.
pub fn single(x: f64) -> String {
    let short = x as f32;
    match short.to_string().parse() {
        Ok(written) if f64::from(short) == x => exact(written),
        _ => exact(x),
    }
}

/// Returns a written number, in brackets where it has a sign: `(−0.5)`.
pub fn bracketed(number: &str) -> String {
    if number.starts_with('−') { format!("({number})") } else { number.into() }
}

/// Returns text in quotation marks, cut where it is long.
pub fn quoted(text: &str) -> String {
    format!("“{}”", cut(text, 24))
}

/// Returns text of at most so many characters, and an ellipsis where it goes on.
pub fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.into(),
    }
}

/// Returns the nearest number with so many significant digits, to keep a dragged value free of float dust.
pub fn rounded(x: f64, digits: usize) -> f64 {
    format!("{:.*e}", digits - 1, x).parse().unwrap_or(x)
}

fn trim_zeros(mantissa: &str) -> &str {
    if mantissa.contains('.') { mantissa.trim_end_matches('0').trim_end_matches('.') } else { mantissa }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::typed::parse;

    #[track_caller]
    fn check(x: f64, expect: &str) {
        assert_eq!(short(x), expect);
    }

    #[test]
    fn numbers_that_differ_are_written_so_that_it_shows() {
        let told = |a, b| {
            let (a, b) = told_apart(a, b);
            [a, b].join(" ")
        };
        assert_eq!(told(12.67, 12.19), "12.67 12.19");
        assert_eq!(told(0.250_001_4, 0.249_999_9), "0.250001 0.250000");
        assert_eq!(told(0.25, 0.25), "0.2500 0.2500");
    }

    #[test]
    fn the_digits_of_a_range_tell_its_parts_apart() {
        assert_eq!(in_range(0.1826, (-0.2, 0.5)), "0.183");
        assert_eq!(in_range(0.253_71, (0.2537, 0.2540)), "0.253710");
        assert_eq!(in_range(8.0, (8.0, 8.0)), "8.00");
    }

    #[test]
    fn four_significant_digits() {
        check(0.182_648, "0.1826");
        check(-11.3287, "−11.33");
        check(2.1523, "2.152");
        check(1.95, "1.950");
        check(0.0, "0");
        check(-0.0, "0");
        check(999.96, "1000");
        check(123_456.0, "123456");
        check(1_234_567.0, "1.235e6");
        check(1e-7, "1e−7");
        check(0.000_123_44, "0.0001234");
        check(f64::NEG_INFINITY, "−∞");
        check(f64::NAN, "undefined");
    }

    #[test]
    fn exact_reads_back() {
        for x in [0.1, -1e-7, 1e300, 5e-324, 8.0, 0.00288641] {
            assert_eq!(parse(&exact(x)), Ok(x));
        }
        assert_eq!([f64::NAN, f64::INFINITY].map(exact), ["undefined", "∞"]);
    }
}
