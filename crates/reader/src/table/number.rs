//! What a cell says: a number, nothing, or something else.

use experiment::text::typed::Decimals;

/// What stands in the place of a value that isn't there, in small letters.
const MISSING: [&str; 25] = [
    "", "na", "n/a", "n.a.", "nan", "<na>", "null", "none", "nil", "nat", "?", "??", "-", "--", "–", "—",
    ".", "missing", "#n/a", "#na", "#value!", "#div/0!", "#ref!", "#num!", "\\n",
];
/// The most letters of a unit.
const UNIT: usize = 8;

/// How the numbers of a column are written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Writing {
    /// Their decimal sign.
    pub decimals: Decimals,
    /// Whether a sign that could be either groups digits.
    pub grouped: bool,
    /// What stands before and behind each: `$`, `%`.
    pub unit: (String, String),
}

/// Returns whether nothing stands in a cell, or that there is nothing.
pub fn is_missing(text: &str) -> bool {
    text.len() <= UNIT && MISSING.contains(&text.to_lowercase().as_str())
}

/// Returns whether a cell is a number, or missing.
pub fn is_value(text: &str) -> bool {
    is_missing(text) || is_number(text)
}

/// Returns whether a cell is a number, also one with a unit.
pub fn is_number(text: &str) -> bool {
    experiment::text::typed::is_number(text) || unit(text).is_some()
}

/// Returns the unit of a number that has one.
pub fn unit(text: &str) -> Option<(String, String)> {
    let is_of_number = |c: char| c.is_ascii_digit() || "+-−.,".contains(c);
    let from = text.find(is_of_number)?;
    let to = text.rfind(|c: char| c.is_ascii_digit() || c == '.')? + 1;
    let (before, behind) = (text.get(..from)?.trim(), text.get(to..)?.trim());
    let number = text.get(from..to)?;
    let is_sign = |c: char| !c.is_alphanumeric() && !"\"'()[]{}<>=/\\:;#_".contains(c);
    let is_unit = |c: char| c.is_alphabetic() || is_sign(c);
    let fits = before.chars().all(is_sign)
        && behind.chars().all(is_unit)
        && before.len() + behind.len() > 0
        && behind.chars().count() <= UNIT;
    (fits && experiment::text::typed::is_number(number)).then(|| (before.into(), behind.into()))
}

/// Returns a cell without a unit.
pub fn bare<'a>(text: &'a str, (before, behind): &(String, String)) -> &'a str {
    let text = text.strip_prefix(before.as_str()).unwrap_or(text);
    text.strip_suffix(behind.as_str()).unwrap_or(text).trim()
}

impl Writing {
    /// Returns the number that a cell is.
    pub fn number(&self, text: &str) -> Option<f64> {
        let text = bare(text, &self.unit);
        if let Some((grouped, decimal)) = self.decimals.either(text) {
            return Some(if self.grouped { grouped } else { decimal });
        }
        self.decimals.value(text).filter(|number| number.is_finite())
    }

    /// Returns what a cell means where it could be one number or the other: in groups, and with a decimal sign.
    pub fn either(&self, text: &str) -> Option<(f64, f64)> {
        self.decimals.either(bare(text, &self.unit))
    }
}
