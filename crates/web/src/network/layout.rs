//! Where everything of the drawing stands, from the number of units in each layer alone.

/// A point, in units of the drawing.
pub type Point = (f64, f64);

/// Width and height of an edge's label.
pub const LABEL: (f64, f64) = (68.0, 35.0);

const MARGIN: f64 = 52.0;
const TOP: f64 = 34.0;
const BOTTOM: f64 = 78.0;
const COLUMN: f64 = 196.0;

/// Where everything stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The drawing's width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The radius of a unit.
    pub radius: f64,
    /// The middle of each unit, by layer; the input is the first.
    pub units: Vec<Vec<Point>>,
    /// Where a layer says how many units are not shown.
    pub more: Vec<Option<Point>>,
    /// The middle of the loss.
    pub loss: Point,
    /// The edges, by layer, then by the unit they leave, then by the one they enter.
    pub edges: Vec<EdgePlace>,
}

/// Where an edge runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EdgePlace {
    /// Where it leaves a unit.
    pub from: Point,
    /// Where it enters one.
    pub to: Point,
    /// The middle of its label.
    pub label: Point,
    /// Whether the label has room without covering another or a unit.
    pub fits: bool,
}

impl Layout {
    /// The layout of layers with so many units shown and so many more that are not.
    pub fn new(layers: &[(usize, usize)]) -> Layout {
        let rows = |&(shown, more): &(usize, usize)| shown + usize::from(more > 0);
        let most = layers.iter().map(rows).max().unwrap_or(1);
        let gap = match most {
            0..=2 => 172.0,
            3 => 138.0,
            4 => 118.0,
            _ => 104.0,
        };
        let radius = f64::min(37.0, gap * 0.31);
        let inner = gap * (most.max(2) - 1) as f64;
        let height = TOP + radius + inner + radius + BOTTOM;
        let middle = TOP + radius + inner / 2.0;
        let x = |column: usize| MARGIN + column as f64 * COLUMN;
        let y = |row: usize, rows: usize| middle + (row as f64 - (rows as f64 - 1.0) / 2.0) * gap;
        let place = |(column, layer): (usize, &(usize, usize))| {
            (0..layer.0).map(|row| (x(column), y(row, rows(layer)))).collect()
        };
        let units: Vec<Vec<Point>> = layers.iter().enumerate().map(place).collect();
        let more = layers.iter().enumerate().map(|(column, layer)| {
            (layer.1 > 0).then(|| (x(column), y(layer.0, rows(layer)) - radius * 0.4))
        });
        let loss = (x(layers.len()) - COLUMN * 0.16, middle);
        let mut layout = Layout {
            width: loss.0 + radius + 14.0,
            height,
            radius,
            more: more.collect(),
            loss,
            edges: Vec::new(),
            units,
        };
        layout.place_edges();
        layout
    }

    fn place_edges(&mut self) {
        let radius = self.radius;
        for pair in self.units.windows(2) {
            for &(x1, y1) in &pair[0] {
                for &(x2, y2) in &pair[1] {
                    let (from, to) = ((x1 + radius, y1), (x2 - radius, y2));
                    self.edges.push(EdgePlace { from, to, label: from, fits: false });
                }
            }
        }
        let units: Vec<_> = self.units.iter().flatten().copied().collect();
        let mut taken: Vec<Point> = Vec::new();
        // Level edges first: theirs are the places that others can do without.
        let mut order: Vec<usize> = (0..self.edges.len()).collect();
        let rise = |edge: &EdgePlace| (edge.to.1 - edge.from.1).abs();
        order.sort_by(|&a, &b| rise(&self.edges[a]).total_cmp(&rise(&self.edges[b])));
        for index in order {
            let column = |edge: &EdgePlace| edge.from.0 == self.edges[index].from.0;
            let same =
                |other: &EdgePlace| (other.from, other.to) == (self.edges[index].from, self.edges[index].to);
            let others: Vec<_> =
                self.edges.iter().filter(|other| column(other) && !same(other)).copied().collect();
            let edge = &mut self.edges[index];
            let at = |part: f64| {
                (
                    edge.from.0 + (edge.to.0 - edge.from.0) * part,
                    edge.from.1 + (edge.to.1 - edge.from.1) * part,
                )
            };
            let free = |part: &&f64| {
                let at = at(**part);
                !taken.iter().any(|&label| overlap(label, at))
                    && !units.iter().any(|&unit| touches(unit, radius, at))
            };
            let clear = |part: &&f64| !others.iter().any(|other| crosses(other, at(**part)));
            let best = PARTS.iter().find(|part| free(part) && clear(part));
            match best.or_else(|| PARTS.iter().find(free)) {
                Some(&part) => {
                    (edge.label, edge.fits) = (at(part), true);
                    taken.push(edge.label);
                }
                None => edge.label = at(0.5),
            }
        }
    }
}

