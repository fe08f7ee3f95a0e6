//! The names at the ends of the lines, in a margin of their own, with leaders to those that had to move.

use crate::label::{self, Wanted};
use crate::layout::{Layout, Point, Rect};
use crate::pen::{Drawn, Face, Pen};
use crate::theme::Theme;
use experiment::picture::lines::{LinePlot, Series};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::HPos;
use words::say;

/// From one name to the next.
pub(crate) const NAME_HEIGHT: f64 = 13.0;
/// The part of the picture's width that the margin may take.
const MARGIN: f64 = 0.4;
/// The part that the name of a pinned run may take: one that is longer gives way to its first word.
const PIN_NAMES: f64 = 0.35;
/// Between the lines and their names: where all of these stand at their lines, and where some had to move.
const LEADERS: [f64; 2] = [10.0, 22.0];
/// A name this near to its line has no leader.
const NEAR: f64 = 3.0;
/// The dots from where a line ends early to the margin.
const EARLY: &[f64] = &[1.0, 3.0];

/// The names of a chart at their places.
pub(crate) struct Names<'a> {
    placed: Vec<Name<'a>>,
    left_out: usize,
    /// The height of the middle of `+n more`.
    more: f64,
    /// Between the lines and the names.
    leader: f64,
    /// The width of the margin, leaders and all.
    pub margin: f64,
}

struct Name<'a> {
    text: String,
    series: &'a Series,
    /// The height of its middle.
    y: f64,
}

/// Returns the lines that have names: where there is only one, the title says what it is.
pub(crate) fn named(plot: &LinePlot) -> impl Iterator<Item = &Series> {
    let lines = || plot.pins.iter().chain(&plot.series);
    lines().filter(move |_| lines().nth(1).is_some())
}

impl<'a> Names<'a> {
    /// Finds their places in a chart of which only the right edge isn't known yet.
    pub fn new<DB: DrawingBackend>(pen: &Pen<DB>, plot: &'a LinePlot, layout: &Layout) -> Names<'a> {
        let lines: Vec<_> = named(plot).filter_map(|series| Some((series, end(layout, series)?))).collect();
        let wanted: Vec<_> = lines
            .iter()
            .enumerate()
            .map(|(index, (series, end))| {
                let always = series.pin.is_some() || series.selected;
                Wanted { y: end.1, importance: if always { i64::MAX } else { -(index as i64) } }
            })
            .collect();
        let found = label::arrange(&wanted, 0.0, layout.area.bottom + 2.0, NAME_HEIGHT);
        let moved = found.placed.iter().any(|&(index, y)| (y - wanted[index].y).abs() > NAME_HEIGHT);
        let leader = LEADERS[usize::from(moved)];
        let width = pen.size().0;
        let placed: Vec<_> = found
            .placed
            .iter()
            .map(|&(index, y)| {
                let series = lines[index].0;
                let measure = |text: &str| pen.width(text, face(series));
                let text = match series.pin {
                    Some(_) => label::whole_or_first_word(&series.name, PIN_NAMES * width - leader, measure),
                    None => label::fit(&series.name, MARGIN * width - leader, measure),
                };
                Name { text, series, y }
            })
            .collect();
        let more = (found.left_out > 0).then(|| pen.width(&more(found.left_out), Face::Words));
        let widths = placed.iter().map(|name| pen.width(&name.text, face(name.series))).chain(more);
        let margin = widths.reduce(f64::max).map_or(0.0, |widest| leader + widest);
        Names { placed, left_out: found.left_out, more: found.more, leader, margin }
    }

    /// Draws them, each with its leader.
    pub fn draw<DB: DrawingBackend>(&self, pen: &Pen<DB>, layout: &Layout, theme: &Theme) -> Drawn<DB> {
        let right = layout.area.right;
        let left = right + self.leader;
        for Name { text, series, y } in &self.placed {
            let color = if series.selected { theme.ink } else { theme.muted };
            if let Some(end) = end(layout, series) {
                if end.0 < right - 1.0 {
                    pen.dashes(&[end, (right, end.1)], EARLY, color, 1.0)?;
                }
                if (y - end.1).abs() > NEAR {
                    let leader =
                        [(right + 1.0, end.1), (right + 4.0, end.1), (left - 4.0, *y), (left - 2.0, *y)];
                    pen.line(&leader, color, 1.0)?;
                }
            }
            pen.text(text, (left, *y), HPos::Left, face(series), color)?;
        }
        if self.left_out > 0 {
            let text = more(self.left_out);
            pen.text(&text, (left, self.more), HPos::Left, Face::Words, theme.muted)?;
        }
        Ok(())
    }
}

/// Returns where a line ends, inside of the picture.
fn end(layout: &Layout, series: &Series) -> Option<Point> {
    let Rect { top, bottom, .. } = layout.area;
    let shown = |&(x, y): &(f64, f64)| Some((layout.x_pixel(x), layout.y_pixel(y)?));
    let (x, y) = series.points.iter().rev().find_map(shown)?;
    Some((x, y.clamp(top, bottom)))
}

fn face(series: &Series) -> Face {
    if series.selected { Face::Name } else { Face::Words }
}

fn more(names: usize) -> String {
    say!(charts::more_names { names })
}
