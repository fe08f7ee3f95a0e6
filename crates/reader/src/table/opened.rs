//! A table as it was read, before anything on the page changes.

use super::asked::{Question, questions};
use super::choices::{Choices, Role};
use super::column::{Column, Kind, columns};
use super::known::Known;
use super::model::fitted;
use super::number::is_missing;
use super::numbers::{Numbers, names, numbers};
use super::roles::roles;
use super::said::{self, Said};
use super::shape::{Shape, shape};
use backprop::RowOrder;
use experiment::Experiment;
use experiment::limits::{MAX_COLUMNS, MAX_ROWS, MAX_TEXT};
use experiment::text::number::exact;
use words::say;

/// The most columns among which some can be chosen.
const MOST_COLUMNS: usize = 1000;
/// Rows that are shown.
const FIRST: usize = 6;
/// The seed of the rows that are taken from a longer table.
const SEED: u64 = 0;

/// A table as it was read.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Its columns.
    pub columns: Vec<ShownColumn>,
    /// The first rows, a cell for each column.
    pub first: Vec<Vec<Shown>>,
    /// What is open.
    pub questions: Vec<Question>,
    /// How it was read, each with what else could be chosen.
    pub says: Vec<Said>,
    /// Lines that are no row of it, each with its number and why.
    pub passed: Vec<String>,
    /// How many rows stand in the text.
    pub rows: usize,
    /// How many of them lack a value.
    pub lacking: usize,
    /// The page's experiment with it, or why there is none.
    pub experiment: Result<Experiment, String>,
    /// Whether nothing is open: it can be taken as it is.
    pub is_clear: bool,
    /// Whether its first line has the names of its columns.
    pub has_names: bool,
    /// What it comes to, in a sentence.
    pub sum: String,
    /// What is said once it is taken.
    pub after: String,
}

/// A column as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownColumn {
    /// Its name.
    pub name: String,
    /// What it holds, in words.
    pub kind: &'static str,
    /// What becomes of it.
    pub role: Role,
    /// Whether it can become anything else.
    pub is_usable: bool,
}

/// A cell as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The number, or the text where there is none.
    pub text: String,
    /// The class that the number stands for.
    pub class: Option<String>,
    /// Whether its value is missing.
    pub is_missing: bool,
}

impl Opened {
    /// Reads a text as a table that takes the place of the one on the page.
    ///
    /// # Errors
    /// Says why it is no table.
    pub fn read(text: &str, choices: &Choices, page: &Experiment) -> Result<Opened, String> {
        if text.len() > MAX_TEXT {
            return Err(say!(csv::too_large { most: MAX_TEXT >> 20 }));
        }
        if text.contains('\0') {
            return Err(say!(csv::no_text).into());
        }
        let cells = super::cells(text).ok_or_else(|| String::from(say!(tables::no_table)))?;
        let (between, targets, doubt) = (cells.between, cells.targets, cells.doubt.clone());
        let mut shape = shape(cells, choices.header);
        let rows = shape.rows.len();
        if rows > MAX_ROWS {
            take(&mut shape, choices.sampled);
        }
        let width = shape.names.len();
        if width > MOST_COLUMNS {
            return Err(say!(tables::too_many_columns { most: MAX_COLUMNS, found: width }));
        }
        let columns = columns(&shape.rows, width, between, choices);
        if width < 2 || !columns.iter().any(|column| column.kind == Kind::Number || column.could_be_classes) {
            return Err(say!(tables::no_table).into());
        }
        let roles = roles(&columns, &shape.names, targets, &page.data, choices);
        let names = names(&shape.names, &roles);
        let Numbers { data, lacking } = numbers(&columns, &names, &roles, choices);
        let is_class = |at: usize| roles[at] != Role::Target || matches!(columns[at].kind, Kind::Classes(_));
        let are_classes = (0..width).all(is_class);
        let fitted = data.map(|data| fitted(data, are_classes, choices, page));
        let known = Known {
            shape: &shape,
            between,
            columns: &columns,
            names: &names,
            roles: &roles,
            rows,
            doubt: doubt.as_deref(),
            lacking: &lacking,
            fitted: fitted.as_ref().ok(),
            choices,
        };
        let (questions, says) = (questions(&known), said::says(&known));
        let is_clear = questions.is_empty() && known.is_clear();
        let (sum, after) = (said::sum(&known), said::after(&known));
        let shown = |at: usize| ShownColumn {
            name: names[at].clone(),
            kind: said::kind(&columns[at].kind),
            role: roles[at],
            is_usable: columns[at].is_usable(),
        };
        let cell = |row: usize, at: usize| {
            shown_cell(&shape.rows[row].cells[at].text, &columns[at], row, choices.swapped.contains(&at))
        };
        let first = (0..shape.rows.len().min(FIRST)).map(|row| (0..width).map(|at| cell(row, at)).collect());
        Ok(Opened {
            first: first.collect(),
            columns: (0..width).map(shown).collect(),
            questions,
            says,
            passed: shape.passed.iter().map(super::passed::Passed::says).collect(),
            rows,
            lacking: lacking.len(),
            experiment: fitted.and_then(|fitted| {
                fitted.experiment.check().map_err(|error| error.to_string())?;
                Ok(fitted.experiment)
            }),
            is_clear,
            has_names: shape.header,
            sum,
            after,
        })
    }
}

/// Leaves as many rows as a table can have: the first, or some from all of it.
fn take(shape: &mut Shape, sampled: bool) {
    if sampled {
        let order = RowOrder::Shuffled { seed: SEED }.of_epoch(0, shape.rows.len());
        let mut taken = vec![false; shape.rows.len()];
        order[..MAX_ROWS].iter().for_each(|&row| taken[row] = true);
        let mut is_taken = taken.into_iter();
        shape.rows.retain(|_| is_taken.next() == Some(true));
    } else {
        shape.rows.truncate(MAX_ROWS);
    }
}

fn shown_cell(text: &str, column: &Column, row: usize, is_swapped: bool) -> Shown {
    let value = column.values[row];
    let plain = |text: String| Shown { text, class: None, is_missing: false };
    match &column.kind {
        _ if is_missing(text) => {
            let text = if text.is_empty() { say!(tables::nothing).into() } else { text.into() };
            Shown { is_missing: true, ..plain(text) }
        }
        Kind::Number if value.is_nan() => Shown { is_missing: true, ..plain(text.into()) },
        Kind::Number => plain(exact(value)),
        Kind::Classes(classes) if classes.len() == 2 => {
            let number = if is_swapped { 1.0 - value } else { value };
            Shown { class: Some(text.into()), ..plain(exact(number)) }
        }
        _ => plain(text.into()),
    }
}
