//! `pd.DataFrame(rows, columns=…)` and `pd.DataFrame({"cgpa": […], …})`.

use crate::value::{Given, Table, Value};

/// Returns the table of a DataFrame that is made; a column with a text in it holds no numbers there, and its name is kept.
pub fn frame(given: &Given) -> Option<Table> {
    let data = given.get("data", 0)?;
    let names = given.get("columns", 2).and_then(Value::items);
    let names = names.map(|names| names.iter().filter_map(Value::text).map(String::from).collect::<Vec<_>>());
    match data {
        Value::Dict(pairs) => of_columns(pairs, names),
        Value::List(items) if matches!(items.first(), Some(Value::Dict(_))) => of_dictionaries(items),
        _ => of_rows(data, names),
    }
}

fn of_columns(pairs: &[(Value, Value)], names: Option<Vec<String>>) -> Option<Table> {
    let mut columns = Vec::new();
    let mut worded = Vec::new();
    let mut found: Option<Table> = None;
    for (name, values) in pairs {
        let name = name.text()?.to_string();
        let column = match values {
            Value::List(items) => Table::vector(items.iter().map(cell).collect::<Option<_>>()?),
            other => other.table()?,
        };
        if has_text(values) {
            worded.push(name.clone());
        }
        columns.push(name);
        let column = Table { flat: false, columns: None, ..column };
        found = Some(match found {
            Some(left) => left.beside(&column)?,
            None => column,
        });
    }
    let table = Table { columns: Some(columns), pandas: true, worded, ..found? };
    match names {
        Some(names) => {
            let places: Vec<usize> = names.iter().map(|name| table.column(name)).collect::<Option<_>>()?;
            table.columns_at(&places, false)
        }
        None => Some(table),
    }
}

/// Rows as dictionaries.
fn of_dictionaries(items: &[Value]) -> Option<Table> {
    let Some(Value::Dict(first)) = items.first() else { return None };
    let names: Vec<String> = first.iter().filter_map(|(name, _)| name.text().map(String::from)).collect();
    let row = |item: &Value| match item {
        Value::Dict(pairs) if pairs.len() == names.len() => Some(Value::List(
            names
                .iter()
                .map(|name| {
                    pairs.iter().find(|(key, _)| key.text() == Some(name)).map(|(_, value)| value.clone())
                })
                .collect::<Option<_>>()?,
        )),
        _ => None,
    };
    let rows = items.iter().map(row).collect::<Option<_>>()?;
    of_rows(&Value::List(rows), Some(names))
}

fn of_rows(data: &Value, names: Option<Vec<String>>) -> Option<Table> {
    let (table, texts) = match data {
        Value::List(items) if items.iter().any(has_text) => {
            let row = |item: &Value| item.items()?.iter().map(cell).collect::<Option<Vec<_>>>();
            let rows = items.iter().map(row).collect::<Option<_>>()?;
            (Table::matrix(rows)?, items.iter().filter_map(Value::items).collect())
        }
        other => (other.table()?, Vec::new()),
    };
    let names = names.filter(|names| names.len() == table.width());
    let columns = names
        .or(table.columns.clone())
        .unwrap_or_else(|| (0..table.width()).map(|place| place.to_string()).collect());
    let is_text =
        |&place: &usize| texts.iter().any(|row: &&[Value]| matches!(row.get(place), Some(Value::Text(_))));
    let worded = (0..table.width()).filter(is_text).map(|place| columns[place].clone()).collect();
    Some(Table { columns: Some(columns), pandas: true, flat: false, worded, ..table })
}

/// A number, or none in place of a text and of `None`.
fn cell(value: &Value) -> Option<f64> {
    match value {
        Value::Text(_) | Value::None => Some(f64::NAN),
        Value::Bool(on) => Some(f64::from(u8::from(*on))),
        other => other.number(),
    }
}

fn has_text(values: &Value) -> bool {
    values.items().is_some_and(|items| items.iter().any(|item| matches!(item, Value::Text(_))))
}