/// Parts of the way along an edge where its label is tried, in turn.
const PARTS: [f64; 11] = [0.5, 0.42, 0.58, 0.36, 0.64, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78];

/// Whether an edge runs through a label at a place.
fn crosses(edge: &EdgePlace, (x, y): Point) -> bool {
    let ((x1, y1), (x2, y2)) = (edge.from, edge.to);
    let height = |x: f64| y1 + (y2 - y1) * ((x - x1) / (x2 - x1)).clamp(0.0, 1.0);
    let (left, right) = (height(x - LABEL.0 / 2.0), height(x + LABEL.0 / 2.0));
    left.min(right) < y + LABEL.1 / 2.0 && left.max(right) > y - LABEL.1 / 2.0
}

/// Whether two labels overlap, or nearly.
fn overlap(a: Point, b: Point) -> bool {
    (a.0 - b.0).abs() < LABEL.0 + 2.0 && (a.1 - b.1).abs() < LABEL.1 + 2.0
}

/// Whether a label touches a unit, or nearly.
fn touches((x, y): Point, radius: f64, label: Point) -> bool {
    let beyond = |distance: f64, half: f64| (distance.abs() - half).max(0.0);
    let (dx, dy) = (beyond(label.0 - x, LABEL.0 / 2.0), beyond(label.1 - y, LABEL.1 / 2.0));
    dx * dx + dy * dy < (radius + 2.0) * (radius + 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_of_the_notebook_s_network_fits() {
        let layout = Layout::new(&[(2, 0), (2, 0), (1, 0)]);
        assert_eq!(layout.edges.len(), 6);
        for (i, edge) in layout.edges.iter().enumerate() {
            assert!(edge.fits);
            let others =
                layout.edges.iter().enumerate().filter(|&(j, other)| j != i && other.from.0 == edge.from.0);
            assert!(others.into_iter().all(|(_, other)| !crosses(other, edge.label)), "{edge:?}");
        }
    }

    #[test]
    fn labels_that_fit_overlap_nothing() {
        for layers in [vec![(2, 0), (3, 0), (1, 0)], vec![(6, 0); 4], vec![(5, 251), (5, 59), (2, 0)]] {
            let layout = Layout::new(&layers);
            let labels: Vec<_> =
                layout.edges.iter().filter(|edge| edge.fits).map(|edge| edge.label).collect();
            for (i, &a) in labels.iter().enumerate() {
                assert!(labels[..i].iter().all(|&b| !overlap(a, b)));
            }
        }
    }

    #[test]
    fn everything_is_inside_the_drawing() {
        for layers in [vec![(1, 0), (1, 0)], vec![(6, 0), (2, 0), (6, 0)], vec![(5, 3); 9]] {
            let layout = Layout::new(&layers);
            let points =
                layout.units.iter().flatten().chain([&layout.loss]).chain(layout.more.iter().flatten());
            for &(x, y) in points {
                assert!(x - layout.radius > 0.0 && x + layout.radius < layout.width);
                assert!(y - layout.radius > 0.0 && y + layout.radius < layout.height);
            }
        }
    }
}
