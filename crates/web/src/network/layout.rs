//! Where everything in the drawing stands: a pure function of how many units there are.

use super::between::{BIAS_HEIGHT, DELTA_HEIGHT, EdgePlace, connect, side};
use super::geometry::{Area, Line, Point};
use super::shape::Shape;

/// The height of a unit's name above it.
const NAME_HEIGHT: f64 = 20.0;
const LOSS_CLEARANCE: f64 = 58.0;
const MARGIN: f64 = 8.0;
/// Half the room for the loss with its numbers, below the loss.
const HALF_LOSS_TEXT: f64 = 62.0;
/// The room for the arrow that names the direction of the flow.
const FLOW_HEIGHT: f64 = 34.0;

/// Where everything stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The width of the whole.
    pub width: f64,
    /// The height of the whole.
    pub height: f64,
    /// The units of each layer, the input first.
    pub units: Vec<Vec<Area>>,
    /// The edges, in the order of [`session::NetworkView::edges`].
    pub edges: Vec<EdgePlace>,
    /// From each output to the loss.
    pub loss_lines: Vec<Line>,
    /// The loss.
    pub loss: Area,
    /// The arrow below, from left to right.
    pub flow: Line,
}

impl Layout {
    /// The layout of a shape.
    pub fn new(shape: &Shape) -> Layout {
        let rows = shape.columns.iter().map(|column| column.units).max().unwrap_or(1);
        let (node_height, pitch) = match rows {
            0..=2 => (76.0, 176.0),
            3 => (76.0, 144.0),
            _ => (58.0, 124.0),
        };
        let below = BIAS_HEIGHT + DELTA_HEIGHT;
        let top = MARGIN + NAME_HEIGHT + node_height / 2.0;
        let middle = top + pitch * (rows as f64 - 1.0) / 2.0;
        let bottom = top + pitch * (rows as f64 - 1.0) + node_height / 2.0 + below;

        let overhang =
            shape.columns.first().map_or(0.0, |first| (first.name_width - first.width).max(0.0) / 2.0);
        let mut right = MARGIN + overhang;
        let mut units: Vec<Vec<Area>> = Vec::new();
        let mut edges = Vec::new();
        for column in &shape.columns {
            let at = |left: f64| -> Vec<Area> {
                let x = left + column.width / 2.0;
                let first = middle - pitch * (column.units as f64 - 1.0) / 2.0;
                let centre = |row: usize| Point { x, y: first + pitch * row as f64 };
                let area = |row| Area { centre: centre(row), width: column.width, height: node_height };
                (0..column.units).map(area).collect()
            };
            let places = match units.last() {
                None => at(right),
                Some(before) => {
                    let (places, between) = connect(before, units.len() > 1, right, at);
                    edges.extend(between);
                    places
                }
            };
            right = places.first().map_or(right, |first| first.left() + first.width);
            units.push(places);
        }
        let loss = Area {
            centre: Point { x: right + LOSS_CLEARANCE + shape.loss_width / 2.0, y: middle },
            width: shape.loss_width,
            height: node_height,
        };
        let width = loss.centre.x + (loss.width / 2.0 + MARGIN).max(HALF_LOSS_TEXT);
        let to_loss = |unit: &Area| Line { from: side(unit, 0.5), to: side(&loss, -0.5) };
        let flow = bottom + FLOW_HEIGHT / 2.0 - 4.0;
        let left = units.first().and_then(|first| first.first()).map_or(MARGIN, Area::left);
        Layout {
            width,
            height: bottom + FLOW_HEIGHT,
            loss_lines: units.last().into_iter().flatten().map(to_loss).collect(),
            units,
            edges,
            loss,
            flow: Line {
                from: Point { x: left, y: flow },
                to: Point { x: loss.left() + loss.width, y: flow },
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::between::{LABEL_HEIGHT, LABEL_WIDTH};
    use super::super::shape::Column;
    use super::*;

    fn shape(units: &[usize]) -> Shape {
        let column = |&units: &usize| Column { units, width: 76.0, name_width: 60.0 };
        Shape { columns: units.iter().map(column).collect(), loss_width: 76.0 }
    }

    fn label(edge: &EdgePlace) -> Area {
        Area { centre: edge.label, width: LABEL_WIDTH, height: LABEL_HEIGHT }
    }

    #[track_caller]
    fn check(units: &[usize]) {
        let layout = Layout::new(&shape(units));
        let labels: Vec<_> = layout.edges.iter().filter(|edge| edge.always).map(label).collect();
        let nodes: Vec<_> = layout.units.iter().flatten().copied().chain([layout.loss]).collect();
        for (i, label) in labels.iter().enumerate() {
            assert!(!labels[..i].iter().any(|other| label.overlaps(other)), "{units:?}: labels overlap");
            assert!(!nodes.iter().any(|node| label.overlaps(node)), "{units:?}: a label covers a unit");
        }
        let edges: usize = units.windows(2).map(|pair| pair[0] * pair[1]).sum();
        assert_eq!(layout.edges.len(), edges);
    }

    #[test]
    fn labels_overlap_nothing() {
        for inputs in 1..=6 {
            for units in 1..=6 {
                check(&[inputs, units]);
                check(&[units, inputs, 1]);
                check(&[2, inputs, units, 2]);
            }
        }
    }

    #[test]
    fn up_to_twelve_edges_have_their_labels() {
        for (inputs, units) in [(2, 2), (6, 1), (1, 6), (6, 2), (2, 6), (4, 3), (3, 4), (3, 3), (5, 2)] {
            let layout = Layout::new(&shape(&[inputs, units]));
            println!("{inputs}x{units}: {} {}", layout.width, layout.height);
            assert!(layout.edges.iter().all(|edge| edge.always), "{inputs} to {units}");
        }
        assert!(Layout::new(&shape(&[6, 6])).edges.iter().all(|edge| !edge.always));
    }

    #[test]
    fn the_notebook_s_network_fits_the_centre() {
        let layout = Layout::new(&shape(&[2, 2, 1]));
        assert!(layout.width <= 720.0 && layout.height <= 400.0, "{} x {}", layout.width, layout.height);
    }

    #[test]
    fn labels_of_one_unit_keep_apart_where_there_are_too_many_for_all() {
        let layout = Layout::new(&shape(&[6, 6]));
        let into: Vec<_> = layout.edges.iter().step_by(6).map(label).collect();
        for (i, label) in into.iter().enumerate() {
            assert!(!into[..i].iter().any(|other| label.overlaps(other)));
        }
    }
}
