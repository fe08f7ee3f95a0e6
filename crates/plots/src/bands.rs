//! The bands of a map: at which values its color changes, and what is written there.

use crate::tick::{self, Tick};
use experiment::picture::map::{Grid, Shade};

/// A range this many times wider than its lowest value is divided at equal ratios.
const WIDE: f64 = 20.0;
/// Of such a range only the upper part is divided, down to this part of its highest value.
const DEEPEST: f64 = 1e-8;
/// Steps of a range divided at equal differences: the first of these whose labels are short enough, else the last.
const STEPS: [usize; 3] = [12, 6, 3];
/// The longest label of such a line: with more digits, neighbors are hard to tell apart.
const LONGEST: usize = 7;
/// A range narrower than this part of its values is flat.
const FLAT: f64 = 1e-9;

/// The values at which the color of a map changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Bands {
    /// Ascending, each with its label.
    pub ticks: Vec<Tick>,
    /// The lowest value that is told from those below, where ratios count.
    floor: Option<f64>,
}

impl Bands {
    /// Returns those of a grid's finite values.
    pub fn of(grid: &Grid, shade: Shade) -> Bands {
        if shade == Shade::Unit {
            return Bands { ticks: tick::linear(0.1, 0.9, 8), floor: None };
        }
        let (low, high) = grid.range();
        if low > high || high - low <= FLAT * high.abs().max(low.abs()) {
            return Bands { ticks: Vec::new(), floor: None };
        }
        if low >= 0.0 && high > WIDE * low {
            let floor = low.max(DEEPEST * high);
            return Bands { ticks: tick::ratios(floor, high), floor: Some(floor) };
        }
        // Half each, so that the difference of huge values is no infinity.
        if high / 2.0 - low / 2.0 >= f64::MAX / 4.0 {
            return Bands { ticks: Vec::new(), floor: None };
        }
        let short = |ticks: &Vec<Tick>| ticks.iter().all(|tick| tick.label.chars().count() <= LONGEST);
        let mut steps = STEPS.into_iter().map(|most| tick::linear(low, high, most));
        let fewest = || tick::linear(low, high, STEPS[STEPS.len() - 1]);
        Bands { ticks: steps.find(short).unwrap_or_else(fewest), floor: None }
    }

    /// Returns where a value stands on the scale on which its lines are drawn: a logarithm where ratios count.
    pub fn height(&self, value: f64) -> f64 {
        match self.floor {
            Some(floor) => value.max(floor).log10(),
            None => value,
        }
    }

    /// Returns the color of the band above so many lines, as a part, 0 to 1, of the way from the lowest to the
    /// highest.
    pub fn part(&self, lines: usize) -> f64 {
        lines as f64 / self.ticks.len().max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[f64], expected: &str) {
        let grid = Grid { columns: values.len(), rows: 1, values: values.into() };
        let bands = Bands::of(&grid, Shade::Spread);
        let labels: Vec<_> = bands.ticks.iter().map(|tick| tick.label.as_str()).collect();
        assert_eq!(labels.join(" "), expected);
        let heights: Vec<_> = bands.ticks.iter().map(|tick| bands.height(tick.value)).collect();
        assert!(heights.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn lines_are_at_round_values() {
        check(&[8.0, 10.0], "8.0 8.2 8.4 8.6 8.8 9.0 9.2 9.4 9.6 9.8 10.0");
        check(&[0.9, 30.0], "1 1.5 2 3 5 7 10 15 20 30");
        check(&[0.15, 210.0], "0.2 0.5 1 2 5 10 20 50 100 200");
        check(&[1e-3, 1e5], "0.001 0.01 0.1 1 10 100 1000 10000 1e5");
        check(&[0.0, 1e6], "0.01 0.1 1 10 100 1000 10000 1e5 1e6");
        check(&[-3.0, 9.0], "−3 −2 −1 0 1 2 3 4 5 6 7 8 9");
    }

    #[test]
    fn lines_whose_values_are_long_are_few() {
        check(&[0.2537, 0.2544], "0.2537 0.2538 0.2539 0.2540 0.2541 0.2542 0.2543 0.2544");
        check(&[0.254_320_7, 0.254_343_7], "0.25433 0.25434");
        check(&[25.091_91, 25.091_99], "25.09195");
        check(&[1_234_567.0, 1_234_667.0], "1.2346e6 1.23465e6");
    }

    #[test]
    fn what_is_flat_or_not_finite_has_no_lines() {
        check(&[4.0, 4.0], "");
        check(&[f64::INFINITY, f64::INFINITY], "");
        check(&[f64::INFINITY, 8.0, 10.0], "8.0 8.2 8.4 8.6 8.8 9.0 9.2 9.4 9.6 9.8 10.0");
    }
}
