//! NumPy and pandas.

use super::scalers;
use crate::value::place::{Place, of_items, of_table};
use crate::value::{Given, Table, Value};

/// Methods that give back the numbers as they are.
const UNCHANGED: [&str; 18] = [
    "to_numpy",
    "astype",
    "copy",
    "float",
    "double",
    "numpy",
    "tolist",
    "values",
    "detach",
    "reset_index",
    "to",
    "cpu",
    "clone",
    "head",
    "dropna",
    "type",
    "items",
    "requires_grad_",
];

/// Returns what a name behind a point stands for.
pub fn attribute(value: &Value, name: &str) -> Option<Value> {
    let table = match value {
        Value::Table(table) => table,
        Value::Path(path) => return Some(Value::Path(format!("{path}.{name}"))),
        _ => return None,
    };
    match name {
        "values" | "array" | "data" => Some(Value::Table(table.clone().into_array())),
        "T" => Some(Value::Table(table.turned())),
        "iloc" | "loc" => Some(Value::Part(Box::new(value.clone()), name.into())),
        "columns" => {
            let names = table.columns.iter().flatten().map(|name| Value::Text(name.clone()));
            Some(Value::List(names.collect()))
        }
        "shape" => {
            let mut shape = vec![Value::Number(table.rows.len() as f64)];
            if !table.flat {
                shape.push(Value::Number(table.width() as f64));
            }
            Some(Value::List(shape))
        }
        _ => {
            table.column_of_frame(name).and_then(|column| table.columns_at(&[column], true)).map(Value::Table)
        }
    }
}

/// Returns what stands at a place of a value.
pub fn index(value: &Value, place: &Place) -> Option<Value> {
    match value {
        Value::Table(table) => of_table(table, place, table.pandas).map(single),
        Value::Part(of, name) if ["iloc", "loc"].contains(&name.as_str()) => match &**of {
            Value::Table(table) => of_table(table, place, false).map(single),
            _ => None,
        },
        other => of_items(other, place),
    }
}

/// One number of an array is a number.
fn single(table: Table) -> Value {
    match table.rows.first() {
        Some(row) if table.rows.len() == 1 && row.len() == 1 && table.flat && !table.pandas => {
            Value::Number(row[0])
        }
        _ => Value::Table(table),
    }
}

/// Returns `left sign right`.
pub fn binary(left: &Value, sign: &str, right: &Value) -> Option<Value> {
    let of: fn(f64, f64) -> f64 = match sign {
        "+" => |a, b| a + b,
        "-" => |a, b| a - b,
        "*" => |a, b| a * b,
        "/" => |a, b| a / b,
        "//" => |a, b| (a / b).floor(),
        "**" => f64::powf,
        _ => return None,
    };
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => Some(Value::Number(of(*left, *right))),
        (Value::Text(left), Value::Text(right)) if sign == "+" => Some(Value::Text(format!("{left}{right}"))),
        (Value::List(left), Value::List(right)) if sign == "+" => {
            Some(Value::List([&left[..], right].concat()))
        }
        (Value::Table(left), right) => left.with(&right.table()?, of).map(Value::Table),
        (Value::Number(_), Value::Table(right)) => {
            right.with(&left.table()?, |right, left| of(left, right)).map(Value::Table)
        }
        _ => None,
    }
}

