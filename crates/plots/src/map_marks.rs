//! What lies on a map: the path of the run, the arrows with their names, the start, the playhead, the rows.

use crate::layout::{Point, Rect};
use crate::map::Map;
use crate::path::{self, Piece};
use crate::pen::{Drawn, Face, LINE_HEIGHT};
use experiment::picture::map::{Arrow, ArrowKind, MarkKind};
use plotters::prelude::DrawingBackend;
use plotters::style::RGBColor;
use plotters::style::text_anchor::HPos;

const DOT: f64 = 4.5;
/// The radius of what is in the middle of one that is held out.
const HEART: f64 = 2.0;
/// The dashes of the run before.
const GHOST: [f64; 2] = [4.0, 3.0];
/// The head of an arrow.
const HEAD: (f64, f64) = (8.0, 4.0);
/// Shorter than its head, an arrow is none.
const SHORTEST: f64 = 10.0;
/// Between the head of an arrow and its name: the first of these where there is room.
const AWAY: [f64; 3] = [5.0, 18.0, 32.0];
/// How far a name is turned around the head of its arrow until it has room, in radians.
const TURNS: [f64; 11] = [0.0, 0.6, -0.6, 1.2, -1.2, 1.8, -1.8, 2.4, -2.4, 3.0, -3.0];
/// The dashes of the step along the gradient.
const GRADIENT: [f64; 2] = [5.0, 2.5];

