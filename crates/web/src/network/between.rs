//! Two neighbouring layers, the edges between them and the labels on those.

use super::geometry::{Area, Line, Point};
use super::labels::{Wish, place};

/// The width kept free for a label on an edge.
pub const LABEL_WIDTH: f64 = 78.0;
/// The height of a label of two lines.
pub const LABEL_HEIGHT: f64 = 36.0;
/// The height of the row of the bias below a unit.
pub const BIAS_HEIGHT: f64 = 24.0;
/// The width kept free for it.
const BIAS_WIDTH: f64 = 132.0;
/// The height of the row of delta, below the bias.
pub const DELTA_HEIGHT: f64 = 16.0;
/// Edges between two layers that all have their labels; of more, only those of one unit.
const MOST_LABELS: usize = 12;
/// The distances between two layers that are tried.
const CLEARANCES: std::ops::Range<usize> = 12..34;

/// Where an edge and its label stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EdgePlace {
    /// The edge.
    pub line: Line,
    /// The centre of its label.
    pub label: Point,
    /// The centre of its label when it is shown as one of those that leave a unit.
    pub leaving: Point,
    /// Whether the label is shown always, or only with those of its unit.
    pub always: bool,
}

/// The next layer, as near as the labels between the two allow.
pub fn connect(
    before: &[Area],
    biased: bool,
    right: f64,
    at: impl Fn(f64) -> Vec<Area>,
) -> (Vec<Area>, Vec<EdgePlace>) {
    let count = before.len() * at(right).len();
    let size = (LABEL_WIDTH + 4.0, LABEL_HEIGHT + 4.0);
    let mut widest = None;
    for clearance in CLEARANCES {
        let places = at(right + 10.0 * clearance as f64);
        let pairs = before.iter().enumerate().flat_map(|(i, from)| {
            places
                .iter()
                .enumerate()
                .map(move |(j, to)| (i, j, Line { from: side(from, 0.5), to: side(to, -0.5) }))
        });
        let pairs: Vec<_> = pairs.collect();
        if count > MOST_LABELS {
            if clearance < 15 {
                continue;
            }
            let edge = |(_, _, line): &(usize, usize, Line)| place_of(*line, line.at(0.28), false);
            let edges = pairs.iter().map(edge).collect();
            return (places, edges);
        }
        let fan = before.len() == 1 || places.len() == 1;
        let wishes =
            pairs.iter().map(|&(i, j, line)| Wish { line, t: if fan || i == j { 0.5 } else { 0.28 } });
        let wishes: Vec<_> = wishes.collect();
        let obstacles: Vec<_> = before
            .iter()
            .flat_map(|unit| occupied(unit, biased))
            .chain(places.iter().flat_map(|unit| occupied(unit, true)))
            .collect();
        if let Some(labels) = place(&wishes, size, &obstacles) {
            let edges = wishes.iter().zip(labels).map(|(wish, label)| place_of(wish.line, label, true));
            return (places, edges.collect());
        }
        let edges = wishes.iter().map(|wish| place_of(wish.line, wish.line.at(wish.t), false));
        widest = Some((edges.collect(), places));
    }
    widest.map(|(edges, places)| (places, edges)).unwrap_or_default()
}

fn place_of(line: Line, label: Point, always: bool) -> EdgePlace {
    EdgePlace { line, label, leaving: line.at(0.72), always }
}

/// The unit, and the rows of its bias and its delta.
fn occupied(unit: &Area, biased: bool) -> impl Iterator<Item = Area> {
    let height = BIAS_HEIGHT + DELTA_HEIGHT;
    let y = unit.centre.y + (unit.height + height) / 2.0;
    let below = Area { centre: Point { x: unit.centre.x, y }, width: BIAS_WIDTH, height };
    [Some(*unit), biased.then_some(below)].into_iter().flatten()
}

/// The point of a unit's side where its edges end: 0.5 is the right one, -0.5 the left one.
pub fn side(unit: &Area, part: f64) -> Point {
    Point { x: unit.centre.x + part * unit.width, y: unit.centre.y }
}
