//! What a map shows, as plain numbers: a value over two others, with what lies on it.

use std::sync::Arc;

/// A value at every node of a grid, which spans both axes of its map evenly.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// Nodes along x.
    pub columns: usize,
    /// Nodes along y.
    pub rows: usize,
    /// The values, row by row from the lowest y; one that isn't finite is ∞.
    pub values: Arc<[f64]>,
}

impl Grid {
    /// Returns the lowest and the highest finite value; both ends the wrong way round where there is none.
    pub fn range(&self) -> (f64, f64) {
        let finite = || self.values.iter().copied().filter(|value| value.is_finite());
        (finite().fold(f64::INFINITY, f64::min), finite().fold(f64::NEG_INFINITY, f64::max))
    }

    /// Returns the value of the node nearest to these parts, 0 to 1, of the axes.
    pub fn nearest(&self, part: [f64; 2]) -> f64 {
        let place = |part: f64, count: usize| (part.clamp(0.0, 1.0) * (count - 1) as f64).round() as usize;
        self.values[place(part[1], self.rows) * self.columns + place(part[0], self.columns)]
    }
}

/// An axis of a map.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct MapAxis {
    /// What runs along it: `kernel1[0][0]`.
    pub name: String,
    /// Its first and its last value.
    pub range: (f64, f64),
}

/// How the values are colored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Shade {
    /// From the lowest to the highest there is, at equal ratios where they are wide apart, with contour
    /// lines at round values.
    #[default]
    Spread,
    /// From 0 to 1, as a sigmoid gives them.
    Unit,
}

/// A place on a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where, in data units.
    pub at: (f64, f64),
    /// What is there.
    pub kind: MarkKind,
}

/// What is at a place of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// The start of the run.
    Start,
    /// The playhead.
    Playhead,
    /// The end of the run.
    End,
    /// A row of the table.
    Row {
        /// Its target's class, where it has one: 1 or 0.
        class: Option<bool>,
        /// Whether it is predicted wrongly.
        wrong: bool,
        /// Whether it is the row shown.
        shown: bool,
        /// Whether no update sees it.
        held_out: bool,
    },
}

/// An arrow on a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrow {
    /// What it stands for.
    pub kind: ArrowKind,
    /// Where it begins, in data units.
    pub tail: (f64, f64),
    /// Where it points.
    pub head: (f64, f64),
    /// What stands at its head: `step × 20`.
    pub name: String,
}

/// What an arrow stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArrowKind {
    /// The step along the gradient over all rows.
    Gradient,
    /// The step that is taken.
    Step,
}

/// A value over two others.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct MapPlot {
    /// What runs along the bottom.
    pub x: MapAxis,
    /// What runs up the side.
    pub y: MapAxis,
    /// The values, as fine as they are computed; `None` before there are any.
    pub grid: Option<Grid>,
    /// How they are colored.
    pub shade: Shade,
    /// The value at which the stronger line stands, if there is one.
    pub boundary: Option<f64>,
    /// The way of the run from its start to its end.
    pub path: Arc<[(f64, f64)]>,
    /// That of the run before the last edit.
    pub ghost: Arc<[(f64, f64)]>,
    /// Arrows, with their names.
    pub arrows: Vec<Arrow>,
    /// What lies on it, the most important last.
    pub marks: Vec<Mark>,
    /// The map in words, for those who can't see it.
    pub description: String,
}
