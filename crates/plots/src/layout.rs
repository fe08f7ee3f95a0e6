//! Where the parts of a drawn chart are.

use crate::axis::Axis;

/// A place in the picture, in CSS pixels from its upper left corner.
pub type Point = (f64, f64);

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Rect {
    /// Returns how wide it is.
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Returns how high it is.
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    pub(crate) fn overlaps(&self, other: &Rect) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    pub(crate) fn holds(&self, other: &Rect) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }

    /// The part of the segment from `a` to `b` that lies inside: Liang and Barsky's algorithm.
    pub(crate) fn clip(&self, a: Point, b: Point) -> Option<(Point, Point)> {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let (mut enter, mut leave) = (0.0f64, 1.0f64);
        for (along, room) in
            [(-dx, a.0 - self.left), (dx, self.right - a.0), (-dy, a.1 - self.top), (dy, self.bottom - a.1)]
        {
            if along == 0.0 {
                if room < 0.0 {
                    return None;
                }
            } else if along < 0.0 {
                enter = enter.max(room / along);
            } else {
                leave = leave.min(room / along);
            }
        }
        let at = |part: f64| (a.0 + part * dx, a.1 + part * dy);
        let start = if enter > 0.0 { at(enter) } else { a };
        let end = if leave < 1.0 { at(leave) } else { b };
        (enter <= leave).then_some((start, end))
    }
}

/// Where the lines of a chart were drawn, and what a place there means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// The part of the picture between the axes.
    pub area: Rect,
    pub(crate) x_range: (f64, f64),
    pub(crate) axis: Option<Axis>,
}

/// Far enough outside of any picture, and still a number that can be clipped.
const FAR: f64 = 1e6;

impl Layout {
    /// Returns how far along the x axis a place is, 0 to 1.
    pub fn fraction_at(&self, pixel: f64) -> f64 {
        ((pixel - self.area.left) / self.area.width().max(1.0)).clamp(0.0, 1.0)
    }

    /// Returns the x in data units at a place.
    pub fn x_at(&self, pixel: f64) -> f64 {
        let (first, last) = self.x_range;
        first + self.fraction_at(pixel) * (last - first)
    }

    /// Returns where an x stands.
    pub fn x_pixel(&self, x: f64) -> f64 {
        let (first, last) = self.x_range;
        let fraction = if last > first { (x - first) / (last - first) } else { 0.5 };
        self.area.left + fraction * self.area.width()
    }

    /// Returns where a y stands, if the axis has a place for it.
    pub fn y_pixel(&self, y: f64) -> Option<f64> {
        let place = self.axis?.place(y)?;
        Some((self.area.bottom - place * self.area.height()).clamp(-FAR, FAR))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Rect = Rect { left: 10.0, top: 0.0, right: 110.0, bottom: 50.0 };

    #[test]
    fn pixels_and_values_are_each_other_backwards() {
        let layout = Layout { area: AREA, x_range: (0.0, 75.0), axis: None };
        assert_eq!(layout.x_at(60.0), 37.5);
        assert_eq!(layout.x_pixel(37.5), 60.0);
        assert_eq!(layout.x_at(-4.0), 0.0);
        assert_eq!(layout.fraction_at(1e9), 1.0);
    }

    #[test]
    fn segments_are_cut_at_the_edges() {
        assert_eq!(AREA.clip((0.0, 25.0), (60.0, 25.0)), Some(((10.0, 25.0), (60.0, 25.0))));
        assert_eq!(AREA.clip((20.0, -10.0), (20.0, 90.0)), Some(((20.0, 0.0), (20.0, 50.0))));
        assert_eq!(AREA.clip((0.0, 0.0), (0.0, 50.0)), None);
        assert_eq!(AREA.clip((20.0, 20.0), (30.0, 30.0)), Some(((20.0, 20.0), (30.0, 30.0))));
    }
}
