//! A chart as a table, for those who can't see it or want the numbers.

use crate::readout::place;
use experiment::picture::lines::LinePlot;
use experiment::text::number::short;
use words::say;

/// A table of at most this many rows is made of a chart.
pub const MAX_ROWS: usize = 200;

/// The values of all lines, a row for each x.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Table {
    /// The name of x, then those of the lines.
    pub head: Vec<String>,
    /// x, then the value of each line; empty where it has none.
    pub rows: Vec<Vec<String>>,
    /// Which rows are left out, if any are.
    pub note: Option<String>,
}

/// Returns the values of a chart's lines, thinned evenly where there are too many.
pub fn table(plot: &LinePlot) -> Table {
    let lines = || plot.series.iter().chain(&plot.pins);
    let mut xs: Vec<f64> =
        plot.series.iter().flat_map(|series| series.points.iter().map(|point| point.0)).collect();
    xs.sort_by(f64::total_cmp);
    xs.dedup();
    let every = xs.len().saturating_sub(1).div_ceil(MAX_ROWS - 1).max(1);
    let last = xs.len().saturating_sub(1);
    let kept = |index: &usize| index.is_multiple_of(every) || *index == last;
    let row = |x: f64| {
        let value = |points: &[(f64, f64)]| {
            let found = points.binary_search_by(|point| point.0.total_cmp(&x));
            found.map_or(String::new(), |index| short(points[index].1))
        };
        let values = lines().map(|series| value(&series.points));
        std::iter::once(place(x)).chain(values).collect()
    };
    Table {
        head: std::iter::once(&plot.x_label).chain(lines().map(|series| &series.name)).cloned().collect(),
        rows: (0..xs.len()).filter(kept).map(|index| row(xs[index])).collect(),
        note: (every > 1).then(|| say!(charts::thinned { every, rows: xs.len() })),
    }
}
