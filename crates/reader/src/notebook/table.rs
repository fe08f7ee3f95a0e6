//! The table that a notebook trains on.

use super::model::Fit;
use crate::value::Table;
use experiment::Data;
use std::collections::HashSet;

/// Returns the table of a fit: features, then targets; numbers of so many classes as a column for each.
pub fn of_fit(fit: &Fit, classes: Option<usize>) -> Data {
    let y = classes.and_then(|classes| by_class(&fit.y, classes)).unwrap_or_else(|| fit.y.clone());
    let targets = names(&y, "y");
    let mut taken: HashSet<String> = targets.iter().cloned().collect();
    let features = names(&fit.x, "x").into_iter().map(|name| {
        let mut free = name;
        while !taken.insert(free.clone()) {
            free.push('\'');
        }
        free
    });
    let columns: Vec<String> = features.chain(targets.iter().cloned()).collect();
    let rows = fit.x.rows.iter().zip(&y.rows).map(|(x, y)| [&x[..], y].concat()).collect();
    Data { columns, targets, rows }
}

/// The names of a table's columns.
fn names(table: &Table, usual: &str) -> Vec<String> {
    match &table.columns {
        Some(names) => names.clone(),
        None if table.width() == 1 && usual == "y" => vec![usual.to_string()],
        None => (1..=table.width()).map(|place| format!("{usual}{place}")).collect(),
    }
}

/// Numbers of classes as a column for each class, 1 in that of the row's class.
fn by_class(y: &Table, classes: usize) -> Option<Table> {
    let row = |row: &Vec<f64>| {
        let class =
            row.first().filter(|class| (0.0..classes as f64).contains(*class) && class.fract() == 0.0)?;
        Some((0..classes).map(|place| f64::from(place == *class as usize)).collect())
    };
    if y.width() != 1 {
        return None;
    }
    Table::matrix(y.rows.iter().map(row).collect::<Option<_>>()?)
}

/// Returns the name of the first column in which something isn't a number.
pub fn not_numbers(fit: &Fit) -> Option<String> {
    [(&fit.x, "x"), (&fit.y, "y")].into_iter().find_map(|(table, usual)| {
        let column = table.rows.iter().find_map(|row| row.iter().position(|x| !x.is_finite()))?;
        Some(names(table, usual).swap_remove(column))
    })
}
