//! The values of a chart at one place.

use crate::layout::{Layout, Point};
use experiment::picture::lines::{LinePlot, Series};
use experiment::text::number::{exact, short};
use words::say;

/// The values of all lines at an x.
#[derive(Clone, Debug, PartialEq)]
pub struct Readout {
    /// Where the values are: at the nearest point, or in an epoch at the place asked for.
    pub x: f64,
    /// What that is: `epoch 3`.
    pub place: String,
    /// The lines, in their order.
    pub rows: Vec<Row>,
}

/// The value of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The line's name.
    pub name: String,
    /// Its value; a dash where the line does not reach.
    pub value: String,
    /// The value in the run before the last edit.
    pub previous: Option<String>,
    /// Whether it is drawn stronger.
    pub selected: bool,
}

const NOWHERE: &str = "–";

/// Returns the values at the point nearest to `x`; where they are means over epochs, those of the epoch that `x` is in.
pub fn readout(plot: &LinePlot, x: f64) -> Readout {
    let find = if plot.means { first_from } else { nearest };
    let asked = match plot.means {
        true if x == plot.playhead => plot.epoch as f64,
        true => x.floor() + 1.0,
        false => x,
    };
    let last = |series: &Series| series.points.last().copied();
    let all = || plot.series.iter().chain(&plot.ghost).chain(&plot.pins);
    let found = all().filter_map(|series| find(&series.points, asked).or_else(|| last(series)));
    let at = found
        .map(|point| point.0)
        .min_by(|a, b| (a - asked).abs().total_cmp(&(b - asked).abs()))
        .unwrap_or(asked);
    let value = |series: &Series| {
        let near = find(&series.points, at).filter(|point| (point.0 - at).abs() <= reach(&series.points));
        near.map_or(NOWHERE.to_string(), |point| short(point.1))
    };
    let row = |series: &Series| Row {
        name: series.name.clone(),
        value: value(series),
        previous: plot.ghost.iter().find(|ghost| ghost.name == series.name).map(value),
        selected: series.selected,
    };
    let pin = |series: &Series| Row { previous: None, ..row(series) };
    let lost = |ghost: &&Series| plot.series.iter().all(|series| series.name != ghost.name);
    let only_before =
        |ghost: &Series| Row { value: NOWHERE.to_string(), previous: Some(value(ghost)), ..row(ghost) };
    Readout {
        x: if plot.means { x.min(at) } else { at },
        place: say!(charts::place { axis: plot.x_label, value: place(at) }),
        rows: plot
            .series
            .iter()
            .map(row)
            .chain(plot.pins.iter().map(pin))
            .chain(plot.ghost.iter().filter(lost).map(only_before))
            .collect(),
    }
}

/// How far from a line a place still is at it, in pixels.
const REACH: f64 = 8.0;

/// Returns which of the lines a place of a drawn chart is at.
pub fn line_at(plot: &LinePlot, layout: &Layout, (x, y): Point) -> Option<usize> {
    let find = if plot.means { first_from } else { nearest };
    let at = layout.x_at(x);
    let lines = plot.series.iter().enumerate();
    let away = lines.filter_map(|(index, line)| {
        let (_, value) = find(&line.points, at)?;
        Some((index, (layout.y_pixel(value)? - y).abs()))
    });
    // Of lines as close as each other the one that is drawn over the others.
    let closest = away.filter(|(_, away)| *away <= REACH).min_by(|a, b| {
        let selected = |index: usize| plot.series[index].selected;
        a.1.total_cmp(&b.1).then(selected(b.0).cmp(&selected(a.0)))
    });
    closest.map(|(index, _)| index)
}

/// An x to four decimals: a part of an epoch may have no end.
pub(crate) fn place(x: f64) -> String {
    exact((x * 1e4).round() / 1e4)
}

/// How far from its points a line still has a value: the mean distance between them.
fn reach(points: &[(f64, f64)]) -> f64 {
    match points {
        [] | [_] => f64::EPSILON,
        [first, .., last] => (last.0 - first.0) / (points.len() - 1) as f64,
    }
}

/// The first point that is not before `x`.
fn first_from(points: &[(f64, f64)], x: f64) -> Option<(f64, f64)> {
    points.get(points.partition_point(|point| point.0 < x)).copied()
}

fn nearest(points: &[(f64, f64)], x: f64) -> Option<(f64, f64)> {
    let after = points.partition_point(|point| point.0 < x);
    let candidates = &points[after.saturating_sub(1)..points.len().min(after + 1)];
    candidates.iter().copied().min_by(|a, b| (a.0 - x).abs().total_cmp(&(b.0 - x).abs()))
}
