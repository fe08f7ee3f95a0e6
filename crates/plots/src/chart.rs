//! A chart of lines over the run.

use crate::axis::Axis;
use crate::layout::{Layout, Rect};
use crate::names::{NAME_HEIGHT, Names, named};
use crate::path::{self, Piece};
use crate::pen::{Drawn, Face, LINE_HEIGHT, Pen};
use crate::placement::Obstacles;
use crate::theme::{Theme, pin_dashes};
use crate::tick::{self, Tick};
use experiment::picture::lines::{LinePlot, Series};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::HPos;

/// Between text and what it belongs to.
const GAP: f64 = 6.0;
/// The dots of what a line should come to.
const LEVEL: &[f64] = &[1.0, 4.0];
/// The most pieces of a ghost that leaves the chart and comes back.
const SWINGS: usize = 8;
/// The dashes of the ghost.
const GHOST: &[f64] = &[4.0, 3.0];
pub(crate) const DOT: f64 = 4.0;
/// The room above the lines for the words at the playhead.
pub(crate) const WORDS: f64 = LINE_HEIGHT + 2.0;
/// For more names than these no chart grows.
const MOST_NAMES: usize = 20;
/// Below the lines: the numbers and the name of the axis.
const FOOT: f64 = 2.0 * LINE_HEIGHT + 2.0;

/// Draws a chart over the whole of a backend with `pixel_ratio` of its pixels to a CSS pixel.
pub fn draw_line_plot<DB: DrawingBackend>(
    backend: DB,
    plot: &LinePlot,
    theme: &Theme,
    pixel_ratio: f64,
) -> Drawn<DB, Layout> {
    let pen = Pen::new(backend, pixel_ratio);
    let chart = Chart::new(pen, plot, theme);
    chart.draw()?;
    Ok(chart.layout)
}

/// Returns the least height of a picture of a chart in which every line has its name, of up to twenty.
pub fn least_height(plot: &LinePlot) -> f64 {
    named(plot).count().min(MOST_NAMES) as f64 * NAME_HEIGHT + FOOT
}

/// A chart whose parts have their places.
pub(crate) struct Chart<'a, DB: DrawingBackend> {
    pub pen: Pen<DB>,
    pub plot: &'a LinePlot,
    pub theme: &'a Theme,
    pub layout: Layout,
    x_ticks: Vec<Tick>,
    y_ticks: Vec<Tick>,
    /// The names at the ends of the lines.
    pub names: Names<'a>,
}

impl<'a, DB: DrawingBackend> Chart<'a, DB> {
    fn new(pen: Pen<DB>, plot: &'a LinePlot, theme: &'a Theme) -> Self {
        let (width, height) = pen.size();
        let values = |series: &'a [Series]| series.iter().flat_map(|s| s.points.iter().map(|point| point.1));
        let levels = plot.levels.iter().copied();
        let axis = Axis::new(
            plot.scale,
            values(&plot.series).chain(levels),
            values(&plot.pins),
            values(&plot.ghost),
        );

        let bottom = (height - FOOT).max(2.0 * LINE_HEIGHT);
        let top = if plot.explains { WORDS } else { LINE_HEIGHT / 2.0 + 1.0 };
        let y_ticks =
            axis.map_or(Vec::new(), |axis| axis.ticks((((bottom - top) / 30.0) as usize).clamp(2, 5)));
        let left =
            y_ticks.iter().map(|tick| pen.width(&tick.label, Face::Number)).fold(LINE_HEIGHT, f64::max);

        let area = Rect { left: left + GAP, top, right: width, bottom };
        let mut layout = Layout { area, x_range: plot.x_range, axis };
        let names = Names::new(&pen, plot, &layout);
        let right = width - if names.margin > 0.0 { names.margin + 2.0 } else { GAP + 4.0 };
        layout.area.right = right.max(left + 2.0 * GAP);
        let (first, last) = plot.x_range;
        let x_ticks = if last > first {
            let widest = pen.width(&format!("{last}"), Face::Number);
            tick::counting(first, last, ((layout.area.width() / (widest + 24.0)) as usize).clamp(1, 5))
        } else {
            Vec::new()
        };
        Chart { pen, plot, theme, layout, x_ticks, y_ticks, names }
    }

