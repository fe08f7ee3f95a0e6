//! What is asked of arrays, DataFrames and their columns.

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

/// Returns `max`, `mean` …: of each column of a DataFrame or with axis=0, else of all numbers. pandas divides a variance by n − 1, NumPy by n.
pub fn summary(table: &Table, name: &str, given: &Given) -> Option<Value> {
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

/// In one dimension.
fn flat(table: &Table) -> Table {
    let columns = table.columns.clone().filter(|names| names.len() == 1);
    Table { columns, ..Table::vector(table.flattened()) }
}