/// Returns what a method gives, and what the value is then, where it has changed.
pub fn method(value: &Value, name: &str, given: &Given) -> Option<(Value, Option<Value>)> {
    if let Value::Made(scaler) = value
        && scalers::is_scaler(value.kind()?)
    {
        return scalers::method(scaler, name, given).map(|(found, now)| (found, now.map(Value::Made)));
    }
    let table = match value {
        Value::Table(table) => table.clone(),
        // Of a list: `X.reshape` only after it was an array.
        _ => return None,
    };
    let only = |value: Value| Some((value, None));
    let found = match name {
        "head" => {
            return only(Value::Table(
                table.rows_at(
                    &(0..given.get("n", 0).and_then(Value::whole).unwrap_or(5).min(table.rows.len()))
                        .collect::<Vec<_>>(),
                )?,
            ));
        }
        _ if UNCHANGED.contains(&name) => {
            let keeps_names = ["astype", "copy", "dropna", "reset_index"].contains(&name);
            Table { pandas: table.pandas && keeps_names, ..table }
        }
        "flatten" | "ravel" | "squeeze" => flat(&table),
        "transpose" | "t" => table.turned(),
        "unsqueeze" => table.reshaped(None, Some(1))?,
        "reshape" | "view" => {
            let shape: Vec<f64> = match given.places.first()? {
                Value::List(items) => items.iter().map(Value::number).collect::<Option<_>>()?,
                _ => given.places.iter().map(Value::number).collect::<Option<_>>()?,
            };
            let size = |x: f64| (x >= 0.0).then_some(x as usize);
            match shape[..] {
                [_] => flat(&table),
                [rows, width] => table.reshaped(size(rows), size(width))?,
                _ => return None,
            }
        }
        "drop" => {
            let names = given.named("columns").or_else(|| given.places.first())?;
            let names = match names {
                Value::List(items) => items.clone(),
                one => vec![one.clone()],
            };
            let names: Vec<&str> = names.iter().filter_map(Value::text).collect();
            let kept: Vec<usize> = (0..table.width())
                .filter(|&column| {
                    table.columns.as_ref().is_some_and(|all| !names.contains(&all[column].as_str()))
                })
                .collect();
            if kept.len() + names.len() != table.width() {
                return None;
            }
            let found = table.columns_at(&kept, false)?;
            let inplace = given.named("inplace") == Some(&Value::Bool(true));
            let now = inplace.then(|| Value::Table(found.clone()));
            return Some((Value::Table(found), now));
        }
        "pop" => {
            let column = table.column(given.places.first()?.text()?)?;
            let kept: Vec<usize> = (0..table.width()).filter(|&other| other != column).collect();
            let now = Value::Table(table.columns_at(&kept, false)?);
            return Some((Value::Table(table.columns_at(&[column], true)?), Some(now)));
        }
        "max" | "min" | "mean" | "std" | "sum" => return only(summary(&table, name, given)?),
        _ => return None,
    };
    only(Value::Table(found))
}

/// `max`, `mean` …: of each column of a DataFrame or with axis=0, else of all numbers. pandas divides a variance by n − 1, NumPy by n.
fn summary(table: &Table, name: &str, given: &Given) -> Option<Value> {
    let pandas = table.pandas;
    let ddof = given.named("ddof").and_then(Value::number).unwrap_or(if pandas { 1.0 } else { 0.0 });
    let of = |numbers: &[f64]| {
        let (count, sum) = (numbers.len() as f64, numbers.iter().sum::<f64>());
        match name {
            "max" => numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max),
            "min" => numbers.iter().copied().fold(f64::INFINITY, f64::min),
            "sum" => sum,
            "mean" => sum / count,
            _ => (numbers.iter().map(|x| (x - sum / count).powi(2)).sum::<f64>() / (count - ddof)).sqrt(),
        }
    };
    let axis = given.get("axis", 0).and_then(Value::number);
    match axis {
        Some(0.0) => Some(Value::Table(table.of_columns(of))),
        None if pandas && !table.flat => Some(Value::Table(table.of_columns(of))),
        None => Some(Value::Number(of(&table.flattened()))),
        _ => None,
    }
}

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
            let shape: Vec<usize> = match first()? {
                Value::List(items) => items.iter().map(Value::whole).collect::<Option<_>>()?,
                one => given
                    .places
                    .iter()
                    .take(if kind == "full" { 1 } else { 2 })
                    .filter_map(Value::whole)
                    .collect::<Vec<_>>()
                    .into_iter()
                    .chain(one.whole().filter(|_| false))
                    .collect(),
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

/// In one dimension.
fn flat(table: &Table) -> Table {
    let columns = table.columns.clone().filter(|names| names.len() == 1);
    Table { columns, ..Table::vector(table.flattened()) }
}
