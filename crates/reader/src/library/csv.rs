//! Files of values between commas, as pandas and NumPy read them.

use crate::value::{Given, Table, Value};
use csv::{ReaderBuilder, Trim};

/// What pandas takes for a value that isn't there.
const MISSING: [&str; 12] =
    ["", "na", "n/a", "#n/a", "nan", "null", "none", "<na>", "-nan", "#na", "-1.#ind", "1.#qnan"];

/// Returns the table of a file's text, read by a function such as `read_csv` with what it is given; none where the text is no such
/// table.
pub fn read_csv(function: &str, text: &str, given: &Given) -> Option<Table> {
    let is_numpy = ["loadtxt", "genfromtxt"].contains(&function);
    let records = records(function, text, given)?;
    let skipped = ["skiprows", "skip_header"].iter().find_map(|name| given.named(name)?.whole());
    let mut records = &records[skipped.unwrap_or(0).min(records.len())..];
    let names = given.named("names").and_then(Value::items);
    let has_header = match given.named("header") {
        Some(header) => *header != Value::None,
        None => names.is_none(),
    };
    let mut columns: Option<Vec<String>> = None;
    if has_header && !is_numpy {
        let (first, rest) = records.split_first()?;
        (columns, records) = (Some(first.clone()), rest);
    }
    if let Some(names) = names.filter(|_| !is_numpy) {
        columns = Some(names.iter().filter_map(Value::text).map(String::from).collect());
    }
    let width = columns.as_ref().map_or_else(|| records.first().map_or(0, Vec::len), Vec::len);
    let columns = columns.unwrap_or_else(|| (0..width).map(|place| place.to_string()).collect());
    let comma = given.named("decimal").and_then(Value::text) == Some(",");
    let mut worded = Vec::new();
    let mut rows = Vec::new();
    for record in records {
        let cells = record.iter().map(String::as_str).chain(std::iter::repeat("")).take(width);
        let row = cells.enumerate().map(|(place, cell)| {
            number(cell, comma).unwrap_or_else(|| {
                if !worded.contains(&columns[place]) {
                    worded.push(columns[place].clone());
                }
                f64::NAN
            })
        });
        rows.push(row.collect::<Vec<_>>());
    }
    let table = Table { columns: Some(columns), pandas: true, worded, ..Table::matrix(rows)? };
    let table = chosen(table, given)?;
    Some(if is_numpy { Table { columns: None, ..table.into_array() } } else { table })
}

/// The cells of each line that holds any.
fn records(function: &str, text: &str, given: &Given) -> Option<Vec<Vec<String>>> {
    let text = text.trim_start_matches('\u{feff}');
    let usual = match function {
        "read_table" => "\t",
        "loadtxt" | "genfromtxt" => " ",
        _ => ",",
    };
    let sign = ["sep", "delimiter"]
        .iter()
        .find_map(|name| given.named(name)?.text())
        .or_else(|| given.places.get(1).and_then(Value::text));
    let sign = sign.unwrap_or(usual);
    let blanks = sign == " " || sign.contains("\\s") || given.named("delim_whitespace").is_some();
    let filled = |record: &Vec<String>| record.iter().any(|cell| !cell.is_empty());
    if blanks {
        let lines = text.lines().map(|line| line.split_whitespace().map(String::from).collect());
        return Some(lines.filter(filled).collect());
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(*sign.as_bytes().first()?)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let records: Vec<_> = reader.records().collect::<Result<_, _>>().ok()?;
    let cells = records.iter().map(|record| record.iter().map(String::from).collect::<Vec<_>>());
    Some(cells.filter(filled).collect())
}

/// What a cell says: a number, or that there is none; none for another text.
fn number(cell: &str, comma: bool) -> Option<f64> {
    let cell = if comma { cell.replace(',', ".") } else { cell.to_string() };
    match cell.to_lowercase().as_str() {
        "true" => Some(1.0),
        "false" => Some(0.0),
        missing if MISSING.contains(&missing) => Some(f64::NAN),
        other => other.parse().ok().filter(|x: &f64| x.is_finite()),
    }
}

/// The columns that `usecols` and `index_col` leave.
fn chosen(table: Table, given: &Given) -> Option<Table> {
    let place = |value: &Value| match value {
        Value::Text(name) => table.column(name),
        other => other.whole().filter(|&place| place < table.width()),
    };
    let mut kept: Vec<usize> = match given.named("usecols") {
        Some(Value::List(items)) => {
            let mut places = items.iter().map(place).collect::<Option<Vec<_>>>()?;
            places.sort_unstable();
            places
        }
        _ => (0..table.width()).collect(),
    };
    if let Some(index) =
        given.named("index_col").filter(|value| !matches!(value, Value::None | Value::Bool(_)))
    {
        let index = match index {
            Value::Text(_) => place(index)?,
            other => *kept.get(other.whole()?)?,
        };
        kept.retain(|&column| column != index);
    }
    table.columns_at(&kept, false)
}
