//! Where the label of a dot goes: beside it, off the lines.

use crate::layout::{Point, Rect};
use crate::path::Piece;

/// What a label must keep clear of.
pub struct Obstacles {
    /// The label stays in here.
    pub bounds: Rect,
    /// Lines it should not cross.
    pub lines: Vec<Piece>,
    /// Lines it had better not cross.
    pub faint: Vec<Piece>,
    /// Labels it must not touch.
    pub taken: Vec<Rect>,
}

impl Obstacles {
    /// Returns the best place for a label of this size beside a dot, and whether it is clear of all lines that count.
    pub fn place(&self, dot: Point, (width, height): (f64, f64)) -> (Rect, bool) {
        let at = |x: f64, y: f64| Rect { left: x, top: y, right: x + width, bottom: y + height };
        let mut best: Option<(usize, Rect)> = None;
        'search: for distance in DISTANCES {
            let (right, left) = (dot.0 + distance, dot.0 - distance - width);
            let (above, below) = (dot.1 - distance - height, dot.1 + distance);
            let (middle, level) = (dot.0 - width / 2.0, dot.1 - height / 2.0);
            for (x, y) in [
                (right, level - height / 2.0),
                (right, above),
                (left, level - height / 2.0),
                (left, above),
                (right, level),
                (left, level),
                (right, below),
                (left, below),
                (middle, above),
                (middle, below),
            ] {
                let place = at(x, y);
                if !self.bounds.holds(&place) || self.taken.iter().any(|taken| taken.overlaps(&place)) {
                    continue;
                }
                let cost = COUNTS * crossings(&self.lines, &place) + crossings(&self.faint, &place);
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, place));
                    if cost == 0 {
                        break 'search;
                    }
                }
            }
        }
        let (cost, place) = best.unwrap_or_else(|| {
            let x = (dot.0 + DISTANCES[0]).min(self.bounds.right - width).max(self.bounds.left);
            let y = (dot.1 - height).min(self.bounds.bottom - height).max(self.bounds.top);
            (COUNTS, at(x, y))
        });
        (place, cost < COUNTS)
    }
}

/// Returns the line that leads from a dot to its label, where that lies too far away to be seen as its own.
pub fn tether(dot: Point, label: &Rect) -> Option<[Point; 2]> {
    let near = (dot.0.clamp(label.left, label.right), dot.1.clamp(label.top, label.bottom));
    ((near.0 - dot.0).hypot(near.1 - dot.1) > BESIDE).then_some([dot, near])
}

/// The farthest that a label is still seen as its dot's own.
const BESIDE: f64 = 15.0;
/// How far from its dot a label may be.
const DISTANCES: [f64; 7] = [6.0, 10.0, 16.0, 24.0, 36.0, 50.0, 70.0];
/// A crossing of a line that counts weighs more than any number of faint ones.
const COUNTS: usize = 1 << 16;

/// How often lines, whose x ascends, cross a place.
fn crossings(lines: &[Piece], place: &Rect) -> usize {
    let crosses = |pair: &&[Point]| place.clip(pair[0], pair[1]).is_some();
    let near = |line: &Piece| {
        let first = line.partition_point(|point| point.0 < place.left).saturating_sub(1);
        let end = line.partition_point(|point| point.0 <= place.right) + 1;
        line[first..end.min(line.len())].windows(2).filter(crosses).count()
    };
    lines.iter().map(near).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn obstacles(lines: Vec<Piece>) -> Obstacles {
        let bounds = Rect { left: 0.0, top: 0.0, right: 200.0, bottom: 100.0 };
        Obstacles { bounds, lines, faint: Vec::new(), taken: Vec::new() }
    }

    #[test]
    fn a_label_keeps_off_the_lines_and_off_other_labels() {
        let line = vec![(0.0, 10.0), (100.0, 50.0), (200.0, 90.0)];
        let mut obstacles = obstacles(vec![line.clone()]);
        let (first, clear) = obstacles.place((100.0, 50.0), (40.0, 14.0));
        assert!(clear && crossings(&obstacles.lines, &first) == 0);
        obstacles.taken.push(first);
        let (second, _) = obstacles.place((102.0, 51.0), (40.0, 14.0));
        assert!(!first.overlaps(&second));
    }

    #[test]
    fn a_label_without_room_beside_its_dot_is_tied_to_it() {
        let mut obstacles = obstacles(Vec::new());
        let (beside, _) = obstacles.place((100.0, 50.0), (40.0, 14.0));
        assert_eq!(tether((100.0, 50.0), &beside), None);
        obstacles.taken.push(Rect { left: 70.0, top: 20.0, right: 130.0, bottom: 80.0 });
        let (away, _) = obstacles.place((100.0, 50.0), (40.0, 14.0));
        let [from, to] = tether((100.0, 50.0), &away).expect("a line");
        assert_eq!(from, (100.0, 50.0));
        assert!((away.left..=away.right).contains(&to.0) && (away.top..=away.bottom).contains(&to.1));
    }

    #[test]
    fn a_label_in_a_corner_stays_in_the_picture() {
        for dot in [(0.0, 0.0), (200.0, 0.0), (200.0, 100.0), (0.0, 100.0)] {
            let obstacles = obstacles(Vec::new());
            let (place, clear) = obstacles.place(dot, (40.0, 14.0));
            assert!(clear && obstacles.bounds.holds(&place), "{place:?}");
        }
    }
}
