//! A map: a value over two others as bands of color with contour lines, and what lies on it.

use crate::layout::{Point, Rect};
use crate::path::{self, Piece};
use crate::pen::{Drawn, Face, LINE_HEIGHT, Pen};
use crate::theme::Theme;
use crate::tick::{self, Tick};
use experiment::picture::map::MapPlot;
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::HPos;

const GAP: f64 = 6.0;
/// Far enough outside of any picture, and still a number that can be clipped.
const FAR: f64 = 1e7;

/// Where a map was drawn, and what a place there means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapLayout {
    /// The part of the picture between the axes.
    pub area: Rect,
    x: (f64, f64),
    y: (f64, f64),
}

impl MapLayout {
    /// Returns where a point stands.
    pub fn pixel(&self, (x, y): (f64, f64)) -> Point {
        let part = |value: f64, (low, high): (f64, f64)| (value - low) / (high - low);
        let across = self.area.left + part(x, self.x) * self.area.width();
        let down = self.area.bottom - part(y, self.y) * self.area.height();
        (across.clamp(-FAR, FAR), down.clamp(-FAR, FAR))
    }

    /// Returns the point at a place, or at the place of the map that is nearest to it.
    pub fn at(&self, (across, down): Point) -> (f64, f64) {
        let area = &self.area;
        let x = ((across - area.left) / area.width().max(1.0)).clamp(0.0, 1.0);
        let y = ((area.bottom - down) / area.height().max(1.0)).clamp(0.0, 1.0);
        (self.x.0 + x * (self.x.1 - self.x.0), self.y.0 + y * (self.y.1 - self.y.0))
    }
}

/// Draws a map over the whole of a backend with `pixel_ratio` of its pixels to a CSS pixel.
pub fn draw_map<DB: DrawingBackend>(
    backend: DB,
    plot: &MapPlot,
    theme: &Theme,
    pixel_ratio: f64,
) -> Drawn<DB, MapLayout> {
    let pen = Pen::new(backend, pixel_ratio);
    let (width, height) = pen.size();
    let top = LINE_HEIGHT + 4.0;
    let bottom = (height - 2.0 * LINE_HEIGHT - 2.0).max(top + LINE_HEIGHT);
    let up = tick::linear(plot.y.range.0, plot.y.range.1, (((bottom - top) / 34.0) as usize).clamp(2, 5));
    let left = up.iter().map(|tick| pen.width(&tick.label, Face::Number)).fold(LINE_HEIGHT, f64::max) + GAP;
    let area = Rect { left, top, right: (width - 8.0).max(left + 2.0 * GAP), bottom };
    let layout = MapLayout { area, x: plot.x.range, y: plot.y.range };
    let map = Map { pen, plot, theme, layout };
    map.pen.fill(theme.card)?;
    let paths = map.paths(&plot.path);
    let names = map.places_of_names();
    map.draw_values(&paths, names.clone())?;
    map.draw_axes(&up)?;
    map.draw_path(&paths)?;
    map.draw_marks(&names)?;
    map.pen.finish()?;
    Ok(layout)
}

/// A map whose parts have their places.
pub(crate) struct Map<'a, DB: DrawingBackend> {
    pub pen: Pen<DB>,
    pub plot: &'a MapPlot,
    pub theme: &'a Theme,
    pub layout: MapLayout,
}

impl<DB: DrawingBackend> Map<'_, DB> {
    fn draw_axes(&self, up: &[Tick]) -> Drawn<DB> {
        let Rect { left, top, right, bottom } = self.layout.area;
        let Theme { line, muted, .. } = *self.theme;
        let (x, y) = (&self.plot.x, &self.plot.y);
        self.pen.line(&[(left, top), (left, bottom), (right, bottom)], line, 1.0)?;
        for tick in up {
            let (_, at) = self.layout.pixel((x.range.0, tick.value));
            self.pen.line(&[(left - 3.0, at), (left, at)], line, 1.0)?;
            self.pen.text(&tick.label, (left - GAP, at), HPos::Right, Face::Number, muted)?;
        }
        let below = bottom + LINE_HEIGHT / 2.0 + 3.0;
        for tick in &tick::linear(x.range.0, x.range.1, ((right - left) / 64.0).clamp(1.0, 5.0) as usize) {
            let (at, _) = self.layout.pixel((tick.value, y.range.0));
            self.pen.line(&[(at, bottom), (at, bottom + 3.0)], line, 1.0)?;
            let half = self.pen.width(&tick.label, Face::Number) / 2.0;
            let at = at.min(self.pen.size().0 - half);
            self.pen.text(&tick.label, (at, below), HPos::Center, Face::Number, muted)?;
        }
        let middle = (left + right) / 2.0;
        self.pen.text(&x.name, (middle, below + LINE_HEIGHT), HPos::Center, Face::Words, muted)?;
        self.pen.text(&y.name, (0.0, LINE_HEIGHT / 2.0), HPos::Left, Face::Words, muted)
    }

    /// Returns a line through points, in pixels, as far as it is in the picture.
    pub fn paths(&self, points: &[(f64, f64)]) -> Vec<Piece> {
        let mut pixels: Vec<Point> = points.iter().map(|&point| self.layout.pixel(point)).collect();
        let near = |a: &mut Point, b: &mut Point| (a.0 - b.0).abs() + (a.1 - b.1).abs() < 0.2;
        pixels.dedup_by(near);
        let mut pieces = Vec::new();
        path::clip(&pixels, self.layout.area, &mut pieces);
        pieces
    }
}