impl<DB: DrawingBackend> Map<'_, DB> {
    /// Returns the way of the run, and that of the run before the last edit behind it.
    pub fn draw_path(&self, paths: &[Piece]) -> Drawn<DB> {
        for piece in self.paths(&self.plot.ghost) {
            for dash in path::dashes(&piece, &GHOST) {
                self.pen.line(&dash, self.theme.muted, 1.0)?;
            }
        }
        for (width, color) in [(3.0, self.theme.card), (1.25, self.theme.ink)] {
            for piece in paths {
                self.pen.line(piece, color, width)?;
            }
        }
        Ok(())
    }

    /// Returns the arrows, the marks and the arrows' names at their places.
    pub fn draw_marks(&self, names: &[Rect]) -> Drawn<DB> {
        for arrow in &self.plot.arrows {
            self.draw_arrow(arrow)?;
        }
        let Rect { left, top, right, bottom } = self.layout.area;
        for mark in &self.plot.marks {
            let at = self.layout.pixel(mark.at);
            if !(left - 1.0..=right + 1.0).contains(&at.0) || !(top - 1.0..=bottom + 1.0).contains(&at.1) {
                continue;
            }
            match mark.kind {
                MarkKind::Start => self.draw_dot(at, DOT + 1.0, self.theme.card, self.theme.ink)?,
                MarkKind::Playhead => self.draw_dot(at, DOT, self.theme.ink, self.theme.card)?,
                MarkKind::End => self.draw_dot(at, DOT - 1.5, self.theme.ink, self.theme.card)?,
                MarkKind::Row { class, wrong, shown, held_out } => {
                    self.draw_row(at, class, wrong, shown)?;
                    if held_out {
                        self.draw_heart(at, class)?;
                    }
                }
            }
        }
        for (arrow, place) in self.seen_arrows().zip(names) {
            self.pen.cover(*place, self.theme.card)?;
            let middle = (place.left, place.top + LINE_HEIGHT / 2.0);
            self.pen.text(&arrow.name, middle, HPos::Left, Face::Name, self.color(arrow.kind))?;
        }
        Ok(())
    }

    fn seen_arrows(&self) -> impl Iterator<Item = &Arrow> {
        self.plot.arrows.iter().filter(|arrow| self.is_seen(arrow))
    }

    /// Returns where the names of the arrows stand: before their heads, or beside them where something is there
    /// already.
    pub fn places_of_names(&self) -> Vec<Rect> {
        let around =
            |(x, y): Point, by: f64| Rect { left: x - by, top: y - by, right: x + by, bottom: y + by };
        let mut taken: Vec<Rect> =
            self.plot.marks.iter().map(|mark| around(self.layout.pixel(mark.at), DOT)).collect();
        taken.extend(self.seen_arrows().map(|arrow| around(self.layout.pixel(arrow.head), 2.0)));
        let mut places = Vec::new();
        for arrow in self.seen_arrows() {
            let size = (self.pen.width(&arrow.name, Face::Name), LINE_HEIGHT);
            let at = |(away, turn): (f64, f64)| self.beside_head(arrow, size, away, turn);
            let free = |place: &Rect| !taken.iter().any(|other| other.overlaps(place));
            let spots = AWAY.iter().flat_map(|&away| TURNS.map(|turn| (away, turn)));
            let place = spots.map(at).find(free).unwrap_or_else(|| at((AWAY[0], TURNS[0])));
            taken.push(place);
            places.push(place);
        }
        places
    }

    /// The place for a name of this size, so far beyond the head of an arrow, turned around it by an angle, and inside of the
    /// picture.
    fn beside_head(&self, arrow: &Arrow, (width, height): (f64, f64), away: f64, turn: f64) -> Rect {
        let (tail, head) = (self.layout.pixel(arrow.tail), self.layout.pixel(arrow.head));
        let angle = (head.1 - tail.1).atan2(head.0 - tail.0) + turn;
        let (dx, dy) = (angle.cos(), angle.sin());
        let way = away + (width / 2.0 * dx.abs()).min(width / 2.0) + height / 2.0 * dy.abs();
        let area = self.layout.area;
        let left = (head.0 + way * dx - width / 2.0).min(area.right - width).max(area.left);
        let top = (head.1 + way * dy - height / 2.0).min(area.bottom - height).max(area.top);
        Rect { left, top, right: left + width, bottom: top + height }
    }

    /// The step that is taken is the weights' own; the gradient has its color everywhere.
    fn color(&self, kind: ArrowKind) -> RGBColor {
        match kind {
            ArrowKind::Gradient => self.theme.backward,
            ArrowKind::Step => self.theme.ink,
        }
    }

    fn is_seen(&self, arrow: &Arrow) -> bool {
        let (tail, head) = (self.layout.pixel(arrow.tail), self.layout.pixel(arrow.head));
        (head.0 - tail.0).hypot(head.1 - tail.1) >= SHORTEST
    }

    /// A disc with a rim.
    fn draw_dot(&self, at: Point, radius: f64, color: RGBColor, rim: RGBColor) -> Drawn<DB> {
        self.pen.dot(at, radius + 1.5, rim)?;
        self.pen.dot(at, radius, color)
    }

    /// An arrow with a rim, so that it can be seen on every color; that of the gradient is dashed.
    fn draw_arrow(&self, arrow: &Arrow) -> Drawn<DB> {
        if !self.is_seen(arrow) {
            return Ok(());
        }
        let (tail, head) = (self.layout.pixel(arrow.tail), self.layout.pixel(arrow.head));
        let (dx, dy) = (head.0 - tail.0, head.1 - tail.1);
        let length = dx.hypot(dy);
        let (dx, dy) = (dx / length, dy / length);
        for (rim, color) in [(1.5, self.theme.card), (0.0, self.color(arrow.kind))] {
            let point =
                |back: f64, side: f64| (head.0 - back * dx - side * dy, head.1 - back * dy + side * dx);
            let shaft = vec![tail, point(HEAD.0 - 1.0, 0.0)];
            let dashes = match arrow.kind {
                ArrowKind::Gradient => path::dashes(&shaft, &GRADIENT),
                ArrowKind::Step => vec![shaft],
            };
            for dash in dashes {
                self.pen.line(&dash, color, 2.0 + 2.0 * rim)?;
            }
            let (back, side) = (HEAD.0 + rim, HEAD.1 + 1.5 * rim);
            self.pen.area(&[point(-1.5 * rim, 0.0), point(back, side), point(back, -side)], color)?;
        }
        Ok(())
    }

    /// The middle of a row that is held out: a ring of the disc, a dot in the square.
    fn draw_heart(&self, at: Point, class: Option<bool>) -> Drawn<DB> {
        let color = if class == Some(false) { self.theme.ink } else { self.theme.card };
        self.pen.dot(at, HEART, color)
    }

    /// A disc for class 1, a square for class 0, a smaller disc without a class; crossed out where it is
    /// predicted wrongly, and with a ring where it is the row shown.
    fn draw_row(&self, at: Point, class: Option<bool>, wrong: bool, shown: bool) -> Drawn<DB> {
        let (ink, card) = (self.theme.ink, self.theme.card);
        let square =
            |half: f64| Rect { left: at.0 - half, top: at.1 - half, right: at.0 + half, bottom: at.1 + half };
        if shown {
            self.draw_dot(at, DOT + 4.5, card, self.theme.ink)?;
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
            let (color, out) = (self.theme.backward, DOT + 2.5);
            for (width, color) in [(4.0, card), (2.0, color)] {
                for side in [-out, out] {
                    self.pen.line(&[(at.0 - out, at.1 - side), (at.0 + out, at.1 + side)], color, width)?;
                }
            }
        }
        Ok(())
    }
}
