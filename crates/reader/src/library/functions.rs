//! Functions of NumPy, pandas and PyTorch that make numbers.

use super::frame::frame;
use super::frames::method;
use super::items;
use super::summary::summary;
use crate::value::{Given, Table, Value};

/// Returns what a function of NumPy, pandas or torch gives that makes numbers; none where it is another.
pub fn function(path: &str, given: &Given) -> Option<Value> {
    // `initializers.ones()` makes no array yet.
    if path.contains("initializers.") {
        return None;
    }
    let kind = path.rsplit('.').next()?;
    let first = || given.places.first();
    let table = match kind {
        "array" | "asarray" | "asmatrix" | "tensor" | "Parameter" | "FloatTensor" | "Tensor"
        | "from_numpy" | "constant" | "float32" | "float64" | "Series" | "as_tensor"
        | "convert_to_tensor"
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
            if kind == "hstack" && parts.iter().all(|part| part.flat) || !sideways && parts.len() != 1 {
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
            let shape: Vec<usize> = match given.get("shape", 0)? {
                Value::List(items) => items.iter().map(Value::whole).collect::<Option<_>>()?,
                _ => given.places.iter().take(most).filter_map(Value::whole).collect(),
            };
            match shape[..] {
                [count] if count <= 10_000 => Table::vector(vec![value; count]),
                [rows, width] if rows * width <= 1_000_000 => Table::matrix(vec![vec![value; width]; rows])?,
                _ => return None,
            }
        }
        "to_categorical" | "one_hot" => {
            let numbers = first()?.table()?.flattened();
            let classes = ["num_classes", "depth"].into_iter().find_map(|name| given.named(name));
            let classes = classes.or_else(|| given.places.get(1)).and_then(Value::whole);
            let most = numbers.iter().copied().fold(0.0, f64::max);
            let classes = classes.filter(|&classes| classes > 0).unwrap_or(most as usize + 1);
            let is_class = |x: &f64| (0.0..classes as f64).contains(x);
            if numbers.len().saturating_mul(classes) > 1_000_000 || !numbers.iter().all(is_class) {
                return None;
            }
            let one = |x: f64| (0..classes).map(|class| f64::from(u8::from(class == x as usize))).collect();
            Table::matrix(numbers.into_iter().map(one).collect())?
        }
        "eye" | "identity" => {
            let rows = given.get("N", 0)?.whole()?;
            let width = given.get("M", 1).map_or(Some(rows), Value::whole)?;
            let row = |at: usize| (0..width).map(|place| f64::from(u8::from(place == at))).collect();
            let affordable = rows.saturating_mul(width) <= 1_000_000;
            Table::matrix(if affordable { (0..rows).map(row).collect() } else { Vec::new() })?
        }
        "reshape" | "unsqueeze" | "squeeze" | "flatten" | "view" => {
            return method(
                first()?,
                kind,
                &Given { places: given.places[1..].to_vec(), names: given.names.clone() },
            )
            .map(|(value, _)| value);
        }
        "max" | "amax" | "min" | "amin" | "mean" | "std" | "sum" if path.starts_with("numpy") => {
            let name = kind.trim_start_matches('a');
            let table = first()?.table()?.into_array();
            let rest = Given { places: given.places[1..].to_vec(), names: given.names.clone() };
            return summary(&table, name, &rest);
        }
        "sin" | "cos" | "tanh" | "exp" | "sqrt" | "square" | "log" | "abs" => {
            let of: fn(f64) -> f64 = match kind {
                "sin" => f64::sin,
                "cos" => f64::cos,
                "tanh" => f64::tanh,
                "exp" => f64::exp,
                "sqrt" => f64::sqrt,
                "square" => |x| x * x,
                "log" => f64::ln,
                _ => f64::abs,
            };
            if let Value::Number(number) = first()? {
                return Some(Value::Number(of(*number)));
            }
            first()?.table()?.with(&Table::vector(vec![0.0]), |x, _| of(x))?
        }
        "float" | "int" => {
            return first()?.number().map(|x| Value::Number(if kind == "int" { x.trunc() } else { x }));
        }
        "arange" => Table::vector(items::range(given)?.collect()),
        "linspace" => {
            let to = given.get("stop", 1).or_else(|| given.named("end"))?;
            let [from, to] = [given.get("start", 0)?.number()?, to.number()?];
            let count = given
                .get("num", 2)
                .or_else(|| given.named("steps"))
                .map_or(Some(50), Value::whole)
                .filter(|&count| (2..=10_000).contains(&count))?;
            let step = (to - from) / (count - 1) as f64;
            Table::vector((0..count).map(|place| from + step * place as f64).collect())
        }
        "list" | "tuple" => {
            let value = first()?;
            return match value {
                Value::Table(_) => Some(value.clone()),
                _ => items::items(value).map(Value::List),
            };
        }
        "str" => return None,
        "len" => {
            let count = match first()? {
                Value::List(items) => items.len(),
                Value::Dict(pairs) => pairs.len(),
                Value::Made(made) => items::length_of_loader(made)?,
                other => other.table()?.rows.len(),
            };
            return Some(Value::Number(count as f64));
        }
        _ => return None,
    };
    Some(Value::Table(table))
}
