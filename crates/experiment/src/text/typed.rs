//! Numbers as people type and paste them. One rule for every field: a text is taken where it has one meaning, and
//! refused with what to enter where it has none or two.
//!
//! A point is the decimal sign, as the page writes numbers. A comma is one where it can't group digits: `1,5`.
//! Groups are true ones only, of three digits after the first, or of two before the last three as in India:
//! `100,000`, `1,00,000`, `10 000`, `1'000.5`.

use super::number::{exact, quoted};
use words::say;

/// What is wrong with a text and what to enter: a sentence.
type Refusal = String;

/// Signs that group digits. No-break blanks are blanks here, and `’` is `'`.
const GROUPING: [char; 5] = [',', '.', ' ', '\'', '_'];

/// The decimal sign of a text of many numbers, as far as they show it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decimals {
    /// No number of it shows which, or they contradict each other.
    #[default]
    Unknown,
    /// A point: `8.14`, `1,234.5`.
    Point,
    /// A comma: `8,14`, `1.234,5`.
    Comma,
}

/// What a text means under each way to read its signs; a number without any is `point`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Readings {
    /// A point is the decimal sign.
    pub point: Option<f64>,
    /// A comma is the decimal sign.
    pub comma: Option<f64>,
    /// Its signs group digits.
    pub grouped: Option<f64>,
}

/// Reads a number.
///
/// # Errors
/// Says what to enter.
pub fn parse(text: &str) -> Result<f64, Refusal> {
    let fraction = text.split_once('/').and_then(|(above, below)| {
        let (above, below) = (Decimals::Unknown.parse(above).ok()?, Decimals::Unknown.parse(below).ok()?);
        Some(above / below).filter(|x| x.is_finite())
    });
    let power = || power_of_ten(text).and_then(|text| Decimals::Unknown.parse(&text).ok());
    fraction.or_else(power).map_or_else(|| Decimals::Unknown.parse(text), Ok)
}

/// A power of ten as it is written by hand, with an exponent: `2e-3` of `2·10⁻³`, `2*10^-3` or `2*10**-3`.
fn power_of_ten(text: &str) -> Option<String> {
    let of = |(at, ten): (usize, &str)| {
        let (before, after) = (text[..at].trim(), text[at + ten.len()..].trim());
        let marked = after.strip_prefix("**").or_else(|| after.strip_prefix('^'));
        let exponent = marked.map_or_else(|| raised(after), |exponent| Some(exponent.trim().into()))?;
        let times = match before {
            "" => "1",
            "-" | "−" => "-1",
            before => before.strip_suffix(['*', '·', '×', '⋅'])?.trim_end(),
        };
        Some(format!("{times}e{exponent}"))
    };
    text.match_indices("10").find_map(of)
}

/// Raised digits as plain ones.
fn raised(text: &str) -> Option<String> {
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";
    let plain = |c: char| RAISED.chars().zip("0123456789-+".chars()).find(|(raised, _)| *raised == c);
    (!text.is_empty()).then(|| text.chars().map(|c| plain(c).map(|(_, plain)| plain)).collect()).flatten()
}

/// Reads a whole number within bounds. A comma before three digits groups them, as nothing else would be whole.
///
/// # Errors
/// Says what to enter.
pub fn parse_whole(text: &str, least: u64, most: u64) -> Result<u64, Refusal> {
    let Readings { point, comma, grouped: groups } = Readings::of(text);
    if let (Some(a), Some(b)) = (point.filter(|x| x.fract() == 0.0), groups) {
        return Err(either(text, a, b));
    }
    let number = groups.or(point).or(comma).filter(|x| x.fract() == 0.0);
    match number.filter(|x| (least as f64..=most as f64).contains(x)) {
        Some(x) => Ok(x as u64),
        None => Err(enter(&say!(typing::whole_number { least, most }), text)),
    }
}

/// Whether a text is a number, with one meaning or two.
pub fn is_number(text: &str) -> bool {
    let Readings { point, comma, grouped } = Readings::of(text);
    point.or(comma).or(grouped).is_some()
}

/// Asks for something else than what was found: `Enter a number from 0 to 1, not “2”.`
pub fn enter(what: &str, found: &str) -> Refusal {
    match found.trim() {
        "" => say!(typing::enter { what }),
        found => say!(typing::enter_not { what, found: quoted(found) }),
    }
}

fn either(text: &str, a: f64, b: f64) -> Refusal {
    say!(typing::either { a: exact(a), b: exact(b), found: quoted(text.trim()) })
}

