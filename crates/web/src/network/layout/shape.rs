//! What the geometry of the drawing follows from.

use session::{Activation, NetworkLayer, NetworkView};

/// The width of a letter in a unit.
pub const LETTER: f64 = 6.6;
/// The width of a letter in a part of another page, where text is larger.
pub const LETTER_IN_PART: f64 = 7.6;

/// What the geometry follows from.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The input, then each layer.
    pub columns: Vec<Column>,
    /// The width of the loss.
    pub loss_width: f64,
    /// How much larger its text is than usual.
    pub scale: f64,
}

/// A layer's part of the shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its units.
    pub units: usize,
    /// The width of a unit.
    pub width: f64,
    /// The width of the longest name above a unit.
    pub name_width: f64,
    /// Whether its z stands in a row of its own.
    pub own_z: bool,
    /// Whether its units have a bias.
    pub has_bias: bool,
}

impl Shape {
    /// The shape of a network whose text has letters so wide.
    pub fn of(network: &NetworkView, letter: f64) -> Shape {
        let widest = |texts: &mut dyn Iterator<Item = &String>| {
            texts.map(|text| text.chars().count()).max().unwrap_or_default() as f64
        };
        let column = |layer: &NetworkLayer| Column {
            units: layer.units.len(),
            width: node_width(letter, widest(&mut layer.units.iter().map(|unit| &unit.caption))),
            name_width: 7.0 * widest(&mut layer.units.iter().map(|unit| &unit.name)).min(16.0),
            own_z: has_own_z(layer.activation),
            has_bias: layer.units.iter().any(|unit| unit.bias.is_some()),
        };
        Shape {
            columns: network.layers.iter().map(column).collect(),
            loss_width: loss_width(network.loss.caption.chars().count()) * letter / LETTER,
            scale: letter / LETTER,
        }
    }

    /// The edges between those two neighboring layers that have the most.
    pub fn most_edges(&self) -> usize {
        self.columns.windows(2).map(|pair| pair[0].units * pair[1].units).max().unwrap_or_default()
    }

    /// The units of its largest layer.
    pub fn rows(&self) -> usize {
        self.columns.iter().map(|column| column.units).max().unwrap_or(1)
    }
}

/// Whether a unit's z is another number than its a, and stands in a row of its own.
pub fn has_own_z(activation: Option<Activation>) -> bool {
    activation.is_some_and(|activation| activation != Activation::Linear)
}

/// In few sizes: the caption has the wanted value in it, and must not move things from row to row.
fn loss_width(characters: usize) -> f64 {
    match characters {
        0..=13 => 120.0,
        _ => 132.0,
    }
}

/// A circle where the caption is short, longer where it is not: in few sizes where it has a row's numbers
/// in it, and must not move things from row to row.
fn node_width(letter: f64, characters: f64) -> f64 {
    let room = if characters > 14.0 { (characters / 4.0).ceil() * 4.0 } else { characters };
    (room * letter + 12.0).max(76.0)
}
