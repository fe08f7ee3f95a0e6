//! What is in a list, a dictionary or a table, one after another, and how it is changed.

use crate::value::place::Place;
use crate::value::{Given, History, Made, Table, Value, Weights};

/// The most items that are followed one by one.
const MOST: usize = 100_000;

/// Returns what `for` takes out of a value, one after another.
pub fn items(value: &Value) -> Option<Vec<Value>> {
    match value {
        Value::List(items) => Some(items.clone()),
        Value::Dict(pairs) => Some(pairs.iter().map(|(key, _)| key.clone()).collect()),
        Value::Weights(weights) => of_weights(*weights),
        Value::History(history) => of_history(history),
        Value::Table(table) if table.flat => {
            Some(table.rows.iter().map(|row| Value::Number(row[0])).collect())
        }
        Value::Table(table) if !table.pandas => {
            Some(table.rows.iter().map(|row| Value::Table(Table::vector(row.clone()))).collect())
        }
        Value::Made(made) => match value.kind()? {
            "range" | "trange" => range(&made.given).map(|all| all.map(Value::Number).collect()),
            "tqdm" => items(made.given.places.first()?),
            "DataLoader" => batches(made),
            "enumerate" => {
                let all = items(made.given.places.first()?)?.into_iter();
                let from = made.given.get("start", 1).map_or(Some(0.0), Value::number)?;
                let pair = |(place, item)| Value::List(vec![Value::Number(from + place as f64), item]);
                Some(all.enumerate().map(pair).collect())
            }
            "zip" => {
                let all: Vec<_> = made.given.places.iter().map(items).collect::<Option<_>>()?;
                let count = all.iter().map(Vec::len).min()?;
                let row = |place: usize| all.iter().map(|items| items[place].clone()).collect();
                Some((0..count).map(|place| Value::List(row(place))).collect())
            }
            _ => None,
        },
        _ => None,
    }
}

/// Weights array by array; none where they are one array.
fn of_weights(weights: Weights) -> Option<Vec<Value>> {
    let one = Value::Weights(Weights { arrays: 1, ..weights });
    (weights.arrays != 1).then(|| vec![one; weights.arrays])
}

/// The numbers of a history epoch by epoch; none where they aren't of one name.
fn of_history(history: &History) -> Option<Vec<Value>> {
    let one = |epoch: usize| {
        let before = history.before + epoch;
        Value::History(History { before, epochs: 1, is_one: true, ..history.clone() })
    };
    let is_list = history.name.is_some() && !history.is_one && history.epochs <= MOST;
    is_list.then(|| (0..history.epochs).map(one).collect())
}

fn bounds(given: &Given) -> Option<[f64; 3]> {
    let numbers: Vec<f64> = given.places.iter().map(Value::number).collect::<Option<_>>()?;
    match numbers[..] {
        [to] => Some([0.0, to, 1.0]),
        [from, to] => Some([from, to, 1.0]),
        [from, to, step] if step != 0.0 => Some([from, to, step]),
        _ => None,
    }
}

/// Returns the numbers of a range.
pub fn range(given: &Given) -> Option<impl Iterator<Item = f64> + use<>> {
    let [from, to, step] = bounds(given)?;
    let count = ((to - from) / step).ceil().max(0.0);
    (count <= MOST as f64).then(|| (0..count as usize).map(move |place| from + step * place as f64))
}

/// Returns a value with another one at a place of it: `df["bonus"] = …`, `X[:, 0] = …`.
pub fn with_item(of: &Value, place: &Place, value: &Value) -> Option<Value> {
    if let (Value::Table(table), Place::Each(places)) = (of, place)
        && let [Place::Range([None, None, None]), Place::One(column)] = &places[..]
    {
        return table.with_numbers_at(column.whole()?, &value.table()?).map(Value::Table);
    }
    let Place::One(at) = place else { return None };
    match of {
        Value::Table(table) if table.pandas => {
            table.with_column(at.text()?, &value.table()?).map(Value::Table)
        }
        Value::Dict(pairs) => {
            let others = pairs.iter().filter(|(key, _)| key != at).cloned();
            Some(Value::Dict(others.chain([(at.clone(), value.clone())]).collect()))
        }
        Value::List(items) => {
            let mut items = items.clone();
            *items.get_mut(at.whole()?)? = value.clone();
            Some(Value::List(items))
        }
        _ => None,
    }
}

/// Returns what a method of a list or a dictionary gives, and what it is then, where it has changed.
pub fn method(value: &Value, name: &str, given: &Given) -> Option<(Value, Option<Value>)> {
    match (value, name) {
        (Value::List(items), "append") if items.len() < MOST => {
            let all = [&items[..], &[given.places.first()?.clone()]].concat();
            Some((Value::None, Some(Value::List(all))))
        }
        (Value::List(items), "extend") => {
            let all = [&items[..], given.places.first()?.items()?].concat();
            (all.len() <= MOST).then_some((Value::None, Some(Value::List(all))))
        }
        (Value::Dict(pairs), "values") => {
            Some((Value::List(pairs.iter().map(|(_, value)| value.clone()).collect()), None))
        }
        (Value::Dict(pairs), "items") => {
            let pairs = pairs.iter().map(|(key, value)| Value::List(vec![key.clone(), value.clone()]));
            Some((Value::List(pairs.collect()), None))
        }
        _ => None,
    }
}

/// Returns what `len` gives of a loader or a data set.
pub fn length_of_loader(made: &Made) -> Option<usize> {
    match made.path.rsplit('.').next() {
        Some("DataLoader") => batches(made).map(|batches| batches.len()),
        Some("TensorDataset") => made.given.places.first()?.table().map(|table| table.rows.len()),
        _ => None,
    }
}

/// Returns the batches, each as what stands for its rows: features and targets.
fn batches(loader: &Made) -> Option<Vec<Value>> {
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
