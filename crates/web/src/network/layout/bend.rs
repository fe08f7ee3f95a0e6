//! What stands in a unit: its value, how it came about, its z, and the curve of its activation.

use super::block::LOW_WITH_CURVE;
use super::shape::has_own_z;
use super::{Area, Point};
use session::Activation;

/// The height of a unit with room for all of it, one below the other.
const HIGH: f64 = 70.0;
/// How far z is right of the middle where the curve is beside it.
const BESIDE: f64 = 14.0;

/// Where the baselines of value, caption and z are about the middle of a unit; an input has no activation.
pub fn baselines(unit: Area, activation: Option<Activation>) -> [Point; 3] {
    let high = unit.height > HIGH;
    let [value, caption, z] = match (activation.is_some(), has_own_z(activation)) {
        (false, _) if high => [0.0, 18.0, 0.0],
        (false, _) => [-2.0, 14.0, 0.0],
        (_, true) if high => [-17.0, -3.0, 11.0],
        (_, true) => [-11.0, 3.0, 17.0],
        (_, false) => [-11.0, 4.0, 0.0],
    };
    let beside = if has_own_z(activation) && !high && has_room(unit) { BESIDE } else { 0.0 };
    [Point { x: 0.0, y: value }, Point { x: 0.0, y: caption }, Point { x: beside, y: z }]
}

/// Whether there is room beside the z of a low unit.
fn has_room(unit: Area) -> bool {
    unit.width >= LOW_WITH_CURVE
}

/// Where the curve of an activation is: below what is written in the unit, or where a unit is low, left of its z.
/// `None` where there is no room for it.
pub fn bend_place(unit: Area, activation: Activation) -> Option<Area> {
    let (x, y, width, height) = match (unit.height > HIGH, has_own_z(Some(activation))) {
        (true, false) => (0.0, 19.0, 36.0, 18.0),
        (true, true) => (0.0, 22.0, 32.0, 15.0),
        (false, false) => (0.0, 15.0, 34.0, 14.0),
        (false, true) if !has_room(unit) => return None,
        (false, true) => (-31.0, 13.0, 24.0, 13.0),
    };
    let center = Point { x: unit.center.x + x, y: unit.center.y + y };
    Some(Area { center, width, height })
}
