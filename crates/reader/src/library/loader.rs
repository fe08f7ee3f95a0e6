//! PyTorch's `DataLoader` of a table: its batches, in the order of the rows.

use super::items::items;
use crate::value::{Made, Table, Value};

/// Returns what `len` gives of a loader or a data set.
pub fn length(made: &Made) -> Option<usize> {
    match made.path.rsplit('.').next() {
        Some("DataLoader") => batches(made).map(|batches| batches.len()),
        Some("TensorDataset") => made.given.places.first()?.table().map(|table| table.rows.len()),
        _ => None,
    }
}

/// Returns the batches, each as what stands for its rows: features and targets.
pub fn batches(loader: &Made) -> Option<Vec<Value>> {
    let given = &loader.given;
    let size = given.get("batch_size", 1).map_or(Some(1), Value::whole).filter(|&size| size > 0)?;
    let data = given.get("dataset", 0)?;
    let tables: Vec<Table> = match data {
        Value::Made(made) if made.path.ends_with("TensorDataset") => {
            made.given.places.iter().map(Value::table).collect::<Option<_>>()?
        }
        // Any other is one row after another.
        other => parted(&items(other)?)?,
    };
    let count = tables.iter().map(|table| table.rows.len()).min()?;
    let is_whole = given.named("drop_last") == Some(&Value::Bool(true));
    let count = if is_whole { count / size * size } else { count };
    let batch = |from: usize| {
        let places: Vec<usize> = (from..count.min(from + size)).collect();
        let part = |table: &Table| table.rows_at(&places).map(|part| Value::Table(part.into_array()));
        Some(Value::List(tables.iter().map(part).collect::<Option<_>>()?))
    };
    (0..count).step_by(size).map(batch).collect()
}

/// Rows of several values each as a table of each value.
fn parted(rows: &[Value]) -> Option<Vec<Table>> {
    let width = rows.first()?.items()?.len();
    let numbers = |row: &Value, at: usize| row.items()?.get(at)?.table().map(|table| table.flattened());
    let table = |at: usize| {
        let flat = matches!(rows.first()?.items()?.get(at)?, Value::Number(_));
        let rows = rows.iter().map(|row| numbers(row, at)).collect::<Option<_>>()?;
        Some(Table { flat, ..Table::matrix(rows)? })
    };
    (0..width).map(table).collect()
}
