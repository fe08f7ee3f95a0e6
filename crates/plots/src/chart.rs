//! A chart of lines over the run.

use crate::axis::Axis;
use crate::label;
use crate::layout::{Layout, Rect};
use crate::path::{self, Piece};
use crate::pen::{Drawn, Face, LINE_HEIGHT, Pen};
use crate::placement::Obstacles;
use crate::theme::{Theme, pin_dashes};
use crate::tick::{self, Tick};
use experiment::picture::lines::{Level, LinePlot, Series};
use plotters::prelude::DrawingBackend;
use plotters::style::RGBColor;
use plotters::style::text_anchor::HPos;

/// Between text and what it belongs to.
const GAP: f64 = 6.0;
/// Between the end of a line and its name: room for a leader to a name that had to move.
pub(crate) const LEADER: f64 = 12.0;
/// The part of the picture's width that names may take.
const NAMES: f64 = 0.45;
/// The same for the names of pinned runs: one that is longer gives way to its first word.
const PIN_NAMES: f64 = 0.35;
/// The dots of what a line should come to.
const LEVEL: &[f64] = &[1.0, 4.0];
/// The dashes of the ghost.
const GHOST: &[f64] = &[4.0, 3.0];
pub(crate) const DOT: f64 = 4.0;

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

/// A chart whose parts have their places.
pub(crate) struct Chart<'a, DB: DrawingBackend> {
    pub pen: Pen<DB>,
    pub plot: &'a LinePlot,
    pub theme: &'a Theme,
    pub layout: Layout,
    x_ticks: Vec<Tick>,
    y_ticks: Vec<Tick>,
    /// The names at the ends of the lines, as far as there is room for them.
    pub names: Vec<Name<'a>>,
}

/// The name at the end of a line.
pub(crate) struct Name<'a> {
    pub text: String,
    pub series: &'a Series,
    pub color: RGBColor,
}

impl<'a, DB: DrawingBackend> Chart<'a, DB> {
    fn new(pen: Pen<DB>, plot: &'a LinePlot, theme: &'a Theme) -> Self {
        let (width, height) = pen.size();
        let values = |series: &'a [Series]| series.iter().flat_map(|s| s.points.iter().map(|point| point.1));
        let levels = plot.levels.iter().map(|level| level.y);
        let axis = Axis::new(
            plot.scale,
            values(&plot.series).chain(levels),
            values(&plot.pins),
            values(&plot.ghost),
        );

        let bottom = (height - 2.0 * LINE_HEIGHT - 2.0).max(LINE_HEIGHT);
        let top = LINE_HEIGHT / 2.0 + 1.0;
        let y_ticks =
            axis.map_or(Vec::new(), |axis| axis.ticks((((bottom - top) / 30.0) as usize).clamp(2, 5)));
        let left =
            y_ticks.iter().map(|tick| pen.width(&tick.label, Face::Number)).fold(LINE_HEIGHT, f64::max);

        let named = if plot.series.len() + plot.pins.len() > 1 { &plot.series[..] } else { &[] };
        let measure = |name: &str| pen.width(name, Face::Name);
        let name = |series: &'a Series| Name {
            text: label::fit(&series.name, NAMES * width, measure),
            series,
            color: theme.line_color(series.color),
        };
        let pin_name = |series: &'a Series| Name {
            text: label::whole_or_first_word(&series.name, PIN_NAMES * width, measure),
            series,
            color: theme.pin_color(series.color.unwrap_or_default()),
        };
        let names: Vec<Name> = plot.pins.iter().map(pin_name).chain(named.iter().map(name)).collect();
        let widest = names.iter().map(|name| measure(&name.text)).fold(0.0, f64::max);
        let right = width - if names.is_empty() { GAP + 4.0 } else { LEADER + widest + 2.0 };
        let area = Rect { left: left + GAP, top, right: right.max(left + 2.0 * GAP), bottom };
        let (first, last) = plot.x_range;
        let x_ticks = if last > first {
            let widest = pen.width(&format!("{last}"), Face::Number);
            tick::counting(first, last, ((area.width() / (widest + 24.0)) as usize).clamp(1, 5))
        } else {
            Vec::new()
        };
        let layout = Layout { area, x_range: plot.x_range, axis };
        Chart { pen, plot, theme, layout, x_ticks, y_ticks, names }
    }

    fn draw(&self) -> Drawn<DB> {
        self.pen.fill(self.theme.card)?;
        self.draw_grid()?;
        let mut faint = Vec::new();
        for level in &self.plot.levels {
            faint.extend(self.draw_level(level)?);
        }
        for ghost in &self.plot.ghost {
            faint.extend(self.draw_dashed(ghost, GHOST, self.theme.ghost, 1.0)?);
        }
        for pin in &self.plot.pins {
            let place = pin.color.unwrap_or_default();
            faint.extend(self.draw_dashed(pin, pin_dashes(place), self.theme.pin_color(place), 1.75)?);
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
        self.draw_names()?;
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

    fn draw_dashed(
        &self,
        series: &Series,
        pattern: &[f64],
        color: RGBColor,
        width: f64,
    ) -> Drawn<DB, Vec<Piece>> {
        let pieces = self.pieces(series);
        for dash in pieces.iter().flat_map(|piece| path::dashes(piece, pattern)) {
            self.pen.line(&dash, color, width)?;
        }
        Ok(pieces)
    }

    /// A thin dotted line across the chart, with a stroke at its end.
    fn draw_level(&self, level: &Level) -> Drawn<DB, Option<Piece>> {
        let Some(y) = self.layout.y_pixel(level.y) else { return Ok(None) };
        let Rect { left, right, .. } = self.layout.area;
        let color = self.theme.line_color(level.color);
        let line = vec![(left, y), (right, y)];
        for dash in path::dashes(&line, LEVEL) {
            self.pen.line(&dash, color, 1.0)?;
        }
        self.pen.line(&[(right - 8.0, y), (right, y)], color, 2.5)?;
        Ok(Some(line))
    }

    fn draw_playhead(&self) -> Drawn<DB, Piece> {
        let Rect { top, bottom, .. } = self.layout.area;
        let x = self.layout.x_pixel(self.plot.playhead);
        let line = vec![(x, top), (x, bottom)];
        self.pen.line(&line, self.theme.backward, 1.5)?;
        Ok(line)
    }

    fn pieces(&self, series: &Series) -> Vec<Piece> {
        let pieces = if self.plot.means { path::pieces_of_means } else { path::pieces };
        pieces(&series.points, &self.layout)
    }

    fn draw_series(&self, series: &Series) -> Drawn<DB, Vec<Piece>> {
        let color = self.theme.line_color(series.color);
        let width = if series.selected { 3.0 } else { 1.75 };
        let pieces = self.pieces(series);
        for piece in &pieces {
            match piece[..] {
                [point] => self.pen.dot(point, 0.75 * DOT, color)?,
                _ => self.pen.line(piece, color, width)?,
            }
        }
        Ok(pieces)
    }
}
