//! Functions of NumPy, pandas and PyTorch that make numbers.

use super::frames::{method, summary};
use crate::value::{Given, Table, Value};

/// Returns what a function of NumPy, pandas or torch gives that makes numbers; none where it is another.
pub fn function(path: &str, given: &Given) -> Option<Value> {
    let kind = path.rsplit('.').next()?;
    let first = || given.places.first();
    let table = match kind {
        "array" | "asarray" | "asmatrix" | "tensor" | "FloatTensor" | "Tensor" | "from_numpy"
        | "constant" | "float32" | "float64" | "Series" | "as_tensor" | "convert_to_tensor"
            if first().is_some() =>
        {
            let value = first()?;
            if let (Value::Number(_), true) = (value, kind.starts_with("float")) {
                return Some(value.clone());
            }
            let table = value.table()?;
            Table { pandas: kind == "Series" && table.pandas, ..table }
        }
        "DataFrame" => frame(given)?,
        "column_stack" | "hstack" | "concatenate" | "c_" => {
            let parts: Vec<Table> = first()?.items()?.iter().map(Value::table).collect::<Option<_>>()?;
            let upright = |table: &Table| Table { flat: false, ..table.clone().into_array() };
            let sideways = kind != "concatenate" || given.get("axis", 1).and_then(Value::number) == Some(1.0);
            if !sideways {
                return None;
            }
            let mut parts = parts.iter().map(upright);
            let first = parts.next()?;
            parts.try_fold(first, |left, right| left.beside(&right))?
        }
        "zeros" | "ones" | "full" | "zeros_like" | "ones_like" => {
            let value = match kind {
                "full" => given.get("fill_value", 1)?.number()?,
                _ => f64::from(u8::from(kind.starts_with("ones"))),
            };
            if kind.ends_with("like") {
                let table = first()?.table()?;
                let one = Table::vector(vec![value]);
                return table.with(&one, |_, value| value).map(Value::Table);
            }
            let most = if kind == "full" { 1 } else { 2 };
            let shape: Vec<usize> = match first()? {
                Value::List(items) => items.iter().map(Value::whole).collect::<Option<_>>()?,
                _ => given.places.iter().take(most).filter_map(Value::whole).collect(),
            };
            match shape[..] {
                [count] if count <= 10_000 => Table::vector(vec![value; count]),
                [rows, width] if rows * width <= 1_000_000 => Table::matrix(vec![vec![value; width]; rows])?,
                _ => return None,
            }
        }
        "reshape" => {
            return method(
                first()?,
                "reshape",
                &Given { places: given.places[1..].to_vec(), names: Vec::new() },
            )
            .map(|(value, _)| value);
        }
        "max" | "amax" | "min" | "amin" | "mean" | "std" | "sum" if path.starts_with("numpy") => {
            let name = kind.trim_start_matches('a');
            let table = first()?.table()?.into_array();
            let rest = Given { places: given.places[1..].to_vec(), names: given.names.clone() };
            return summary(&table, name, &rest);
        }
        "float" | "int" => {
            return first()?.number().map(|x| Value::Number(if kind == "int" { x.trunc() } else { x }));
        }
        "list" | "tuple" => return first().cloned(),
        "len" => {
            let count = match first()? {
                Value::List(items) => items.len(),
                other => other.table()?.rows.len(),
            };
            return Some(Value::Number(count as f64));
        }
        _ => return None,
    };
    Some(Value::Table(table))
}

/// `pd.DataFrame(rows, columns=…)` and `pd.DataFrame({"cgpa": […], …})`.
fn frame(given: &Given) -> Option<Table> {
    let data = given.get("data", 0)?;
    let names = given.get("columns", 2).and_then(Value::items);
    let names = names.map(|names| names.iter().filter_map(Value::text).map(String::from).collect::<Vec<_>>());
    if let Value::Dict(pairs) = data {
        let mut columns = Vec::new();
        let mut found: Option<Table> = None;
        for (name, values) in pairs {
            columns.push(name.text()?.to_string());
            let column = Table { flat: false, columns: None, ..values.table()? };
            found = Some(match found {
                Some(left) => left.beside(&column)?,
                None => column,
            });
        }
        let table = Table { columns: Some(columns), pandas: true, ..found? };
        return match names {
            Some(names) => {
                let places: Vec<usize> =
                    names.iter().map(|name| table.column(name)).collect::<Option<_>>()?;
                table.columns_at(&places, false)
            }
            None => Some(table),
        };
    }
    // Rows as dictionaries.
    if let Value::List(items) = data
        && let Some(Value::Dict(first)) = items.first()
    {
        let names: Vec<String> = first.iter().filter_map(|(name, _)| name.text().map(String::from)).collect();
        let row = |item: &Value| match item {
            Value::Dict(pairs) if pairs.len() == names.len() => {
                pairs.iter().map(|(_, value)| value.number()).collect()
            }
            _ => None,
        };
        let rows: Vec<Vec<f64>> = items.iter().map(row).collect::<Option<_>>()?;
        return Some(Table { columns: Some(names), pandas: true, ..Table::matrix(rows)? });
    }
    let table = Table { flat: false, ..data.table()? };
    let names = names.filter(|names| names.len() == table.width());
    let columns = names
        .or(table.columns.clone())
        .unwrap_or_else(|| (0..table.width()).map(|place| place.to_string()).collect());
    Some(Table { columns: Some(columns), pandas: true, ..table })
}
