//! What a column holds.

use super::cells::{Between, Cell, Line};
use super::choices::Choices;
use super::date::is_date;
use super::number::{Writing, bare, is_missing, unit};
use experiment::text::typed::Decimals;

/// The most classes of a column.
pub const MOST_CLASSES: usize = 10;

/// What a column holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Numbers.
    Number,
    /// One of a few names in each row, in their order.
    Classes(Vec<String>),
    /// Dates or times.
    Date,
    /// Texts.
    Text,
    /// Nothing.
    Missing,
}

/// A column as it was read.
#[derive(Clone, Debug)]
pub struct Column {
    /// What it holds.
    pub kind: Kind,
    /// How its numbers are written.
    pub writing: Writing,
    /// A number of each row, or the place of its class; not a number where the row has none.
    pub values: Vec<f64>,
    /// A text that could be two numbers: in groups, and with a decimal sign.
    pub either: Option<(String, f64, f64)>,
    /// The first row that holds a text among numbers.
    pub odd: Option<usize>,
    /// Its first text.
    pub example: String,
    /// Whether its numbers could be names of classes.
    pub could_be_classes: bool,
}

impl Column {
    /// Returns whether a network can take it.
    pub fn is_usable(&self) -> bool {
        matches!(self.kind, Kind::Number | Kind::Classes(_))
    }

    /// Returns whether it counts its rows.
    pub fn counts(&self) -> bool {
        let rises = |pair: &[f64]| pair[1] - pair[0] == 1.0;
        self.kind == Kind::Number && self.values.len() > 2 && self.values.windows(2).all(rises)
    }
}

/// Returns the columns of some rows, by what was chosen of how they are written.
pub fn columns(rows: &[Line], width: usize, between: Between, choices: &Choices) -> Vec<Column> {
    let decimals = |columns: std::ops::Range<usize>| {
        let cells = rows.iter().flat_map(|row| &row.cells[columns.clone()]);
        Decimals::of(cells.map(|cell| without_unit(&cell.text)))
    };
    let of_all = decimals(0..width);
    let column = |at: usize| {
        let of_column = match decimals(at..at + 1) {
            Decimals::Unknown => of_all,
            shown => shown,
        };
        let cells: Vec<&Cell> = rows.iter().map(|row| &row.cells[at]).collect();
        let is_code = between == Between::Python && cells.iter().all(|cell| !cell.quoted);
        let decimals = if is_code { Decimals::Point } else { of_column };
        let grouped = choices.grouped.unwrap_or(true);
        let writing = Writing { decimals, grouped, unit: Default::default() };
        read(&cells, writing, choices.classes.contains(&at))
    };
    (0..width).map(column).collect()
}

fn without_unit(text: &str) -> &str {
    unit(text).map_or(text, |unit| bare(text, &unit))
}

fn read(cells: &[&Cell], mut writing: Writing, as_classes: bool) -> Column {
    let texts = || cells.iter().map(|cell| cell.text.as_str()).filter(|text| !is_missing(text));
    let count = texts().count();
    let numbers = |writing: &Writing| texts().filter(|text| writing.number(text).is_some()).count();
    if let (true, Some(found)) = (2 * numbers(&writing) <= count, texts().find_map(unit)) {
        let with = Writing { unit: found, ..writing.clone() };
        if numbers(&with) == count {
            writing = with;
        }
    }
    let is_short = |text: &str| text.len() == 1;
    let of_numbers = if texts().all(is_short) { classes(texts(), count) } else { None };
    let could_be_classes = of_numbers.is_some();
    let kind = if count == 0 {
        Kind::Missing
    } else if 2 * numbers(&writing) > count {
        of_numbers.filter(|_| as_classes).map_or(Kind::Number, Kind::Classes)
    } else if texts().all(is_date) {
        Kind::Date
    } else {
        classes(texts(), count).map_or(Kind::Text, Kind::Classes)
    };
    let value = |text: &str| match &kind {
        Kind::Number if !is_missing(text) => writing.number(text).unwrap_or(f64::NAN),
        Kind::Classes(classes) => {
            classes.iter().position(|class| class == text).map_or(f64::NAN, |place| place as f64)
        }
        _ => f64::NAN,
    };
    let values: Vec<f64> = cells.iter().map(|cell| value(&cell.text)).collect();
    let is_odd = |(cell, value): (&&Cell, &f64)| value.is_nan() && !is_missing(&cell.text);
    let odd = (kind == Kind::Number).then(|| cells.iter().zip(&values).position(is_odd)).flatten();
    let either = texts().find_map(|text| {
        let (grouped, decimal) = writing.either(text).filter(|_| kind == Kind::Number)?;
        Some((text.to_string(), grouped, decimal))
    });
    let example = texts().next().unwrap_or_default().to_string();
    Column { kind, writing, values, either, odd, example, could_be_classes }
}

/// The classes of some texts, as the alphabet has them: a few that come again.
fn classes<'a>(texts: impl Iterator<Item = &'a str>, count: usize) -> Option<Vec<String>> {
    let mut found: Vec<String> = Vec::new();
    for text in texts {
        if found.iter().any(|known| known == text) {
            continue;
        }
        if found.len() == MOST_CLASSES {
            return None;
        }
        let small = text.to_lowercase();
        let place = found.iter().position(|known| known.to_lowercase() > small).unwrap_or(found.len());
        found.insert(place, text.to_string());
    }
    let distinct = found.len();
    let comes_again = distinct == 2 && count > 2 || 3 * distinct <= 2 * count;
    (distinct > 1 && comes_again).then_some(found)
}
