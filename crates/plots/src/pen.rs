//! Drawing in CSS pixels, with plotters' elements, on a backend of any density.

use crate::layout::{Point, Rect};
use crate::path;
use plotters::coord::Shift;
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::prelude::{DrawingArea, DrawingAreaErrorKind, DrawingBackend, IntoDrawingArea};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, TextStyle};

/// What drawing gives back.
pub type Drawn<DB, T = ()> = Result<T, DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// The size of all text, in CSS pixels.
const FONT_SIZE: f64 = 12.0;
/// The height of a line of text.
pub const LINE_HEIGHT: f64 = 14.0;
/// The width of a character of a monospaced face, as a part of its size.
const MONOSPACED: f64 = 0.61;
/// No proportional face is narrower on average; backends that can't measure estimate less.
const NARROWEST: f64 = 0.5;

/// How a text looks.
#[derive(Clone, Copy)]
pub enum Face {
    /// In the sans of the system.
    Words,
    /// Text, bold.
    Name,
    /// Monospaced.
    Number,
    /// Monospaced, bold.
    Value,
}

impl Face {
    fn font(self, ratio: f64) -> FontDesc<'static> {
        let (family, style) = match self {
            Face::Words => ("system-ui, sans-serif", FontStyle::Normal),
            Face::Name => ("system-ui, sans-serif", FontStyle::Bold),
            Face::Number => ("ui-monospace, monospace", FontStyle::Normal),
            Face::Value => ("ui-monospace, monospace", FontStyle::Bold),
        };
        FontDesc::new(FontFamily::Name(family), FONT_SIZE * ratio, style)
    }
}

/// Draws on a backend.
pub struct Pen<DB: DrawingBackend> {
    root: DrawingArea<DB, Shift>,
    ratio: f64,
}

impl<DB: DrawingBackend> Pen<DB> {
    /// Returns a pen for a backend with `ratio` of its pixels to a CSS pixel.
    pub fn new(backend: DB, ratio: f64) -> Pen<DB> {
        Pen { root: backend.into_drawing_area(), ratio }
    }

    /// Returns the width and height of the picture.
    pub fn size(&self) -> (f64, f64) {
        let (width, height) = self.root.dim_in_pixel();
        (f64::from(width) / self.ratio, f64::from(height) / self.ratio)
    }

    /// Covers everything.
    pub fn fill(&self, color: RGBColor) -> Drawn<DB> {
        self.root.fill(&color)
    }

    /// Covers a rectangle.
    pub fn cover(&self, rect: Rect, color: RGBColor) -> Drawn<DB> {
        let corners = [self.at((rect.left, rect.top)), self.at((rect.right, rect.bottom))];
        self.root.draw(&Rectangle::new(corners, color.filled()))
    }

    /// Returns a line through points.
    pub fn line(&self, points: &[Point], color: RGBColor, width: f64) -> Drawn<DB> {
        let stroke = color.stroke_width((width * self.ratio).round().max(1.0) as u32);
        let points: Vec<(i32, i32)> = points.iter().map(|&point| self.at(point)).collect();
        self.root.draw(&PathElement::new(points, stroke))
    }

    /// Returns a line cut into dashes: the lengths of a dash, a gap, a dash …, over and over.
    pub fn dashes(&self, points: &[Point], pattern: &[f64], color: RGBColor, width: f64) -> Drawn<DB> {
        path::dashes(points, pattern).iter().try_for_each(|dash| self.line(dash, color, width))
    }

    /// Fills the inside of a closed line.
    pub fn area(&self, corners: &[Point], color: RGBColor) -> Drawn<DB> {
        let corners: Vec<(i32, i32)> = corners.iter().map(|&corner| self.at(corner)).collect();
        self.root.draw(&Polygon::new(corners, color.filled()))
    }

    /// Returns a disc.
    pub fn dot(&self, center: Point, radius: f64, color: RGBColor) -> Drawn<DB> {
        let radius = (radius * self.ratio).round().max(1.0) as i32;
        self.root.draw(&Circle::new(self.at(center), radius, color.filled()))
    }

    /// Returns a text that starts at, ends at or is centered on `at`, whose y is its middle.
    pub fn text(&self, text: &str, at: Point, anchor: HPos, face: Face, color: RGBColor) -> Drawn<DB> {
        let style = TextStyle::from(face.font(self.ratio)).color(&color).pos(Pos::new(anchor, VPos::Center));
        self.root.draw(&Text::new(text, self.at(at), style))
    }

    /// Returns how wide a text is.
    pub fn width(&self, text: &str, face: Face) -> f64 {
        let characters = text.chars().count() as f64 * FONT_SIZE;
        match face {
            Face::Number | Face::Value => characters * MONOSPACED,
            Face::Words | Face::Name => {
                let style = TextStyle::from(face.font(self.ratio));
                let measured = self.root.estimate_text_size(text, &style).map_or(0, |size| size.0);
                (f64::from(measured) / self.ratio).max(characters * NARROWEST)
            }
        }
    }

    /// Shows what was drawn.
    pub fn finish(&self) -> Drawn<DB> {
        self.root.present()
    }

    fn at(&self, (x, y): Point) -> (i32, i32) {
        ((x * self.ratio).round() as i32, (y * self.ratio).round() as i32)
    }
}
