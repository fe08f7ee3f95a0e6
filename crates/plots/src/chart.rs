//! A chart of lines over the run.

use crate::axis::Axis;
use crate::label::{self, Wanted};
use crate::layout::{Layout, Point, Rect};
use crate::path::{self, Piece};
use crate::pen::{Drawn, Face, LINE_HEIGHT, Pen};
use crate::placement::Obstacles;
use crate::theme::Theme;
use crate::tick::{self, Tick};
use plotters::prelude::DrawingBackend;
use plotters::style::RGBColor;
use plotters::style::text_anchor::HPos;
use session::{LinePlot, Scale, Series};

/// Between text and what it belongs to.
const GAP: f64 = 6.0;
/// Between the end of a line and its name: room for a leader to a name that had to move.
const LEADER: f64 = 12.0;
/// The part of the picture's width that names may take.
const NAMES: f64 = 0.45;
const DOT: f64 = 4.0;

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

struct Chart<'a, DB: DrawingBackend> {
    pen: Pen<DB>,
    plot: &'a LinePlot,
    theme: &'a Theme,
    layout: Layout,
    x_ticks: Vec<Tick>,
    y_ticks: Vec<Tick>,
    names: Vec<String>,
}

impl<'a, DB: DrawingBackend> Chart<'a, DB> {
    fn new(pen: Pen<DB>, plot: &'a LinePlot, theme: &'a Theme) -> Self {
        let (width, height) = pen.size();
        let values = |series: &'a [Series]| series.iter().flat_map(|s| s.points.iter().map(|point| point.1));
        let axis = Axis::new(plot.scale, values(&plot.series), values(&plot.ghost));

        let bottom = (height - 2.0 * LINE_HEIGHT - 2.0).max(LINE_HEIGHT);
        let top = LINE_HEIGHT / 2.0 + 1.0;
        let y_ticks =
            axis.map_or(Vec::new(), |axis| axis.ticks((((bottom - top) / 30.0) as usize).clamp(2, 5)));
        let left =
            y_ticks.iter().map(|tick| pen.width(&tick.label, Face::Number)).fold(LINE_HEIGHT, f64::max);

        let named = if plot.series.len() > 1 { &plot.series[..] } else { &[] };
        let measure = |name: &str| pen.width(name, Face::Name);
        let names: Vec<String> =
            named.iter().map(|series| label::fit(&series.name, NAMES * width, measure)).collect();
        let widest = names.iter().map(|name| measure(name)).fold(0.0, f64::max);
        let right = width - if names.is_empty() { GAP + 4.0 } else { LEADER + widest + 2.0 };
        let area = Rect { left: left + GAP, top, right: right.max(left + 2.0 * GAP), bottom };
        let (first, last) = plot.x_range;
        let x_ticks = if last > first {
            tick::counting(first, last, ((area.width() / 60.0) as usize).clamp(2, 5))
        } else {
            Vec::new()
        };
        let layout = Layout { area, x_range: plot.x_range, axis };
        Chart { pen, plot, theme, layout, x_ticks, y_ticks, names }
    }

