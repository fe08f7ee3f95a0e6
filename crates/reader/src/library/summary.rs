//! One number of many: the largest, their mean …

use crate::value::{Given, Table, Value};

/// Returns `max`, `mean` …: of each column of a DataFrame or with axis=0, else of all numbers. pandas divides a variance by n − 1, NumPy by n.
pub fn summary(table: &Table, name: &str, given: &Given) -> Option<Value> {
    let pandas = table.pandas;
    let ddof = given.named("ddof").and_then(Value::number).unwrap_or(if pandas { 1.0 } else { 0.0 });
    let of = |numbers: &[f64]| {
        // pandas passes over values that aren't there.
        let there: Vec<f64> = numbers.iter().copied().filter(|x| !(pandas && x.is_nan())).collect();
        let numbers = &there[..];
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
        Some(1.0) if !table.flat => {
            Some(Value::Table(Table::vector(table.rows.iter().map(|row| of(row)).collect())))
        }
        _ => None,
    }
}
