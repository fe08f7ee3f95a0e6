//! Where the pictures of the outputs stand within the loss.

use crate::network::layout::{Area, LOSS_TEXT, Point, REST_HEIGHT};

/// Between the edge of the loss and its pictures, and between two pictures.
const GAP: f64 = 6.0;

/// The places of the pictures of so many outputs about the center of the loss: abreast in an upright drawing,
/// and else below each other.
pub fn cells(loss: Area, outputs: usize, upright: bool, rest: bool) -> Vec<Area> {
    let below = LOSS_TEXT + if rest { REST_HEIGHT } else { 0.0 };
    let (width, height) = (loss.width - 2.0 * GAP, loss.height - below - GAP);
    let count = outputs.max(1) as f64;
    let (width, height) = if upright { (width / count, height) } else { (width, height / count) };
    let (left, top) = (GAP - loss.width / 2.0, GAP - loss.height / 2.0);
    let cell = |index: usize| {
        let (x, y) = if upright { (index as f64, 0.0) } else { (0.0, index as f64) };
        let center = Point { x: left + (x + 0.5) * width, y: top + (y + 0.5) * height };
        Area { center, width: width - GAP, height: height - GAP }
    };
    (0..outputs).map(cell).collect()
}