    fn draw(&self) -> Drawn<DB> {
        self.pen.fill(self.theme.card)?;
        self.draw_grid()?;
        for ghost in &self.plot.ghost {
            self.draw_ghost(ghost)?;
        }
        let playhead = self.draw_playhead()?;
        let mut obstacles = Obstacles { bounds: self.layout.area, lines: vec![playhead], taken: Vec::new() };
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

    fn draw_ghost(&self, ghost: &Series) -> Drawn<DB> {
        for piece in path::pieces(&ghost.points, &self.layout) {
            for dash in path::dashes(&piece, 4.0, 3.0) {
                self.pen.line(&dash, self.theme.ghost, 1.0)?;
            }
        }
        Ok(())
    }

    fn draw_playhead(&self) -> Drawn<DB, Piece> {
        let Rect { top, bottom, .. } = self.layout.area;
        let x = self.layout.x_pixel(self.plot.playhead);
        let line = vec![(x, top), (x, bottom)];
        self.pen.line(&line, self.theme.backward, 1.5)?;
        Ok(line)
    }

    fn draw_series(&self, series: &Series) -> Drawn<DB, Vec<Piece>> {
        let colour = self.theme.line_colour(series.colour);
        let width = if series.selected { 3.0 } else { 1.75 };
        let pieces = path::pieces(&series.points, &self.layout);
        for piece in &pieces {
            match piece[..] {
                [point] => self.pen.dot(point, 0.75 * DOT, colour)?,
                _ => self.pen.line(piece, colour, width)?,
            }
        }
        Ok(pieces)
    }

    fn draw_names(&self) -> Drawn<DB> {
        let height = self.pen.size().1;
        let mut wanted = Vec::new();
        let mut named: Vec<(&Series, &str, Point)> = Vec::new();
        for (index, (series, name)) in self.plot.series.iter().zip(&self.names).enumerate() {
            let Some(end) = self.end(series).filter(|_| !name.is_empty()) else { continue };
            let importance = if series.selected { i64::MAX } else { -(index as i64) };
            wanted.push(Wanted { y: end.1, importance });
            named.push((series, name, end));
        }
        let left = self.layout.area.right + LEADER;
        let bottom = (self.layout.area.bottom + LINE_HEIGHT).min(height);
        let arrangement = label::arrange(&wanted, 0.0, bottom, LINE_HEIGHT);
        for &(index, y) in &arrangement.placed {
            let (series, name, end) = named[index];
            let colour = self.theme.line_colour(series.colour);
            if (y - end.1).abs() > 3.0 && end.0 >= self.layout.area.right - 1.0 {
                self.pen.line(&[(end.0 + 2.0, end.1), (left - 2.0, y)], colour, 1.0)?;
            }
            self.pen.text(name, (left, y), HPos::Left, Face::Name, colour)?;
        }
        if arrangement.left_out > 0 {
            let text = format!("+{} more", arrangement.left_out);
            self.pen.text(&text, (left, arrangement.more), HPos::Left, Face::Words, self.theme.muted)?;
        }
        Ok(())
    }

    /// Where a line ends, inside of the picture.
    fn end(&self, series: &Series) -> Option<Point> {
        let Rect { top, bottom, .. } = self.layout.area;
        let shown = |&(x, y): &(f64, f64)| Some((self.layout.x_pixel(x), self.layout.y_pixel(y)?));
        let (x, y) = series.points.iter().rev().find_map(shown)?;
        Some((x, y.clamp(top, bottom)))
    }

    fn draw_divergence(&self, obstacles: &mut Obstacles) -> Drawn<DB> {
        let Some(x) = self.plot.diverged_at else { return Ok(()) };
        let Rect { top, bottom, .. } = self.layout.area;
        let x = self.layout.x_pixel(x);
        let ink = self.theme.ink;
        let y = top + DOT + 1.0;
        obstacles.lines.push(vec![(x, top), (x, bottom)]);
        self.pen.line(&[(x, y), (x, bottom)], ink, 1.0)?;
        self.pen.line(&[(x - DOT, y - DOT), (x + DOT, y + DOT)], ink, 2.0)?;
        self.pen.line(&[(x - DOT, y + DOT), (x + DOT, y - DOT)], ink, 2.0)?;
        self.draw_label("diverged", (x, y), Face::Name, ink, obstacles)
    }

    fn draw_markers(&self, obstacles: &mut Obstacles) -> Drawn<DB> {
        let mut done: Vec<(f64, f64)> = Vec::new();
        for marker in &self.plot.markers {
            let Some(y) = self.layout.y_pixel(marker.at.1) else { continue };
            if done.contains(&marker.at) {
                continue;
            }
            done.push(marker.at);
            let dot = (self.layout.x_pixel(marker.at.0), y);
            let at_playhead = marker.at.0 == self.plot.playhead;
            let colour = if at_playhead { self.theme.backward } else { self.theme.ink };
            self.pen.dot(dot, DOT + 1.5, self.theme.card)?;
            self.pen.dot(dot, DOT, colour)?;
            self.draw_label(&marker.label, dot, Face::Value, self.theme.ink, obstacles)?;
        }
        Ok(())
    }

    fn draw_label(
        &self,
        text: &str,
        at: Point,
        face: Face,
        colour: RGBColor,
        obstacles: &mut Obstacles,
    ) -> Drawn<DB> {
        let size = (self.pen.width(text, face), LINE_HEIGHT);
        let (place, clear) = obstacles.place(at, size);
        if !clear {
            self.pen.cover(place, self.theme.card)?;
        }
        self.pen.text(text, (place.left, place.top + LINE_HEIGHT / 2.0), HPos::Left, face, colour)
    }

    /// Says in the plot why there is no line in it.
    fn draw_emptiness(&self) -> Drawn<DB> {
        let has_values = self.plot.series.iter().any(|series| !series.points.is_empty());
        let lines: &[&str] = match self.plot.scale {
            Scale::Log if has_values => &["No value is above zero:", "a log scale can’t show them."],
            _ => &["Nothing to show yet."],
        };
        let Rect { left, right, top, bottom } = self.layout.area;
        let centre = (left + right) / 2.0;
        let first = (top + bottom - (lines.len() - 1) as f64 * LINE_HEIGHT) / 2.0;
        for (index, line) in lines.iter().enumerate() {
            let y = first + index as f64 * LINE_HEIGHT;
            self.pen.text(line, (centre, y), HPos::Center, Face::Words, self.theme.muted)?;
        }
        Ok(())
    }
}
