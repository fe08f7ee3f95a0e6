//! The table that a notebook trains on.

use super::model::Fit;
use crate::value::Table;
use experiment::Data;
use std::collections::HashSet;

/// Returns the table of a fit: features, then targets.
pub fn of_fit(fit: &Fit) -> Data {
    let y = &fit.y;
    let targets = names(y, "y");
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

/// Returns the name of the first column in which something isn't a number.
pub fn not_numbers(fit: &Fit) -> Option<String> {
    [(&fit.x, "x"), (&fit.y, "y")].into_iter().find_map(|(table, usual)| {
        let column = table.rows.iter().find_map(|row| row.iter().position(|x| !x.is_finite()))?;
        Some(names(table, usual).swap_remove(column))
    })
}
