//! The lines along which a grid has the same value: marching squares.

use crate::layout::Point;

/// A closed line at a level, in nodes from the lowest left one: higher values lie to its left.
#[derive(Clone, Debug, PartialEq)]
pub struct Loop {
    /// Which level, by its place among those given.
    pub level: usize,
    /// Its points; the last one leads back to the first.
    pub points: Vec<Point>,
    /// The area inside; negative where the values inside are lower.
    pub area: f64,
}

/// The values of a grid with a rim around them that is lower than all, so that every line closes.
pub struct Field {
    columns: usize,
    rows: usize,
    /// With the rim.
    values: Vec<f64>,
}

/// No edge.
const NONE: u32 = u32::MAX;

impl Field {
    /// Returns values row by row, from the lowest; at least two columns and rows.
    pub fn new(columns: usize, values: &[f64]) -> Field {
        const LOW: f64 = f64::NEG_INFINITY;
        let rim = || std::iter::repeat_n(LOW, columns + 2);
        let inside = values.chunks_exact(columns);
        let inside = inside.flat_map(|row| std::iter::once(LOW).chain(row.iter().copied()).chain([LOW]));
        Field { columns, rows: values.len() / columns, values: rim().chain(inside).chain(rim()).collect() }
    }

    /// Returns the lines at ascending levels, the widest first: one painted over the other they fill the picture.
    pub fn loops(&self, levels: &[f64]) -> Vec<Loop> {
        let mut loops = Vec::new();
        let mut next = vec![NONE; 2 * self.width() * (self.rows + 2)];
        for (level, &value) in levels.iter().enumerate() {
            for start in self.link(value, &mut next) {
                let mut points: Vec<Point> = Vec::new();
                let mut edge = start;
                while next[edge] != NONE {
                    let point = self.crossing(edge, value);
                    if points.last() != Some(&point) {
                        points.push(point);
                    }
                    edge = std::mem::replace(&mut next[edge], NONE) as usize;
                }
                let area = area(&points);
                if area != 0.0 {
                    loops.push(Loop { level, points, area });
                }
            }
        }
        loops.sort_by(|a, b| b.area.abs().total_cmp(&a.area.abs()));
        loops
    }

    /// Parts of a line that are not the grid's own edge.
    pub fn inner(&self, closed: &Loop) -> Vec<Vec<Point>> {
        let (right, top) = ((self.columns - 1) as f64, (self.rows - 1) as f64);
        let on_the_edge = |a: Point, b: Point| {
            (a.0 == b.0 && (a.0 == 0.0 || a.0 == right)) || (a.1 == b.1 && (a.1 == 0.0 || a.1 == top))
        };
        let points = &closed.points;
        let count = points.len();
        let breaks = |i: usize| on_the_edge(points[i % count], points[(i + 1) % count]);
        let Some(first) = (0..count).find(|&i| breaks(i)) else {
            let mut whole = points.clone();
            whole.push(points[0]);
            return vec![whole];
        };
        let (mut pieces, mut piece) = (Vec::new(), vec![points[(first + 1) % count]]);
        for i in first + 1..=first + count {
            if breaks(i) {
                if piece.len() > 1 {
                    pieces.push(std::mem::take(&mut piece));
                }
                piece.clear();
            }
            piece.push(points[(i + 1) % count]);
        }
        pieces
    }

    /// Nodes in a row, with the rim.
    fn width(&self) -> usize {
        self.columns + 2
    }

    /// For each edge that the line enters a square by, the edge it leaves it by; returns those edges. Edge 2n
    /// leads from node n to the right, edge 2n + 1 up.
    fn link(&self, level: f64, next: &mut [u32]) -> Vec<usize> {
        let width = self.width();
        let mut entered = Vec::new();
        for row in 0..=self.rows {
            for column in 0..=self.columns {
                let node = row * width + column;
                let corners = [node, node + 1, node + width + 1, node + width].map(|node| self.values[node]);
                let above = corners.map(|value| value >= level);
                if above == [above[0]; 4] {
                    continue;
                }
                let edges = [2 * node, 2 * (node + 1) + 1, 2 * (node + width), 2 * node + 1];
                // Side i leads from corner i to corner i + 1. The line has the higher values to its left, so it
                // comes in by a side that leads down and goes out by one that leads up.
                let leads_down = |i: &usize| above[*i] && !above[(*i + 1) % 4];
                let leads_up = |i: &usize| !above[*i] && above[(*i + 1) % 4];
                let saddle = above[0] == above[2] && above[1] == above[3];
                let joined = corners.iter().sum::<f64>() / 4.0 >= level;
                for side in (0..4).filter(leads_down) {
                    let out = match saddle {
                        true if joined => Some((side + 1) % 4),
                        true => Some((side + 3) % 4),
                        false => (0..4).find(leads_up),
                    };
                    next[edges[side]] = out.map_or(NONE, |out| edges[out] as u32);
                    entered.push(edges[side]);
                }
            }
        }
        entered
    }