impl Decimals {
    /// Returns what the numbers of a text show; what isn't a number shows nothing.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Decimals {
        let (mut points, mut commas) = (false, false);
        for text in texts {
            match Readings::of(text) {
                Readings { point: Some(_), grouped: None, .. } => points |= text.contains('.'),
                Readings { point: None, comma: Some(_), grouped: None } => commas = true,
                Readings { point: None, comma: None, grouped: Some(_) } => {
                    points |= text.contains(',');
                    commas |= text.contains('.');
                }
                _ => {}
            }
        }
        match (points, commas) {
            (true, false) => Decimals::Point,
            (false, true) => Decimals::Comma,
            _ => Decimals::Unknown,
        }
    }

    /// Returns what a number means that could be in groups or have a decimal sign, in this order; none where it has one meaning.
    pub fn either(self, text: &str) -> Option<(f64, f64)> {
        match (Readings::of(text), self) {
            (Readings { point: Some(a), grouped: Some(b), .. }, Decimals::Comma)
            | (Readings { point: None, comma: Some(a), grouped: Some(b) }, Decimals::Unknown) => Some((b, a)),
            _ => None,
        }
    }

    /// Reads a number of such a text.
    ///
    /// # Errors
    /// Says what to enter.
    pub fn parse(self, text: &str) -> Result<f64, Refusal> {
        if let Some((grouped, decimal)) = self.either(text) {
            return Err(either(text, decimal, grouped));
        }
        match self.value(text) {
            Some(number) if number.is_finite() => Ok(number),
            Some(_) => Err(enter(say!(typing::smaller_number), text)),
            None => match text.trim().parse::<f64>() {
                Ok(_) => Err(enter(say!(typing::finite_number), text)),
                Err(_) => Err(enter(say!(typing::number), text)),
            },
        }
    }

    /// Returns what a number of such a text means, where it has one meaning; it may be too large to be finite.
    pub fn value(self, text: &str) -> Option<f64> {
        match Readings::of(text) {
            Readings { comma: Some(_), grouped: Some(x), point: None } if self == Decimals::Point => Some(x),
            Readings { point, comma, grouped } => point.or(comma).or(grouped),
        }
    }
}

impl Readings {
    /// Returns what a text means.
    pub fn of(text: &str) -> Readings {
        if is_plain(text) {
            return Readings { point: text.parse().ok(), ..Readings::default() };
        }
        let text: String = text.trim().chars().map(plain_sign).collect();
        let unsigned = text.strip_prefix(['-', '+']).unwrap_or(&text);
        let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
            Some(at) => unsigned.split_at(at),
            None => (unsigned, ""),
        };
        let minus = if text.starts_with('-') { "-" } else { "" };
        let number = |mantissa: Option<String>| format!("{minus}{}{exponent}", mantissa?).parse().ok();
        if is_digits(mantissa) {
            return Readings { point: number(Some(mantissa.into())), ..Readings::default() };
        }
        Readings {
            point: number(decimal(mantissa, '.')),
            comma: number(decimal(mantissa, ',')),
            grouped: number(GROUPING.into_iter().find_map(|sign| ungrouped(mantissa, sign))),
        }
    }
}

/// Whether a text is a number as programs write it, with nothing that could group digits: most of a table is, and is read at once.
fn is_plain(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    match text.split_once('.') {
        Some((whole, part)) => is_digits(whole) && is_digits(part) && part.len() != 3,
        None => is_digits(text),
    }
}

fn plain_sign(c: char) -> char {
    match c {
        '−' => '-',
        '’' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit())
}

/// The digits with a point in the place of their one decimal sign, if they have it; those before it may be grouped
/// by another sign.
fn decimal(text: &str, sign: char) -> Option<String> {
    let (whole, part) = text.split_once(sign)?;
    if !(part.is_empty() || is_digits(part)) || whole.is_empty() && part.is_empty() {
        return None;
    }
    let others = || GROUPING.into_iter().filter(|other| *other != sign);
    let plain = (whole.is_empty() || is_digits(whole)).then(|| whole.to_string());
    let whole = plain.or_else(|| others().find_map(|other| ungrouped(whole, other)))?;
    Some(format!("{whole}.{part}"))
}

