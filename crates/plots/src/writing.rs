//! What is written in a chart: the dots with their labels, why there is no line.

use crate::chart::{Chart, DOT};
use crate::layout::{Point, Rect};
use crate::pen::{Drawn, Face, LINE_HEIGHT};
use crate::placement::{self, Obstacles};
use experiment::picture::lines::{Hue, Scale};
use plotters::prelude::DrawingBackend;
use plotters::style::RGBColor;
use plotters::style::text_anchor::HPos;
use words::say;

impl<DB: DrawingBackend> Chart<'_, DB> {
    pub(crate) fn draw_divergence(&self, obstacles: &mut Obstacles) -> Drawn<DB> {
        let Some(x) = self.plot.diverged_at else { return Ok(()) };
        let Rect { top, bottom, .. } = self.layout.area;
        let x = self.layout.x_pixel(x);
        let ink = self.theme.ink;
        let y = top + DOT + 1.0;
        obstacles.lines.push(vec![(x, top), (x, bottom)]);
        self.pen.line(&[(x, y), (x, bottom)], ink, 1.0)?;
        self.pen.line(&[(x - DOT, y - DOT), (x + DOT, y + DOT)], ink, 2.0)?;
        self.pen.line(&[(x - DOT, y + DOT), (x + DOT, y - DOT)], ink, 2.0)?;
        self.draw_label(&[say!(charts::diverged)], (x, y), Face::Name, ink, obstacles)
    }

    /// The dot at the playhead, then that at the end; the end of a diverged run is marked by its cross.
    pub(crate) fn draw_markers(&self, obstacles: &mut Obstacles) -> Drawn<DB> {
        let mut before: Option<(Point, &str)> = None;
        for (index, marker) in self.plot.markers.iter().enumerate() {
            let of_end = index > 0;
            let Some(y) = self.layout.y_pixel(marker.at.1) else { continue };
            if of_end && self.plot.diverged_at.is_some() {
                continue;
            }
            let dot = (self.layout.x_pixel(marker.at.0), y);
            let number = marker.label.rsplit(' ').next().unwrap_or_default();
            let twin = before.is_some_and(|(other, label)| {
                label == number && (dot.0 - other.0).hypot(dot.1 - other.1) < DOT
            });
            if twin {
                continue;
            }
            before = Some((dot, number));
            let (color, radius) =
                if of_end { (self.theme.pale(Hue::Ink), 2.5) } else { (self.theme.ink, DOT) };
            self.pen.dot(dot, radius + 1.5, self.theme.card)?;
            self.pen.dot(dot, radius, color)?;
            self.draw_label(&[&marker.label, number], dot, Face::Value, self.theme.ink, obstacles)?;
        }
        Ok(())
    }

    /// Writes the first of the texts that has a place clear of the lines, else the last on a ground of its own.
    fn draw_label(
        &self,
        texts: &[&str],
        at: Point,
        face: Face,
        color: RGBColor,
        obstacles: &mut Obstacles,
    ) -> Drawn<DB> {
        for (index, text) in texts.iter().enumerate() {
            let (place, clear) = obstacles.place(at, (self.pen.width(text, face), LINE_HEIGHT));
            if !clear {
                if index + 1 < texts.len() {
                    continue;
                }
                self.pen.cover(place, self.theme.card)?;
            }
            if let Some(line) = placement::tether(at, &place) {
                self.pen.line(&line, self.theme.muted, 1.0)?;
            }
            obstacles.taken.push(place);
            let middle = place.top + LINE_HEIGHT / 2.0;
            return self.pen.text(text, (place.left, middle), HPos::Left, face, color);
        }
        Ok(())
    }

    /// Says in the plot why there is no line in it.
    pub(crate) fn draw_emptiness(&self) -> Drawn<DB> {
        let has_values = self.plot.series.iter().any(|series| !series.points.is_empty());
        let lines: &[&str] = match self.plot.scale {
            Scale::Log if has_values => &[say!(charts::none_above_zero), say!(charts::not_on_log_scale)],
            _ => &[say!(charts::nothing_yet)],
        };
        let Rect { left, right, top, bottom } = self.layout.area;
        let center = (left + right) / 2.0;
        let first = (top + bottom - (lines.len() - 1) as f64 * LINE_HEIGHT) / 2.0;
        for (index, line) in lines.iter().enumerate() {
            let y = first + index as f64 * LINE_HEIGHT;
            self.pen.text(line, (center, y), HPos::Center, Face::Words, self.theme.muted)?;
        }
        Ok(())
    }
}
