//! How far float32 may lead from the run that is computed here.

use crate::notebook::log::Printed;
use backprop::{Dataset, Optimizer};

/// How near to the printed weights a run ends that has found its orders: these are float32 of eight digits after many updates in float32.
const NEAR: f64 = 2e-6;
/// By how much a step of Adam's may be another in float32: 1 − 0.999 there is 0.00099998712, and its root is what the step is divided by.
const OF_ADAM: f64 = 1e-5;

/// How much of the root of a loss, and of the largest target, may come of predictions in float32.
const OF_PREDICTIONS: f64 = 4e-7;

fn is_adam(optimizer: Optimizer) -> bool {
    matches!(optimizer, Optimizer::Adam(_) | Optimizer::AdamW(_))
}

/// Returns how far the loss of each epoch may lie apart: the further the larger the targets are, and with Adam by a part of how far all
/// losses up to the next have moved.
pub fn of_losses(optimizer: Optimizer, data: &Dataset, log: &[Printed]) -> Vec<f64> {
    let targets = (0..data.rows()).flat_map(|row| data.y_row(row));
    let largest = targets.map(|y| y.abs()).fold(0.0, f64::max);
    let there: Vec<f64> = log.iter().filter(|loss| loss.is_there()).map(|loss| loss.value).collect();
    let moved = |at: usize| there.get(at + 1).map_or(0.0, |next| (next - there[at]).abs());
    let mut way = 0.0;
    let mut next = 0;
    let slack = log.iter().map(|loss| {
        if loss.is_there() {
            way += moved(next);
            next += 1;
        }
        let of_predictions = OF_PREDICTIONS * largest * loss.value.abs().sqrt();
        of_predictions + if is_adam(optimizer) { OF_ADAM * way } else { 0.0 }
    });
    slack.collect()
}

/// Returns how near to the printed weights a run must end.
pub fn of_weights(optimizer: Optimizer) -> f64 {
    let of_steps = if is_adam(optimizer) { 2.0 * OF_ADAM * optimizer.learning_rate() } else { 0.0 };
    NEAR.max(of_steps)
}