/// The digits without the sign that groups them, where the groups are true ones.
fn ungrouped(text: &str, sign: char) -> Option<String> {
    let groups: Vec<&str> = text.split(sign).collect();
    let [first, middle @ .., last] = &groups[..] else { return None };
    let are_of = |length: usize| middle.iter().all(|group| group.len() == length);
    let western = first.len() <= 3 && are_of(3);
    let indian = sign == ',' && first.len() <= 2 && are_of(2);
    let digits = groups.iter().all(|group| is_digits(group)) && !first.starts_with('0');
    (digits && last.len() == 3 && (western || indian)).then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, expect: f64) {
        assert_eq!(parse(text), Ok(expect), "{text}");
    }

    #[track_caller]
    fn refuses(text: &str, expect: &str) {
        assert_eq!(parse(text), Err(expect.into()), "{text}");
    }

    #[test]
    fn a_number_with_one_meaning_is_read() {
        reads(" −0.5 ", -0.5);
        reads("1e-3", 0.001);
        reads("1/2", 0.5);
        reads(" −3 / 8 ", -0.375);
        reads("1,5/3", 0.5);
        reads("10^-3", 0.001);
        reads("−10⁻³", -0.001);
        reads("2 · 10⁻³", 0.002);
        reads("1,5×10^10", 1.5e10);
        reads("2*10**−3", 0.002);
        reads("1E−3", 0.001);
        reads("+8.", 8.0);
        reads(".5", 0.5);
        reads("2.600", 2.6);
        reads("8,14", 8.14);
        reads("−,5", -0.5);
        reads("5,", 5.0);
        reads("0,125", 0.125);
        reads("3,1459", 3.1459);
        reads("1234,567", 1234.567);
        reads("1,5e−3", 0.0015);
        reads("1,234,567", 1_234_567.0);
        reads("1,00,000", 100_000.0);
        reads("1.234.567", 1_234_567.0);
        reads("1,234.5", 1234.5);
        reads("1.234,5", 1234.5);
        reads("1\u{202f}234,5", 1234.5);
        reads("10 000", 10_000.0);
        reads("1’000.5", 1000.5);
        reads("100_000", 100_000.0);
    }

    #[test]
    fn a_number_with_none_or_two_says_what_to_write() {
        refuses("", "Enter a number such as 0.5.");
        refuses("abc", "Enter a number such as 0.5, not “abc”.");
        refuses("inf", "Enter a finite number such as 0.5, not “inf”.");
        refuses("1e999", "Enter a number closer to 0, not “1e999”.");
        refuses("2,600", "Enter 2.6 or 2600: “2,600” could mean either.");
        refuses("−12,500", "Enter −12.5 or −12500: “−12,500” could mean either.");
        for none in [
            "1,2,3",
            "1 2",
            "10 00",
            "1,23,45",
            "1.2.3",
            "1,234.56.7",
            "0,000,1",
            "--5",
            "1e",
            "e5",
            ",",
            "1,_5",
            "310^2",
            "10^",
            "1/0",
        ] {
            refuses(none, &format!("Enter a number such as 0.5, not “{none}”."));
        }
    }

    #[track_caller]
    fn whole(text: &str, expect: Result<u64, &str>) {
        assert_eq!(parse_whole(text, 1, 100_000), expect.map_err(String::from), "{text}");
    }

    #[test]
    fn whole_numbers() {
        let refusal = |text: &str| format!("Enter a whole number from 1 to 100,000, not “{text}”.");
        for (text, number) in [
            ("75", 75),
            ("100,000", 100_000),
            ("1,00,000", 100_000),
            ("2 600", 2600),
            ("75.0", 75),
            ("1e3", 1000),
        ] {
            whole(text, Ok(number));
        }
        for text in ["1,5", "1.5", "0", "−3", "1,50", "15,00,0", "1_5", "abc", "100,001", "1e-3"] {
            whole(text, Err(&refusal(text)));
        }
        whole("1.000", Err("Enter 1 or 1000: “1.000” could mean either."));
        whole("", Err("Enter a whole number from 1 to 100,000."));
        assert_eq!(parse_whole("9007199254740991", 0, (1 << 53) - 1), Ok((1 << 53) - 1));
        assert!(parse_whole("9007199254740993", 0, (1 << 53) - 1).is_err());
    }

    #[track_caller]
    fn together(texts: [&str; 2], expect: Result<[f64; 2], &str>) {
        let decimals = Decimals::of(texts.into_iter());
        let read = texts.into_iter().map(|text| decimals.parse(text)).collect::<Result<Vec<_>, _>>();
        assert_eq!(read, expect.map(Vec::from).map_err(String::from), "{texts:?}");
    }

    #[test]
    fn numbers_of_one_text_show_each_other_s_decimal_sign() {
        together(["2,600", "8,14"], Ok([2.6, 8.14]));
        together(["2,600", "8.14"], Ok([2600.0, 8.14]));
        together(["2,600", "1,234,567"], Ok([2600.0, 1_234_567.0]));
        together(["2,600", "1.234.567"], Ok([2.6, 1_234_567.0]));
        together(["2,600", "75"], Err("Enter 2.6 or 2600: “2,600” could mean either."));
        together(["2.600", "8,14"], Err("Enter 2.6 or 2600: “2.600” could mean either."));
        together(["8.5", "8,14"], Ok([8.5, 8.14]));
    }
}
