//! The values of a map: bands of color, the lines between them and what is written on those.

use crate::bands::Bands;
use crate::contour::Field;
use crate::layout::{Point, Rect};
use crate::map::Map;
use crate::path::Piece;
use crate::pen::{Drawn, Face, LINE_HEIGHT};
use crate::theme::mix;
use experiment::picture::map::{Arrow, Grid};
use plotters::prelude::DrawingBackend;
use plotters::style::RGBColor;
use plotters::style::text_anchor::HPos;
use words::say;

/// How much of the ink is in a contour line.
const INK: f64 = 0.22;
/// A line carries its value where it is at least so many times as long.
const LABELLED: f64 = 2.5;
/// The parts of a line where its value may stand, the best first.
const PLACES: [f64; 5] = [0.5, 0.3, 0.7, 0.15, 0.85];
/// Around a mark no value is written.
const CLEAR: f64 = 9.0;
/// Between the lines that hatch what has no value.
const HATCH: f64 = 7.0;

impl<DB: DrawingBackend> Map<'_, DB> {
    /// Fills the picture; what is written there keeps clear of `paths`, of the marks and of what is `taken`.
    pub fn draw_values(&self, paths: &[Piece], mut taken: Vec<Rect>) -> Drawn<DB> {
        let Some(grid) = &self.plot.grid else { return self.draw_emptiness() };
        let bands = Bands::of(grid, self.plot.shade);
        let count = bands.ticks.len();
        let mut levels: Vec<f64> = bands.ticks.iter().map(|tick| bands.height(tick.value)).collect();
        // What has no value lies above all lines, and so does a line of its own.
        let highest = grid.values.iter().filter(|value| value.is_finite()).fold(f64::MIN, |a, &b| a.max(b));
        let highest = bands.height(highest);
        let top = highest + highest.abs().max(1.0);
        levels.push(top);
        let heights: Vec<f64> = grid
            .values
            .iter()
            .map(|&value| if value.is_finite() { bands.height(value) } else { top + highest.abs().max(1.0) })
            .collect();
        let field = Field::new(grid.columns, &heights);
        let pixels =
            |points: &[Point]| points.iter().map(|&point| self.node(grid, point)).collect::<Vec<_>>();
        self.pen.cover(self.layout.area, self.theme.shade(0.0))?;
        let loops = field.loops(&levels);
        for closed in &loops {
            let inside = closed.level + usize::from(closed.area > 0.0);
            let color = if inside > count { self.theme.card } else { self.theme.shade(bands.part(inside)) };
            self.pen.area(&pixels(&closed.points), color)?;
            if inside > count {
                self.hatch(&pixels(&closed.points))?;
            }
        }
        for closed in &loops {
            let ground = self.theme.shade(bands.part(closed.level));
            for piece in field.inner(closed) {
                let piece = pixels(&piece);
                self.pen.line(&piece, mix(ground, self.theme.ink, INK), 1.0)?;
                if let Some(tick) = bands.ticks.get(closed.level).filter(|_| self.plot.boundary.is_none()) {
                    self.label(&tick.label, &piece, ground, paths, &mut taken)?;
                }
            }
        }
        if let Some(boundary) = self.plot.boundary {
            for closed in field.loops(&[bands.height(boundary)]) {
                for piece in field.inner(&closed) {
                    self.pen.line(&pixels(&piece), self.theme.ink, 2.0)?;
                }
            }
        }
        Ok(())
    }

    /// Where a node of the grid stands.
    fn node(&self, grid: &Grid, (column, row): Point) -> Point {
        let area = &self.layout.area;
        let part = |at: f64, count: usize| at / (count - 1) as f64;
        (
            area.left + part(column, grid.columns) * area.width(),
            area.bottom - part(row, grid.rows) * area.height(),
        )
    }

    /// Writes the value of a line on it, where there is room.
    fn label(
        &self,
        text: &str,
        piece: &Piece,
        ground: RGBColor,
        paths: &[Piece],
        taken: &mut Vec<Rect>,
    ) -> Drawn<DB> {
        let width = self.pen.width(text, Face::Number);
        let length: f64 = piece.windows(2).map(|pair| way(pair[0], pair[1])).sum();
        if length < LABELLED * width {
            return Ok(());
        }
        let room = |(x, y): Point| Rect {
            left: x - width / 2.0 - 1.0,
            top: y - LINE_HEIGHT / 2.0,
            right: x + width / 2.0 + 1.0,
            bottom: y + LINE_HEIGHT / 2.0,
        };
        let marks: Vec<Point> = self.plot.marks.iter().map(|mark| self.layout.pixel(mark.at)).collect();
        let ends = |arrow: &Arrow| vec![self.layout.pixel(arrow.tail), self.layout.pixel(arrow.head)];
        let arrows: Vec<Piece> = self.plot.arrows.iter().map(ends).collect();
        let clear = |room: &Rect| {
            let wide = Rect {
                left: room.left - CLEAR,
                top: room.top - CLEAR,
                right: room.right + CLEAR,
                bottom: room.bottom + CLEAR,
            };
            self.layout.area.holds(room)
                && !taken.iter().any(|other| other.overlaps(&wide))
                && !marks.iter().any(|&mark| wide.clip(mark, mark).is_some())
                && !paths
                    .iter()
                    .chain(&arrows)
                    .any(|path| path.windows(2).any(|pair| room.clip(pair[0], pair[1]).is_some()))
        };
        let places = PLACES.into_iter().map(|part| room(along(piece, part * length)));
        let Some(place) = places.into_iter().find(clear) else { return Ok(()) };
        taken.push(place);
        self.pen.cover(place, ground)?;
        let middle = ((place.left + place.right) / 2.0, (place.top + place.bottom) / 2.0);
        self.pen.text(text, middle, HPos::Center, Face::Number, self.theme.ink)
    }

    /// Hatches the inside of a closed line.
    fn hatch(&self, corners: &[Point]) -> Drawn<DB> {
        let sum = |point: &Point| point.0 + point.1;
        let low = corners.iter().map(sum).fold(f64::INFINITY, f64::min);
        let high = corners.iter().map(sum).fold(f64::NEG_INFINITY, f64::max);
        let mut at = (low / HATCH).ceil() * HATCH;
        while at < high {
            let mut crossings: Vec<f64> = corners
                .iter()
                .zip(corners.iter().cycle().skip(1))
                .filter(|(a, b)| (sum(a) < at) != (sum(b) < at))
                .map(|(a, b)| a.0 + (at - sum(a)) / (sum(b) - sum(a)) * (b.0 - a.0))
                .collect();
            crossings.sort_by(f64::total_cmp);
            for pair in crossings.chunks_exact(2) {
                self.pen.line(&[(pair[0], at - pair[0]), (pair[1], at - pair[1])], self.theme.line, 1.0)?;
            }
            at += HATCH;
        }
        Ok(())
    }

    fn draw_emptiness(&self) -> Drawn<DB> {
        let Rect { left, right, top, bottom } = self.layout.area;
        let center = ((left + right) / 2.0, (top + bottom) / 2.0);
        self.pen.text(say!(charts::nothing_yet), center, HPos::Center, Face::Words, self.theme.muted)
    }
}

fn way(a: Point, b: Point) -> f64 {
    (b.0 - a.0).hypot(b.1 - a.1)
}

/// The point of a line at this distance from its beginning.
fn along(piece: &Piece, mut distance: f64) -> Point {
    for pair in piece.windows(2) {
        let length = way(pair[0], pair[1]);
        if distance <= length && length > 0.0 {
            let part = distance / length;
            return (pair[0].0 + part * (pair[1].0 - pair[0].0), pair[0].1 + part * (pair[1].1 - pair[0].1));
        }
        distance -= length;
    }
    piece.last().copied().unwrap_or_default()
}
