//! Where the playhead stands: what it has reached is solid, what is still ahead pale and thin on a ground of its own.

use crate::chart::{Chart, WORDS};
use crate::layout::{Point, Rect};
use crate::path::{self, Piece};
use crate::pen::{Drawn, Face, LINE_HEIGHT};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::HPos;
use words::say;

/// Between the playhead and the words beside it.
const GAP: f64 = 6.0;

impl<DB: DrawingBackend> Chart<'_, DB> {
    /// The part of the chart that the playhead has reached, and the part that is ahead.
    pub(crate) fn parts(&self) -> [Rect; 2] {
        let (area, x) = (self.layout.area, self.playhead());
        [Rect { right: x, ..area }, Rect { left: x, ..area }]
    }

    fn playhead(&self) -> f64 {
        self.layout.x_pixel(self.plot.playhead)
    }

    fn top(&self) -> f64 {
        self.layout.area.top - if self.plot.explains { WORDS } else { 0.0 }
    }

    /// The ground of what is computed and still ahead.
    pub(crate) fn draw_ahead(&self) -> Drawn<DB> {
        let right = self.layout.x_pixel(self.plot.computed.min(self.plot.x_range.1));
        let ahead = Rect { left: self.playhead(), top: self.top(), right, ..self.layout.area };
        if ahead.width() > 0.0 { self.pen.cover(ahead, self.theme.ahead) } else { Ok(()) }
    }

    /// A line through points, of two widths: as far as it is reached, and ahead.
    pub(crate) fn draw_parts(&self, line: &[Point], [reached, ahead]: [f64; 2]) -> Drawn<DB> {
        let hue = self.plot.hue;
        let looks = [(self.theme.reached(hue), reached), (self.theme.pale(hue), ahead)];
        for (part, (color, width)) in self.parts().into_iter().zip(looks).rev() {
            let mut pieces = Vec::new();
            path::clip(line, part, &mut pieces);
            for piece in &pieces {
                match piece[..] {
                    [point] => self.pen.dot(point, 1.5 * width, color)?,
                    _ => self.pen.line(piece, color, width)?,
                }
            }
        }
        Ok(())
    }

    /// The line at the playhead and, where there is room, the words beside it.
    pub(crate) fn draw_playhead(&self) -> Drawn<DB, Piece> {
        let (x, top) = (self.playhead(), self.top());
        let Rect { left, right, bottom, .. } = self.layout.area;
        let line = vec![(x, top), (x, bottom)];
        self.pen.line(&line, self.theme.ink, 2.0)?;
        if self.plot.explains {
            let here = say!(charts::here);
            let (width, y) = (self.pen.width(here, Face::Name) + GAP, top + LINE_HEIGHT / 2.0);
            let room = |words: &'static str| {
                let free = right - self.pen.width(words, Face::Words) - GAP;
                let beside = x + width <= free || x - width < left;
                let taken = if beside { x + width } else { x };
                (beside, (taken <= free).then_some(words))
            };
            let rooms = [say!(charts::ahead), say!(charts::ahead_in_short)].map(room);
            let (beside, ahead) = rooms.into_iter().find(|(_, ahead)| ahead.is_some()).unwrap_or(rooms[0]);
            let fits = !beside || x + width <= self.pen.size().0;
            let (at, anchor) = if beside { (x + GAP, HPos::Left) } else { (x - GAP, HPos::Right) };
            if fits {
                self.pen.text(here, (at, y), anchor, Face::Name, self.theme.ink)?;
            }
            if let Some(ahead) = ahead.filter(|_| self.plot.computed >= self.plot.x_range.1) {
                self.pen.text(ahead, (right - GAP / 2.0, y), HPos::Right, Face::Words, self.theme.muted)?;
            }
        }
        Ok(line)
    }
}
