//! Values that aren't there, as pandas leaves them out or fills them in.

use crate::value::{Given, Table};

/// Returns `dropna`: the rows that lack no value.
pub fn dropped(table: &Table) -> Option<Table> {
    let is_text = |column: usize| table.name(column).is_some_and(|name| table.worded.contains(name));
    let whole = |row: &[f64]| row.iter().enumerate().all(|(column, x)| !x.is_nan() || is_text(column));
    let kept: Vec<usize> = (0..table.rows.len()).filter(|&row| whole(&table.rows[row])).collect();
    table.rows_at(&kept)
}

/// Returns `fillna`: with a number in place of each value that isn't there, or with one for each column.
pub fn filled(table: &Table, given: &Given) -> Option<Table> {
    let by = given.get("value", 0)?.table()?;
    if !table.worded.is_empty() {
        return None;
    }
    table.with(&by, |x, by| if x.is_nan() { by } else { x })
}