    /// Where the line crosses an edge. The rim lies on the grid's own edge.
    fn crossing(&self, edge: usize, level: f64) -> Point {
        let node = edge / 2;
        let (column, row) = (node % self.width(), node / self.width());
        let (to_column, to_row) = if edge.is_multiple_of(2) { (column + 1, row) } else { (column, row + 1) };
        let place = |node: usize, count: usize| node.saturating_sub(1).min(count - 1) as f64;
        let from = (place(column, self.columns), place(row, self.rows));
        let to = (place(to_column, self.columns), place(to_row, self.rows));
        let (a, b) = (self.values[node], self.values[to_row * self.width() + to_column]);
        let part = if from == to { 0.0 } else { ((level - a) / (b - a)).clamp(0.0, 1.0) };
        (from.0 + part * (to.0 - from.0), from.1 + part * (to.1 - from.1))
    }
}

/// The area inside a closed line that goes round to the left.
fn area(points: &[Point]) -> f64 {
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The values of a function at the nodes.
    fn field(columns: usize, rows: usize, of: impl Fn(f64, f64) -> f64) -> Field {
        let nodes = (0..rows).flat_map(|y| (0..columns).map(move |x| (x as f64, y as f64)));
        Field::new(columns, &nodes.map(|(x, y)| of(x, y)).collect::<Vec<_>>())
    }

    #[test]
    fn a_circle_is_a_circle() {
        let field = field(41, 41, |x, y| (x - 20.0).hypot(y - 20.0));
        let loops = field.loops(&[10.0]);
        // All of the grid is above the level but the circle inside.
        let [outer, circle] = &loops[..] else { panic!("{loops:?}") };
        assert!((outer.area - 1600.0).abs() < 1e-9);
        assert!((circle.area + std::f64::consts::PI * 100.0).abs() < 2.0, "{}", circle.area);
        for &(x, y) in &circle.points {
            assert!(((x - 20.0).hypot(y - 20.0) - 10.0).abs() < 0.02);
        }
        assert_eq!(field.inner(circle).len(), 1);
        assert_eq!(field.inner(circle)[0].len(), circle.points.len() + 1);
        assert!(field.inner(outer).is_empty() || field.inner(outer)[0].len() < 2);
    }

    #[test]
    fn lines_are_where_the_value_is_and_end_at_the_edge() {
        let field = field(9, 7, |x, y| x + 2.0 * y);
        let loops = field.loops(&[4.0, 10.0]);
        for closed in &loops {
            let level = [4.0, 10.0][closed.level];
            let [piece] = &field.inner(closed)[..] else { panic!("{closed:?}") };
            assert!(piece.iter().all(|(x, y)| (x + 2.0 * y - level).abs() < 1e-9), "{piece:?}");
            assert!(closed.area > 0.0);
        }
        assert_eq!(loops.iter().map(|closed| closed.level).collect::<Vec<_>>(), [0, 1], "the widest first");
    }

    #[test]
    fn a_saddle_is_cut_by_its_middle() {
        // Two high corners in a low square, and two low ones in a high square.
        let low = Field::new(2, &[1.0, -2.0, -2.0, 1.0]).loops(&[0.0]);
        assert_eq!(low.len(), 2, "{low:?}");
        let high = Field::new(2, &[2.0, -1.0, -1.0, 2.0]).loops(&[0.0]);
        assert_eq!(high.len(), 1, "{high:?}");
        assert!(high[0].area > low[0].area + low[1].area);
    }
}
