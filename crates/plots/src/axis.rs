//! The vertical axis: the range its lines need, and where a value stands in it.

use crate::tick::{self, Tick};
use experiment::picture::lines::Scale;

/// Ends of an axis. On a log scale both are powers of ten.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    scale: Scale,
    low: f64,
    high: f64,
}

/// Beyond this the difference of two values could overflow.
const LARGEST: f64 = 1e306;
/// A line that varies by less than this part of its value is drawn flat.
const FLAT: f64 = 1e-4;
/// A round end of the range is taken when it costs at most this part of it.
const WORTH: f64 = 0.25;
/// The ghost may widen the range of the lines this many times; what goes beyond is cut.
const GHOST: f64 = 2.0;
/// And the pinned runs this many times.
const PINS: f64 = 4.0;

impl Axis {
    /// Returns the axis for the values of a chart's lines, of its pinned runs and of its ghosts; `None` where no value
    /// has a place on it.
    pub fn new(
        scale: Scale,
        lines: impl Iterator<Item = f64>,
        pins: impl Iterator<Item = f64>,
        ghosts: impl Iterator<Item = f64>,
    ) -> Option<Axis> {
        let others = [(extent(scale, pins), PINS), (extent(scale, ghosts), GHOST)];
        let mut range = extent(scale, lines)?;
        if others.iter().any(|other| other.0.is_some()) {
            range = widened(scale, range);
        }
        for (other, most) in others {
            let Some(other) = other else { continue };
            let both = (range.0.min(other.0), range.1.max(other.1));
            if both.1 - both.0 <= most * (range.1 - range.0) {
                range = both;
            }
        }
        let (low, high) = widened(scale, range);
        let (low, high) = rounded(scale, low, high);
        Some(Axis { scale, low, high })
    }

    /// Returns where a value stands: 0 at the bottom, 1 at the top. A value that a log scale can't show stands nowhere.
    pub fn place(&self, value: f64) -> Option<f64> {
        let at = match self.scale {
            Scale::Linear => value,
            Scale::Log if value > 0.0 => value.log10(),
            Scale::Log => return None,
        };
        Some((at - self.low) / (self.high - self.low))
    }

    /// Returns grid lines, some `most` of them.
    pub fn ticks(&self, most: usize) -> Vec<Tick> {
        match self.scale {
            Scale::Linear => tick::linear(self.low, self.high, most),
            Scale::Log => tick::logarithmic(self.low, self.high, most),
        }
    }
}

fn extent(scale: Scale, values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values
        .filter_map(|value| match scale {
            Scale::Linear => Some(value.clamp(-LARGEST, LARGEST)),
            Scale::Log => (value > 0.0).then(|| value.log10()),
        })
        .filter(|at| at.is_finite())
        .fold(None, |extent, at| {
            Some(extent.map_or((at, at), |(low, high): (f64, f64)| (low.min(at), high.max(at))))
        })
}

fn widened(scale: Scale, (low, high): (f64, f64)) -> (f64, f64) {
    let size = match scale {
        Scale::Linear => low.abs().max(high.abs()),
        Scale::Log => 1.0,
    };
    if high - low > size * FLAT {
        return (low, high);
    }
    let half = if size > 0.0 { size / 2.0 } else { 1.0 };
    let middle = low / 2.0 + high / 2.0;
    (middle - half, middle + half)
}

fn rounded(scale: Scale, low: f64, high: f64) -> (f64, f64) {
    let span = high - low;
    let padding = 0.05 * span;
    match scale {
        Scale::Linear if low >= 0.0 && low <= WORTH * high => (0.0, high + padding),
        Scale::Linear if high <= 0.0 && high >= WORTH * low => (low - padding, 0.0),
        Scale::Linear => (low - padding, high + padding),
        Scale::Log => {
            let (floor, ceiling) = (low.floor(), high.ceil());
            let low = if low - floor <= WORTH * span { floor } else { low - padding };
            let high = if ceiling - high <= WORTH / 2.0 * span { ceiling } else { high + padding };
            (low, high)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(scale: Scale, lines: &[f64], ghosts: &[f64]) -> Axis {
        Axis::new(scale, lines.iter().copied(), std::iter::empty(), ghosts.iter().copied()).unwrap()
    }

    #[track_caller]
    fn check(axis: Axis, low: f64, high: f64) {
        assert!((axis.low - low).abs() < 1e-9 && (axis.high - high).abs() < 1e-9, "{axis:?}");
    }

    #[test]
    fn a_log_range_ends_at_a_power_of_ten_near_by() {
        check(axis(Scale::Log, &[25.0, 0.184], &[]), -1.0, 25f64.log10() + 0.05 * (25.0f64 / 0.184).log10());
        assert_eq!(
            Axis::new(Scale::Log, [0.0, -1.0].into_iter(), [1.0].into_iter(), [1.0].into_iter()),
            None
        );
        assert_eq!(axis(Scale::Log, &[1.0, 10.0], &[]).place(0.0), None);
    }

    #[test]
    fn a_linear_range_starts_at_zero_where_that_is_near() {
        check(axis(Scale::Linear, &[0.01, 0.5], &[]), 0.0, 0.5 + 0.05 * 0.49);
        check(axis(Scale::Linear, &[4.0, 5.0], &[]), 3.95, 5.05);
        check(axis(Scale::Linear, &[-1.0, 1.0], &[]), -1.1, 1.1);
    }

    #[test]
    fn a_constant_has_room_around_it() {
        check(axis(Scale::Linear, &[3.0, 3.0], &[]), 1.35, 4.65);
        check(axis(Scale::Linear, &[0.0], &[]), -1.1, 1.1);
        let log = axis(Scale::Log, &[0.25], &[]);
        assert!((log.place(0.25).unwrap() - 0.5).abs() < 0.2, "{log:?}");
        assert!(!log.ticks(4).is_empty());
    }

    #[test]
    fn a_ghost_far_away_does_not_squash_the_lines() {
        check(axis(Scale::Linear, &[-1.0, 1.0], &[1e9]), -1.1, 1.1);
        check(axis(Scale::Linear, &[-1.0, 1.0], &[2.0]), -1.15, 2.15);
    }

    #[test]
    fn huge_values_have_finite_places() {
        let axis = axis(Scale::Linear, &[-1e308, 1e308], &[]);
        assert!((axis.place(0.0).unwrap() - 0.5).abs() < 1e-9);
        assert!(axis.ticks(4).iter().all(|tick| tick.value.is_finite()));
    }
}
