//! What is asked of arrays, DataFrames and their columns.

use super::random::RandomState;
use super::{items, missing, scalers, summary};
use crate::value::place::{Place, of_items, of_table};
use crate::value::{Given, Table, Value};

/// Methods that give back the numbers as they are.
const UNCHANGED: [&str; 14] = [
    "to_numpy",
    "copy",
    "float",
    "double",
    "numpy",
    "tolist",
    "values",
    "detach",
    "to",
    "cpu",
    "clone",
    "type",
    "to_list",
    "requires_grad_",
];

/// Returns what a name behind a point stands for.
pub fn attribute(value: &Value, name: &str) -> Option<Value> {
    let table = match value {
        Value::Table(table) => table,
        Value::Made(loader) if name == "dataset" => return loader.given.get("dataset", 0).cloned(),
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
        Value::Table(table) => of_table(table, place, table.pandas).map(|found| single(table, place, found)),
        Value::Part(of, name) if ["iloc", "loc"].contains(&name.as_str()) => match &**of {
            Value::Table(table) => of_table(table, place, false).map(|found| single(table, place, found)),
            _ => None,
        },
        other => of_items(other, place),
    }
}

/// One number of an array is a number; a row of one is still a row.
fn single(table: &Table, place: &Place, found: Table) -> Value {
    let is_one = match place {
        Place::One(_) => table.flat,
        Place::Each(places) => places.iter().all(|place| matches!(place, Place::One(_))),
        _ => false,
    };
    match found.rows.first() {
        Some(row) if is_one && found.rows.len() == 1 && row.len() == 1 && !table.pandas => {
            Value::Number(row[0])
        }
        _ => Value::Table(found),
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
        Value::Number(number) if UNCHANGED.contains(&name) || name == "item" => {
            return Some((Value::Number(*number), None));
        }
        Value::Number(number) => Table::vector(vec![*number]),
        _ => return items::method(value, name, given),
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
        _ if UNCHANGED.contains(&name) => Table { pandas: table.pandas && name == "copy", ..table },
        "astype" => {
            let kind = given.get("dtype", 0)?;
            let whole = matches!(kind, Value::Path(name) | Value::Text(name) if name.contains("int"));
            if whole { table.with(&Table::vector(vec![0.0]), |x, _| x.trunc())? } else { table }
        }
        "reset_index" if given.named("drop") == Some(&Value::Bool(true)) => table,
        "dropna" if given.named("axis").is_none() => return changed(missing::dropped(&table)?, given),
        "fillna" => return changed(missing::filled(&table, given)?, given),
        "sample" if given.get("frac", 1).and_then(Value::number) == Some(1.0) => {
            let seed = u32::try_from(given.named("random_state")?.whole()?).ok()?;
            table.rows_at(&RandomState::new(seed).permutation(table.rows.len()))?
        }
        "flatten" | "ravel" | "squeeze" => flat(&table),
        "transpose" | "t" => table.turned(),
        "unsqueeze" => match given.get("dim", 0)?.number()? {
            0.0 if table.flat => table.reshaped(Some(1), None)?,
            1.0 | -1.0 if table.flat => table.reshaped(None, Some(1))?,
            _ => return None,
        },
        "size" => {
            let shape = attribute(value, "shape")?;
            return only(match given.get("dim", 0) {
                Some(place) => of_items(&shape, &Place::One(place.clone()))?,
                None => shape,
            });
        }
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
            return changed(table.columns_at(&kept, false)?, given);
        }
        "pop" => {
            let column = table.column(given.places.first()?.text()?)?;
            let kept: Vec<usize> = (0..table.width()).filter(|&other| other != column).collect();
            let now = Value::Table(table.columns_at(&kept, false)?);
            return Some((Value::Table(table.columns_at(&[column], true)?), Some(now)));
        }
        "max" | "min" | "mean" | "std" | "sum" => return only(summary::summary(&table, name, given)?),
        _ => return None,
    };
    only(Value::Table(found))
}

/// What a method gives, or makes of the table itself with `inplace=True`.
fn changed(found: Table, given: &Given) -> Option<(Value, Option<Value>)> {
    let inplace = given.named("inplace") == Some(&Value::Bool(true));
    Some((Value::Table(found.clone()), inplace.then_some(Value::Table(found))))
}

/// In one dimension.
fn flat(table: &Table) -> Table {
    let columns = table.columns.clone().filter(|names| names.len() == 1);
    Table { columns, ..Table::vector(table.flattened()) }
}
