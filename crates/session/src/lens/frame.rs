//! The part of a plane that a map shows.

/// How much of the path's extent is left free on each side of it.
const MARGIN: f64 = 0.45;
/// An extent is at least this part of the other's, and of the value itself.
const LEAST: f64 = 0.2;
/// A frame is kept while it is at most this many times wider than a new one would be.
const LOOSE: f64 = 2.5;

/// The ranges of both axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame(pub [(f64, f64); 2]);

impl Frame {
    /// Around points, with a margin; `None` without a point.
    pub fn around(points: &[(f64, f64)]) -> Option<Frame> {
        let bounds = bounds(points)?;
        let extent = bounds.map(|(low, high)| high - low);
        let widest = extent[0].max(extent[1]);
        let axis = |i: usize| {
            let (low, high) = bounds[i];
            let middle = low / 2.0 + high / 2.0;
            let least =
                LEAST * if widest > 0.0 { widest.max(0.1 * middle.abs()) } else { middle.abs().max(1.0) };
            let half = extent[i].max(least) * (0.5 + MARGIN);
            (middle - half, middle + half)
        };
        let frame = Frame([axis(0), axis(1)]);
        frame.0.iter().all(|(low, high)| low.is_finite() && high.is_finite() && low < high).then_some(frame)
    }

    /// Whether points lie in it and fill it well enough, so that the axes need not jump at every edit.
    pub fn suits(&self, points: &[(f64, f64)]) -> bool {
        let (Some(bounds), Some(wanted)) = (bounds(points), Frame::around(points)) else { return false };
        (0..2).all(|i| {
            let ((low, high), (from, to)) = (self.0[i], wanted.0[i]);
            low < bounds[i].0 && bounds[i].1 < high && high - low <= LOOSE * (to - from)
        })
    }

    /// The point at these parts, 0 to 1, of both axes.
    pub fn at(&self, part: [f64; 2]) -> [f64; 2] {
        let on = |i: usize| self.0[i].0 + part[i] * (self.0[i].1 - self.0[i].0);
        [on(0), on(1)]
    }

    /// How wide the axes are.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_encloses_and_stays() {
        let path = [(0.1, 0.1), (0.3, 0.2), (0.0, 0.5)];
        let frame = Frame::around(&path).unwrap();
        assert!(frame.suits(&path));
        assert!(frame.suits(&[(0.12, 0.1), (0.0, 0.45)]), "a small change moves no axis");
        assert!(!frame.suits(&[(0.1, 0.1), (3.0, 0.2)]), "a path that leaves it does");
        assert!(!frame.suits(&[(0.1, 0.1), (0.1001, 0.1001)]), "one that is lost in it too");
    }

    #[test]
    fn a_run_that_stands_still_has_room_around_it() {
        let frame = Frame::around(&[(0.0, 5.0)]).unwrap();
        assert!(frame.0[0].0 < 0.0 && frame.0[0].1 > 0.0 && frame.0[1].0 < 5.0 && frame.0[1].1 > 5.0);
        assert_eq!(Frame::around(&[]), None);
        assert_eq!(Frame::around(&[(-1e308, 0.0), (1e308, 0.0)]), None);
    }
}
