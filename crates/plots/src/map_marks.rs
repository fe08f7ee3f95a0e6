//! What lies on a map: the path of the run, the arrow, the start, the playhead, the rows.

use crate::layout::{Point, Rect};
use crate::map::Map;
use crate::path::{self, Piece};
use crate::pen::Drawn;
use experiment::picture::map::MarkKind;
use plotters::prelude::DrawingBackend;
use plotters::style::RGBColor;

const DOT: f64 = 4.5;
/// The dashes of the run before.
const GHOST: [f64; 2] = [4.0, 3.0];
/// The head of the arrow.
const HEAD: (f64, f64) = (8.0, 4.0);
/// Shorter than its head, an arrow is none.
const SHORTEST: f64 = 10.0;

impl<DB: DrawingBackend> Map<'_, DB> {
    /// The way of the run, and that of the run before the last edit behind it.
    pub fn draw_path(&self, paths: &[Piece]) -> Drawn<DB> {
        for piece in self.paths(&self.plot.ghost) {
            for dash in path::dashes(&piece, &GHOST) {
                self.pen.line(&dash, self.theme.muted, 1.0)?;
            }
        }
        for (width, colour) in [(3.0, self.theme.card), (1.25, self.theme.ink)] {
            for piece in paths {
                self.pen.line(piece, colour, width)?;
            }
        }
        Ok(())
    }

    pub fn draw_marks(&self) -> Drawn<DB> {
        if let Some([tail, head]) = self.plot.arrow {
            self.draw_arrow(self.layout.pixel(tail), self.layout.pixel(head))?;
        }
        let Rect { left, top, right, bottom } = self.layout.area;
        for mark in &self.plot.marks {
            let at = self.layout.pixel(mark.at);
            if !(left - 1.0..=right + 1.0).contains(&at.0) || !(top - 1.0..=bottom + 1.0).contains(&at.1) {
                continue;
            }
            match mark.kind {
                MarkKind::Start => self.draw_dot(at, DOT + 1.0, self.theme.card, self.theme.ink)?,
                MarkKind::Playhead => self.draw_dot(at, DOT, self.theme.backward, self.theme.card)?,
                MarkKind::End => self.draw_dot(at, DOT - 1.5, self.theme.ink, self.theme.card)?,
                MarkKind::Row { class, wrong, shown } => self.draw_row(at, class, wrong, shown)?,
            }
        }
        Ok(())
    }

    /// A disc with a rim.
    fn draw_dot(&self, at: Point, radius: f64, colour: RGBColor, rim: RGBColor) -> Drawn<DB> {
        self.pen.dot(at, radius + 1.5, rim)?;
        self.pen.dot(at, radius, colour)
    }

    /// An arrow with a rim, so that it can be seen on every colour.
    fn draw_arrow(&self, tail: Point, head: Point) -> Drawn<DB> {
        let (dx, dy) = (head.0 - tail.0, head.1 - tail.1);
        let length = dx.hypot(dy);
        if length < SHORTEST {
            return Ok(());
        }
        let (dx, dy) = (dx / length, dy / length);
        for (rim, colour) in [(1.5, self.theme.card), (0.0, self.theme.backward)] {
            let point =
                |back: f64, side: f64| (head.0 - back * dx - side * dy, head.1 - back * dy + side * dx);
            self.pen.line(&[tail, point(HEAD.0 - 1.0, 0.0)], colour, 2.0 + 2.0 * rim)?;
            let (back, side) = (HEAD.0 + rim, HEAD.1 + 1.5 * rim);
            self.pen.area(&[point(-1.5 * rim, 0.0), point(back, side), point(back, -side)], colour)?;
        }
        Ok(())
    }

    /// A disc for class 1, a square for class 0, a smaller disc without a class; crossed out where it is
    /// predicted wrongly, and with a ring where it is the row shown.
    fn draw_row(&self, at: Point, class: Option<bool>, wrong: bool, shown: bool) -> Drawn<DB> {
        let (ink, card) = (self.theme.ink, self.theme.card);
        let square =
            |half: f64| Rect { left: at.0 - half, top: at.1 - half, right: at.0 + half, bottom: at.1 + half };
        if shown {
            self.draw_dot(at, DOT + 4.5, card, self.theme.backward)?;
        }
        match class {
            Some(true) => self.draw_dot(at, DOT, ink, card)?,
            None => self.draw_dot(at, DOT - 1.0, ink, card)?,
            Some(false) => {
                self.pen.cover(square(DOT + 1.0), ink)?;
                self.pen.cover(square(DOT - 0.75), card)?;
            }
        }
        if wrong {
            let (colour, out) = (self.theme.backward, DOT + 2.5);
            for (width, colour) in [(4.0, card), (2.0, colour)] {
                for side in [-out, out] {
                    self.pen.line(&[(at.0 - out, at.1 - side), (at.0 + out, at.1 + side)], colour, width)?;
                }
            }
        }
        Ok(())
    }
}