    fn draw(&self) -> Drawn<DB> {
        self.pen.fill(self.theme.card)?;
        self.draw_ahead()?;
        self.draw_grid()?;
        let mut faint = Vec::new();
        for &level in &self.plot.levels {
            faint.extend(self.draw_level(level)?);
        }
        for ghost in &self.plot.ghost {
            let pieces = self.pieces(ghost);
            // One that swings out of the chart again and again would cover it.
            let most = if pieces.len() > SWINGS { 1 } else { pieces.len() };
            for piece in pieces.into_iter().take(most) {
                self.pen.dashes(&piece, GHOST, self.theme.ghost, 1.0)?;
                faint.push(piece);
            }
        }
        for pin in &self.plot.pins {
            for piece in self.pieces(pin) {
                for dash in path::dashes(&piece, pin_dashes(pin.pin.unwrap_or_default())) {
                    self.draw_parts(&dash, [1.75, 1.25])?;
                }
                faint.push(piece);
            }
        }
        let lines = vec![self.draw_playhead()?];
        let mut obstacles = Obstacles { bounds: self.layout.area, lines, faint, taken: Vec::new() };
        let (selected, others): (Vec<&Series>, Vec<&Series>) =
            self.plot.series.iter().partition(|series| series.selected);
        for series in others.into_iter().chain(selected) {
            obstacles.lines.extend(self.draw_series(series)?);
        }
        if self.layout.axis.is_none() {
            self.draw_emptiness()?;
        }
        self.names.draw(&self.pen, &self.layout, self.theme)?;
        self.draw_divergence(&mut obstacles)?;
        self.draw_markers(&mut obstacles)?;
        self.pen.finish()
    }

    fn draw_grid(&self) -> Drawn<DB> {
        let Rect { left, right, bottom, .. } = self.layout.area;
        let Theme { line, muted, .. } = *self.theme;
        for tick in &self.y_ticks {
            if let Some(y) = self.layout.y_pixel(tick.value) {
                self.pen.line(&[(left, y), (right, y)], line, 1.0)?;
                self.pen.text(&tick.label, (left - GAP, y), HPos::Right, Face::Number, muted)?;
            }
        }
        self.pen.line(&[(left, bottom), (right, bottom)], line, 1.0)?;
        let below = bottom + LINE_HEIGHT / 2.0 + 3.0;
        for tick in &self.x_ticks {
            let x = self.layout.x_pixel(tick.value);
            self.pen.line(&[(x, bottom), (x, bottom + 3.0)], line, 1.0)?;
            let half = self.pen.width(&tick.label, Face::Number) / 2.0;
            let x = x.min(self.pen.size().0 - half);
            self.pen.text(&tick.label, (x, below), HPos::Center, Face::Number, muted)?;
        }
        let middle = (left + right) / 2.0;
        self.pen.text(&self.plot.x_label, (middle, below + LINE_HEIGHT), HPos::Center, Face::Words, muted)
    }

    /// A thin dotted line across the chart, with a stroke at its end.
    fn draw_level(&self, level: f64) -> Drawn<DB, Option<Piece>> {
        let Some(y) = self.layout.y_pixel(level) else { return Ok(None) };
        let Rect { left, right, .. } = self.layout.area;
        let line = vec![(left, y), (right, y)];
        self.pen.dashes(&line, LEVEL, self.theme.agreement, 1.0)?;
        self.pen.line(&[(right - 8.0, y), (right, y)], self.theme.agreement, 2.5)?;
        Ok(Some(line))
    }

    fn pieces(&self, series: &Series) -> Vec<Piece> {
        let pieces = if self.plot.means { path::pieces_of_means } else { path::pieces };
        pieces(&series.points, &self.layout)
    }

    /// A line; one that is asked about has a halo.
    fn draw_series(&self, series: &Series) -> Drawn<DB, Vec<Piece>> {
        let pieces = self.pieces(series);
        let asked = series.selected && self.plot.series.len() > 1;
        for piece in pieces.iter().filter(|_| asked) {
            self.pen.line(piece, self.theme.selection, 7.0)?;
        }
        for piece in &pieces {
            self.draw_parts(piece, if asked { [3.0, 1.75] } else { [1.75, 1.0] })?;
        }
        Ok(pieces)
    }
}
