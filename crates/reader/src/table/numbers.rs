//! The table as numbers: what is left out or filled in, and how its columns are called.

use super::choices::{Choices, Role};
use super::column::{Column, Kind};
use experiment::Data;
use experiment::limits::{MAX_COLUMNS, MAX_NAME};
use words::say;

/// What comes of some columns.
pub struct Numbers {
    /// The table, or why it is none.
    pub data: Result<Data, String>,
    /// The rows that lack a value.
    pub lacking: Vec<usize>,
}

/// Returns a name for each column: its own, or `x1` … and `y`; each once, and not too long.
pub fn names(own: &[String], roles: &[Role]) -> Vec<String> {
    let targets = roles.iter().filter(|role| **role == Role::Target).count();
    let (mut features, mut predicted) = (0, 0);
    let mut found: Vec<String> = Vec::new();
    for (own, role) in own.iter().zip(roles) {
        let number = match role {
            Role::Target => {
                predicted += 1;
                predicted
            }
            _ => {
                features += 1;
                features
            }
        };
        let usual = match role {
            Role::Target if targets == 1 => "y".to_string(),
            Role::Target => format!("y{number}"),
            _ => format!("x{number}"),
        };
        let name = if own.is_empty() { usual } else { own.clone() };
        found.push(free(&name, &found));
    }
    found
}

/// A name that isn't taken yet, and not too long.
fn free(name: &str, taken: &[String]) -> String {
    let cut = |room: usize| name.chars().take(MAX_NAME - room).collect::<String>();
    let mut found = cut(0);
    let mut number = 1;
    while taken.contains(&found) {
        number += 1;
        found = format!("{} ({number})", cut(8).trim_end());
    }
    found
}

/// Returns the columns that go into the table as numbers.
pub fn numbers(columns: &[Column], names: &[String], roles: &[Role], choices: &Choices) -> Numbers {
    let used: Vec<usize> = (0..columns.len()).filter(|&at| roles[at] != Role::LeftOut).collect();
    let rows = columns.first().map_or(0, |column| column.values.len());
    let lacks = |row: &usize| used.iter().any(|&at| columns[at].values[*row].is_nan());
    let lacking: Vec<usize> = (0..rows).filter(lacks).collect();
    let means: Vec<f64> =
        columns.iter().map(|column| if choices.filled { mean(column) } else { f64::NAN }).collect();
    let (mut all, mut targets) = (Vec::new(), Vec::new());
    for &at in &used {
        for name in names_of(&columns[at], &names[at]) {
            let name = free(&name, &all);
            if roles[at] == Role::Target {
                targets.push(name.clone());
            }
            all.push(name);
        }
    }
    let mut table = Vec::new();
    for row in 0..rows {
        let mut numbers = Vec::with_capacity(all.len());
        for &at in &used {
            let value = columns[at].values[row];
            let value = if value.is_nan() { means[at] } else { value };
            push(&mut numbers, &columns[at], value, choices.swapped.contains(&at));
        }
        if numbers.iter().all(|x| !x.is_nan()) {
            table.push(numbers);
        }
    }
    let data = Data { columns: all, targets, rows: table };
    let problem = problem(&data, rows);
    Numbers { data: problem.map_or(Ok(data), Err), lacking }
}

fn problem(data: &Data, rows: usize) -> Option<String> {
    let (columns, targets) = (data.columns.len(), data.targets.len());
    if columns == 0 {
        return Some(say!(tables::no_numbers).into());
    }
    if targets == 0 {
        return Some(say!(tables::no_target).into());
    }
    if targets == columns {
        return Some(say!(tables::no_feature).into());
    }
    if columns > MAX_COLUMNS {
        return Some(say!(tables::too_many_columns { most: MAX_COLUMNS, found: columns }));
    }
    match (data.rows.len(), rows) {
        (0, 0) => Some(say!(tables::no_rows).into()),
        (0, _) => Some(say!(tables::all_lack).into()),
        _ => None,
    }
}

/// The mean of a column of numbers; of classes there is none.
fn mean(column: &Column) -> f64 {
    let known = || column.values.iter().filter(|x| !x.is_nan());
    match column.kind {
        Kind::Number => known().sum::<f64>() / known().count() as f64,
        _ => f64::NAN,
    }
}

/// The names of a column's own columns: one for each class where there are more than two.
fn names_of(column: &Column, name: &str) -> Vec<String> {
    match &column.kind {
        Kind::Classes(classes) if classes.len() > 2 => {
            classes.iter().map(|class| format!("{name}={class}")).collect()
        }
        _ => vec![name.to_string()],
    }
}

fn push(numbers: &mut Vec<f64>, column: &Column, value: f64, is_swapped: bool) {
    match &column.kind {
        Kind::Classes(classes) if classes.len() > 2 => {
            let one = |place: usize| if value.is_nan() { value } else { f64::from(place as f64 == value) };
            numbers.extend((0..classes.len()).map(one));
        }
        Kind::Classes(_) if is_swapped => numbers.push(1.0 - value),
        _ => numbers.push(value),
    }
}
