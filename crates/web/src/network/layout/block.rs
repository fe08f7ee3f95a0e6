//! A unit with what stands about it: its name above, its bias and its delta below.
//!
//! Here and between two layers, x goes along the flow of the values and y across it: an upright drawing is
//! turned when all have their places.

use super::form::Form;
use super::geometry::{Area, Point};
use super::shape::{Column, Shape};

/// The height of a unit's name above it.
pub const NAME_HEIGHT: f64 = 20.0;
/// How far above a unit the middle of its name is, and the height of its letters.
const NAME_MIDDLE: f64 = 12.0;
const NAME_LETTERS: f64 = 14.0;
/// The height of the first row of the bias below a unit.
pub const BIAS_HEIGHT: f64 = 24.0;
/// The height of a second row of it.
const BIAS_ROW: f64 = 14.0;
/// The height of the row of delta, below the bias.
pub const DELTA_HEIGHT: f64 = 16.0;
/// The width kept free for a bias in one row, and in two.
const BIAS_WIDTH: f64 = 132.0;
const STACKED_WIDTH: f64 = 84.0;
/// The least distance between the units of an upright layer where only the edges of one are named: their labels stand abreast.
const MANY: f64 = 106.0;
/// The height of a unit where there is little room.
const LOW: f64 = 58.0;
/// The least width of such a unit with the curve of its activation beside its z.
pub const LOW_WITH_CURVE: f64 = 112.0;

/// The height of the second row of a bias, where it has one.
pub fn second_row(stacked: bool) -> f64 {
    if stacked { BIAS_ROW } else { 0.0 }
}

/// The width of a unit of that height: wider where its curve is beside its z, unless room is short.
fn width(height: f64, column: &Column, form: Form) -> f64 {
    let curved = column.own_z && height <= LOW && (!form.stacked || form.pitch > 0.0);
    column.width.max(if curved { LOW_WITH_CURVE } else { 0.0 })
}

/// A unit and what stands about it.
#[derive(Clone, Debug)]
pub struct Block {
    /// The unit itself.
    pub node: Area,
    /// Where edges end: at the sides of the unit, or at those of all that stands above and below it.
    pub reach: Area,
    /// Where no label may stand.
    pub occupied: Vec<Area>,
}

/// How much room the blocks of a network take.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    form: Form,
    /// The height of a unit.
    pub node_height: f64,
    /// From the center of a unit to that of the next of its layer.
    pub pitch: f64,
    /// The height of what stands below a unit.
    pub below: f64,
    bias_width: f64,
}

impl Measure {
    /// Those of a network in a form.
    pub fn of(shape: &Shape, form: Form) -> Measure {
        let rows = shape.rows();
        let below = BIAS_HEIGHT + second_row(form.stacked) + DELTA_HEIGHT;
        let bias_width = shape.scale * if form.stacked { STACKED_WIDTH } else { BIAS_WIDTH };
        let (node_height, pitch) = match rows {
            _ if form.upright => {
                let breadth = |column: &Column| {
                    let widest = width(LOW, column, form).max(column.name_width).max(bias_width);
                    // A unit alone in the middle has the room of those beside it in other layers.
                    if column.units == 1 && rows > 1 { bias_width } else { widest + 2.0 }
                };
                let breadth = shape.columns.iter().map(breadth).fold(0.0, f64::max);
                let least = if shape.most_edges() > form.most_labels { shape.scale * MANY } else { 0.0 };
                (LOW, form.pitch.max(breadth).max(least))
            }
            0..=2 => (76.0, 176.0),
            3 if form.stacked => (LOW, 144.0),
            3 => (76.0, 144.0),
            _ if form.stacked => (LOW, 136.0),
            _ => (LOW, 124.0),
        };
        Measure { form, node_height, pitch, below, bias_width }
    }

    /// From the edge of the drawing to the center of the first unit, and from that of the last to the other edge.
    pub fn ends(&self) -> (f64, f64) {
        match self.form.upright {
            true => (self.pitch / 2.0, self.pitch / 2.0),
            false => (NAME_HEIGHT + self.node_height / 2.0, self.node_height / 2.0 + self.below),
        }
    }

    /// Half the width of a unit of that column, or of its bias, whichever is more.
    pub fn half_width(&self, column: &Column) -> f64 {
        self.bias_width.max(width(self.node_height, column, self.form)) / 2.0
    }

    /// A unit that begins at `left`.
    pub fn block(&self, column: &Column, biased: bool, left: f64, y: f64) -> Block {
        let unit = width(self.node_height, column, self.form);
        let below = if biased { self.below } else { 0.0 };
        if self.form.upright {
            let length = NAME_HEIGHT + self.node_height + below;
            let breadth = unit.max(column.name_width).max(if biased { self.bias_width } else { 0.0 });
            let reach = Area { center: Point { x: left + length / 2.0, y }, width: length, height: breadth };
            let center = Point { x: left + NAME_HEIGHT + self.node_height / 2.0, y };
            let node = Area { center, width: self.node_height, height: unit };
            return Block { node, reach, occupied: vec![reach] };
        }
        let x = left + unit / 2.0;
        let node = Area { center: Point { x, y }, width: unit, height: self.node_height };
        let about = |y: f64, width: f64, height: f64| Area { center: Point { x, y }, width, height };
        let half = self.node_height / 2.0;
        let name = about(y - half - NAME_MIDDLE, column.name_width, NAME_LETTERS);
        let bias = about(y + half + below / 2.0, self.bias_width, below);
        let mut occupied = vec![node, name];
        occupied.extend(biased.then_some(bias));
        Block { node, reach: node, occupied }
    }
}
