//! Two neighboring layers, the edges between them and the labels on those.

use super::block::Block;
use super::form::Form;
use super::geometry::{Area, Line, Point};
use super::labels::{Wish, place};

/// The width kept free for a label on an edge.
pub const LABEL_WIDTH: f64 = 78.0;
/// The height of a label of two lines.
pub const LABEL_HEIGHT: f64 = 36.0;
/// The widest distance between two layers that is tried, in tens.
const WIDEST: usize = 34;
/// How much further two layers stand apart than they must, where only the edges of one unit are named.
const CROWDED: f64 = 10.0;
/// The part of the way at which a label stands best where edges cross: near the unit that its edge leaves, or,
/// straight down in an upright drawing, near the one it comes to.
const NEAR: f64 = 0.28;
const FAR: f64 = 0.75;
/// The least such part where only the edges of one unit are named.
const NEAREST: f64 = 0.22;

/// Where an edge and its label stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EdgePlace {
    /// The edge.
    pub line: Line,
    /// The center of its label.
    pub label: Point,
    /// The center of its label when it is shown as one of those that leave a unit.
    pub leaving: Point,
    /// Whether the label is shown always, or only with those of its unit.
    pub always: bool,
}

impl EdgePlace {
    /// With x and y exchanged.
    pub fn turned(self) -> EdgePlace {
        let EdgePlace { line, label, leaving, always } = self;
        EdgePlace { line: line.turned(), label: label.turned(), leaving: leaving.turned(), always }
    }
}

/// The next layer, as near as the labels between the two allow. `at` stands its units where they begin.
pub fn connect(
    before: &[Block],
    right: f64,
    at: impl Fn(f64) -> Vec<Block>,
    form: Form,
    scale: f64,
) -> (Vec<Block>, Vec<EdgePlace>) {
    let (width, height) = (scale * LABEL_WIDTH + 4.0, LABEL_HEIGHT + 4.0);
    let size = if form.upright { (height, width) } else { (width, height) };
    let lines = |after: &[Block]| -> Vec<(usize, usize, Line)> {
        let pairs = before.iter().enumerate().flat_map(|(i, from)| {
            let from = side(&from.reach, 0.5);
            after.iter().enumerate().map(move |(j, to)| (i, j, Line { from, to: side(&to.reach, -0.5) }))
        });
        pairs.collect()
    };
    let named = |distance: usize| {
        let after = at(right + 10.0 * distance as f64);
        let fan = before.len() == 1 || after.len() == 1;
        let wish = |(i, j, line): (usize, usize, Line)| {
            let t = match i == j {
                _ if fan => 0.5,
                true if form.upright => FAR,
                true => 0.5,
                false => NEAR,
            };
            Wish { line, t }
        };
        let wishes: Vec<_> = lines(&after).into_iter().map(wish).collect();
        let obstacles: Vec<_> =
            before.iter().chain(&after).flat_map(|block| block.occupied.clone()).collect();
        let labels = place(&wishes, size, &obstacles)?;
        let edge = |(wish, label): (Wish, Point)| place_of(wish.line, label, 0.72, true);
        Some((after, wishes.into_iter().zip(labels).map(edge).collect()))
    };
    let count = before.len() * at(right).len();
    let nearest = (count <= form.most_labels).then(|| (form.gap..WIDEST).find_map(named)).flatten();
    nearest.unwrap_or_else(|| {
        let distance = 10.0 * form.gap as f64 + CROWDED;
        let after = at(right + distance);
        let t = (size.0 / 2.0 / distance).clamp(NEAREST, 0.5);
        let edge = |(_, _, line): (usize, usize, Line)| place_of(line, line.at(t), 1.0 - t, false);
        let edges = lines(&after).into_iter().map(edge).collect();
        (after, edges)
    })
}

fn place_of(line: Line, label: Point, leaving: f64, always: bool) -> EdgePlace {
    EdgePlace { line, label, leaving: line.at(leaving), always }
}

/// The point of a side where edges end: 0.5 is the one they leave, -0.5 the one they come to.
pub fn side(area: &Area, part: f64) -> Point {
    Point { x: area.center.x + part * area.width, y: area.center.y }
}
