//! Features and targets that a notebook scales before it trains on them, as the table they were and its scale.

use super::model::Fit;
use crate::value::Table;
use backprop::{ColumnScale, Scaler};
use experiment::scaling::Scaling;

/// How far, of the larger of two numbers and 1, a number may be from what the page's scale makes: what rounding leaves.
const ROUNDED: f64 = 1e-9;

/// Returns a fit of the numbers before they were scaled, and how they were. What isn't one of the page's scales, over the
/// very rows of the fit, stays as the notebook computes it.
pub fn unscaled(fit: &Fit) -> (Fit, Scaling) {
    let [(x, inputs), (y, targets)] = [&fit.x, &fit.y].map(raw);
    (Fit { x, y, ..fit.clone() }, Scaling { inputs, targets })
}

fn raw(table: &Table) -> (Table, Option<ColumnScale>) {
    let found = table.before.as_ref().filter(|before| **before != table.rows).and_then(|before| {
        let (flat, width) = (before.concat(), table.width());
        let makes = |&scale: &ColumnScale| {
            let made = Scaler::of(scale, width, &flat).transform(&flat);
            made.iter().zip(table.flattened()).all(|(&made, found)| is_close(made, found))
        };
        let scale = ColumnScale::ALL.iter().copied().find(makes)?;
        Some((Table { rows: before.clone(), ..table.clone() }, Some(scale)))
    });
    found.unwrap_or_else(|| (table.clone(), None))
}

fn is_close(made: f64, found: f64) -> bool {
    (made - found).abs() <= ROUNDED * made.abs().max(found.abs()).max(1.0)
}
