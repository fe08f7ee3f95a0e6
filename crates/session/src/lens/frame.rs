//! The part of a plane that a map shows.

use backprop::{Parameter, Sequential};
/// How much room points have in a frame.
#[derive(Clone, Copy)]
pub(crate) struct Room {
    /// The margin on each side, as a part of the points' extent.
    pub margin: f64,
    /// The least extent of an axis, as a part of the other's: 0 where they measure different things.
    pub least: f64,
}

/// The extent of a single value, as a part of it.
const SINGLE: f64 = 0.2;
/// The least extent of an axis as a part of its value: closer by, there is nothing but a plane.
const CLOSEST: f64 = 1e-3;
/// A frame is kept while it is at most this many times wider than a new one would be.
const LOOSE: f64 = 2.5;

/// The ranges of both axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame(pub [(f64, f64); 2]);

impl Frame {
    /// Returns the frame around points; `None` without a point.
    pub fn around(points: &[(f64, f64)], room: Room) -> Option<Frame> {
        let bounds = bounds(points)?;
        let widest = bounds.map(|(low, high)| high - low).into_iter().fold(0.0, f64::max);
        let frame = Frame(bounds.map(|(low, high)| {
            let middle = low / 2.0 + high / 2.0;
            let extent = (high - low).max(room.least * widest);
            let size = middle.abs().max(1.0);
            let extent = if extent > 0.0 { extent.max(CLOSEST * size) } else { SINGLE * size };
            let half = extent * (0.5 + room.margin);
            (middle - half, middle + half)
        }));
        frame.0.iter().all(|(low, high)| low.is_finite() && high.is_finite() && low < high).then_some(frame)
    }

    /// Returns whether points lie in it and fill it well enough, so that the axes need not jump at every edit.
    pub fn suits(&self, points: &[(f64, f64)], room: Room) -> bool {
        let (Some(bounds), Some(wanted)) = (bounds(points), Frame::around(points, room)) else {
            return false;
        };
        (0..2).all(|i| {
            let ((low, high), (from, to)) = (self.0[i], wanted.0[i]);
            low < bounds[i].0 && bounds[i].1 < high && high - low <= LOOSE * (to - from)
        })
    }

    /// Returns the point at these parts, 0 to 1, of both axes.
    pub fn at(&self, part: [f64; 2]) -> [f64; 2] {
        let on = |i: usize| self.0[i].0 + part[i] * (self.0[i].1 - self.0[i].0);
        [on(0), on(1)]
    }

    /// Returns how wide the axes are.
    pub fn size(&self) -> [f64; 2] {
        self.0.map(|(low, high)| high - low)
    }
}

fn bounds(points: &[(f64, f64)]) -> Option<[(f64, f64); 2]> {
    let of = |value: fn(&(f64, f64)) -> f64| {
        let values = || points.iter().map(value);
        (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
    };
    (!points.is_empty()).then(|| [of(|point| point.0), of(|point| point.1)])
}

/// Returns the indices of the parameters of both axes.
pub(crate) fn indices(model: &Sequential, axes: [Parameter; 2]) -> Option<[usize; 2]> {
    Some([model.index_of(axes[0])?, model.index_of(axes[1])?])
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room { margin: 0.45, least: 0.2 };

    #[test]
    fn a_frame_encloses_and_stays() {
        let path = [(0.1, 0.1), (0.3, 0.2), (0.0, 0.5)];
        let frame = Frame::around(&path, ROOM).unwrap();
        assert!(frame.suits(&path, ROOM));
        assert!(frame.suits(&[(0.12, 0.1), (0.0, 0.45)], ROOM), "a small change moves no axis");
        assert!(!frame.suits(&[(0.1, 0.1), (3.0, 0.2)], ROOM), "a path that leaves it does");
        assert!(!frame.suits(&[(0.1, 0.1), (0.1001, 0.1001)], ROOM), "one that is lost in it too");
    }

    #[test]
    fn a_run_that_stands_still_has_room_around_it() {
        let frame = Frame::around(&[(0.0, 5.0)], ROOM).unwrap();
        assert!(frame.0[0].0 < 0.0 && frame.0[0].1 > 0.0 && frame.0[1].0 < 5.0 && frame.0[1].1 > 5.0);
        let barely = Frame::around(&[(0.27, 0.5), (0.270_000_1, 0.5)], ROOM).unwrap();
        assert!(barely.size().iter().all(|size| (size - 1.9e-3).abs() < 1e-6), "{barely:?}");
        assert_eq!(Frame::around(&[], ROOM), None);
        assert_eq!(Frame::around(&[(-1e308, 0.0), (1e308, 0.0)], ROOM), None);
    }
}
