//! Points and boxes of the drawing, in its own units: pixels where it is shown at its natural size.

/// A place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// As the `transform` of an SVG element.
    pub fn translation(&self) -> String {
        format!("translate({:.1} {:.1})", self.x, self.y)
    }

    /// With x and y exchanged.
    pub fn turned(self) -> Point {
        Point { x: self.y, y: self.x }
    }

    /// The point at the part `t` of the way to another.
    pub fn towards(self, other: Point, t: f64) -> Point {
        Point { x: self.x + t * (other.x - self.x), y: self.y + t * (other.y - self.y) }
    }
}

/// A box around its center.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Its center.
    pub center: Point,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Area {
    /// With x and y exchanged.
    pub fn turned(self) -> Area {
        Area { center: self.center.turned(), width: self.height, height: self.width }
    }

    /// Its left edge.
    pub fn left(&self) -> f64 {
        self.center.x - self.width / 2.0
    }

    /// Its right edge.
    pub fn right(&self) -> f64 {
        self.center.x + self.width / 2.0
    }

    /// Its lower edge.
    pub fn bottom(&self) -> f64 {
        self.center.y + self.height / 2.0
    }

    /// Whether the two have an inner point in common.
    pub fn overlaps(&self, other: &Area) -> bool {
        2.0 * (self.center.x - other.center.x).abs() < self.width + other.width
            && 2.0 * (self.center.y - other.center.y).abs() < self.height + other.height
    }
}

/// A straight edge from the right of a unit to the left of another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Where it leaves.
    pub from: Point,
    /// Where it arrives.
    pub to: Point,
}

impl Line {
    /// With x and y exchanged.
    pub fn turned(self) -> Line {
        Line { from: self.from.turned(), to: self.to.turned() }
    }

    /// The point at the part `t` of its way.
    pub fn at(&self, t: f64) -> Point {
        self.from.towards(self.to, t)
    }

    /// Whether it runs through a box.
    pub fn crosses(&self, area: &Area) -> bool {
        let height = |x: f64| {
            let t = (x - self.from.x) / (self.to.x - self.from.x);
            self.at(t.clamp(0.0, 1.0)).y - area.center.y
        };
        let (left, right) = (height(area.left()), height(area.left() + area.width));
        left.min(right) < area.height / 2.0 && left.max(right) > -area.height / 2.0
    }

    /// As the `d` of an SVG path.
    pub fn path(&self) -> String {
        format!("M{:.1} {:.1}L{:.1} {:.1}", self.from.x, self.from.y, self.to.x, self.to.y)
    }
}
