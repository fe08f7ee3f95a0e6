//! scikit-learn's scalers.

use crate::value::{Given, Made, Table, Value};

/// Returns whether a path is one of a scaler that is known here.
pub fn is_scaler(kind: &str) -> bool {
    ["StandardScaler", "MinMaxScaler", "MaxAbsScaler"].contains(&kind)
}

/// What a scaler does: x ← (x − shift) / scale, column by column.
struct Scaling {
    shift: Table,
    scale: Table,
}

fn learned(kind: &str, table: &Table) -> Scaling {
    let least = |column: &[f64]| column.iter().copied().fold(f64::INFINITY, f64::min);
    let most = |column: &[f64]| column.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mean = |column: &[f64]| column.iter().sum::<f64>() / column.len() as f64;
    // As scikit-learn does, a column that is one number everywhere is left at its scale.
    let or_one = |scale: f64| if scale == 0.0 { 1.0 } else { scale };
    let (shift, scale) = match kind {
        "StandardScaler" => (
            table.of_columns(mean),
            table.of_columns(|column| {
                let mean = mean(column);
                or_one((column.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / column.len() as f64).sqrt())
            }),
        ),
        "MinMaxScaler" => {
            (table.of_columns(least), table.of_columns(|column| or_one(most(column) - least(column))))
        }
        _ => {
            let size = |column: &[f64]| or_one(most(column).abs().max(least(column).abs()));
            (table.of_columns(|_| 0.0), table.of_columns(size))
        }
    };
    Scaling { shift, scale }
}

/// Returns what a scaler's method gives, and the scaler as it is then: it remembers the table that it was fitted to.
pub fn method(scaler: &Made, name: &str, given: &Given) -> Option<(Value, Option<Made>)> {
    let kind = scaler.path.rsplit('.').next().unwrap_or_default();
    let table = given.get("X", 0)?.table()?;
    let fitted = || Made {
        given: Given { places: vec![Value::Table(table.clone())], names: Vec::new() },
        ..scaler.clone()
    };
    // A scaler with settings of its own does something else.
    if !scaler.given.names.is_empty() {
        return None;
    }
    let apply = |scaling: Scaling, back: bool| {
        let found = if back {
            table.with(&scaling.scale, |x, scale| x * scale)?.with(&scaling.shift, |x, shift| x + shift)?
        } else {
            table.with(&scaling.shift, |x, shift| x - shift)?.with(&scaling.scale, |x, scale| x / scale)?
        };
        Some(Value::Table(found.into_array()))
    };
    let known = || Some(learned(kind, &scaler.given.places.first()?.table()?));
    match name {
        "fit" => Some((Value::Made(fitted()), Some(fitted()))),
        "fit_transform" => Some((apply(learned(kind, &table), false)?, Some(fitted()))),
        "transform" => Some((apply(known()?, false)?, None)),
        "inverse_transform" => Some((apply(known()?, true)?, None)),
        _ => None,
    }
}
