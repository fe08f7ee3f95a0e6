//! What a chart shows, as plain numbers: lines, the ghost behind them, where the playhead stands.

use std::sync::Arc;

/// How the vertical axis maps values to height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Scale {
    /// Equal differences, equal heights.
    #[default]
    Linear,
    /// Equal ratios, equal heights. Values that are not positive can't be drawn.
    Log,
}

/// A range whose ends are this many times apart asks for a logarithm.
const WIDE: f64 = 10.0;

impl Scale {
    /// Returns the scale that the range of some values asks for: logarithmic where the largest is at least ten
    /// times the smallest above zero, and none is below.
    pub fn of(values: impl Iterator<Item = f64>) -> Scale {
        let (mut least, mut most) = (f64::INFINITY, 0.0f64);
        for value in values {
            if value < 0.0 {
                return Scale::Linear;
            }
            if value > 0.0 {
                (least, most) = (least.min(value), most.max(value));
            }
        }
        if most >= WIDE * least { Scale::Log } else { Scale::Linear }
    }
}

/// Returns the corners of the line through means over epochs: each holds from where the one before ends, the
/// first from `start`, to its own point.
pub fn stairs(start: f64, points: &[(f64, f64)]) -> impl Iterator<Item = (f64, f64)> + '_ {
    let starts = std::iter::once(start).chain(points.iter().map(|point| point.0));
    starts.zip(points).flat_map(|(from, &(to, value))| [(from, value), (to, value)])
}

/// One line of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The label at the line's end, such as `kernel1[0][0]`; lines that coincide share one.
    pub name: String,
    /// The place of the pinned run that it belongs to, which gives it its dashes.
    pub pin: Option<usize>,
    /// Whether it is drawn stronger than the others.
    pub selected: bool,
    /// (x, y) in data units, x ascending, every y finite.
    pub points: Arc<[(f64, f64)]>,
}

/// A dot with a label, such as the loss of the playhead's epoch.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// Position in data units.
    pub at: (f64, f64),
    /// What stands beside it.
    pub label: String,
}

/// What the color of a chart's lines says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Hue {
    /// Nothing: a loss or weights.
    #[default]
    Ink,
    /// That they go forward.
    Forward,
    /// That they come back.
    Backward,
}

/// A chart of lines over the run.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct LinePlot {
    /// The chart's name: `Loss per epoch`.
    pub title: String,
    /// What runs along the bottom: `epoch`.
    pub x_label: String,
    /// What runs up the side: `loss`.
    pub y_label: String,
    /// The x axis from its first to its last value, the same for all charts of a run.
    pub x_range: (f64, f64),
    /// How the y axis maps values.
    pub scale: Scale,
    /// The color of the lines.
    pub hue: Hue,
    /// The lines of this run.
    pub series: Vec<Series>,
    /// The lines of the run before the last edit.
    pub ghost: Vec<Series>,
    /// The lines of the pinned runs, each named for its run.
    pub pins: Vec<Series>,
    /// The targets that the lines should come to, drawn across the chart.
    pub levels: Vec<f64>,
    /// Whether each value is the mean over an epoch: it is drawn across all of it, from the point before to its own.
    pub means: bool,
    /// Where the playhead stands on the x axis: what is beyond is still ahead.
    pub playhead: f64,
    /// How far the run is computed, on the x axis.
    pub computed: f64,
    /// Whether words say where the playhead stands and what is ahead: in one chart of a page they do.
    pub explains: bool,
    /// The epoch at the playhead: between two epochs the place on the axis doesn't tell which.
    pub epoch: usize,
    /// Dots with labels, at the playhead and the end.
    pub markers: Vec<Marker>,
    /// The x at which the run stopped being finite, if it did.
    pub diverged_at: Option<f64>,
    /// What it is that is drawn, in a sentence below the chart, where that needs one.
    pub note: Option<String>,
    /// The chart in words, for those who can't see it.
    pub description: String,
}
