//! How fast it plays, and how long what happens in a phase takes to be seen.

use experiment::run::playhead::Phase;
use words::say;

/// A speed of play.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Speed {
    /// What it is called; the slowest has a word.
    name: Option<&'static str>,
    /// How many times as fast as the slowest.
    pub rate: f64,
}

impl Speed {
    const fn times(name: &'static str, rate: f64) -> Speed {
        Speed { name: Some(name), rate }
    }

    /// Returns what scripts call it, in every language: `slow`, or how many times as fast as 1× it is.
    pub fn key(self) -> &'static str {
        self.name.map_or("slow", |name| name.trim_end_matches('×'))
    }

    /// Returns what it is called.
    pub fn name(self) -> &'static str {
        self.name.unwrap_or_else(|| say!(transport::slow))
    }
}

/// The speeds of play: at 1× an update of the notebook takes 2.8 seconds.
pub const SPEEDS: [Speed; 5] = [
    Speed { name: None, rate: 1.0 },
    Speed::times("1×", 4.4),
    Speed::times("4×", 17.6),
    Speed::times("16×", 70.4),
    Speed::times("64×", 281.6),
];
/// The slowest speed.
pub(crate) const SLOW: usize = 0;
/// The fastest speed at which numbers can be followed, by its index in [`SPEEDS`].
pub const FASTEST_NUMBERS: usize = 1;
/// The fastest speed at which it can be followed which way things go.
pub(crate) const FASTEST_WAVES: usize = 2;
/// How many times as fast as slow a single step is.
pub(crate) const STEP_RATE: f64 = 2.6;

/// Where in a phase each layer has its turn, in milliseconds at the slowest speed. A layer has legs: a number goes to its weight, is
/// read there and goes on. The more layers, the shorter are those of all but the first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// How many layers there are.
    pub layers: usize,
    /// How many rows there are in the batch.
    pub rows: usize,
}

/// The turn of a layer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// When it begins.
    pub start: f64,
    /// How long a leg is.
    pub leg: f64,
}

/// The shortest leg.
const LEAST_LEG: f64 = 120.0;
/// The legs of a layer going forward, and going back.
const LEGS: f64 = 4.0;
const LEGS_BACK: f64 = 3.28;

impl Pace {
    /// Where what comes in reaches the inputs.
    pub const INPUTS: f64 = 600.0;
    /// How long the other rows of a batch take to reach a gradient.
    pub const OTHER_ROWS: f64 = 250.0;

    fn leg(self) -> f64 {
        (680.0 / self.layers as f64).max(LEAST_LEG)
    }

    /// Returns the turn of a layer, the first being 0, going forward.
    pub fn forward(self, layer: usize) -> Turn {
        let first = Turn { start: Pace::INPUTS, leg: 535.0 };
        match layer {
            0 => first,
            _ => Turn {
                start: first.start + LEGS * (first.leg + (layer - 1) as f64 * self.leg()),
                leg: self.leg(),
            },
        }
    }

    /// Returns the turn of a layer going back.
    pub fn backward(self, layer: usize) -> Turn {
        let last = Turn { start: 960.0, leg: 427.0 };
        let behind = self.layers - 1 - layer;
        let start = match behind {
            0 => last.start,
            _ => last.start + LEGS_BACK * (last.leg + (behind - 1) as f64 * self.leg()),
        };
        let leg = match layer {
            0 => 540.0,
            _ if behind == 0 => last.leg,
            _ => self.leg(),
        };
        Turn { start, leg }
    }

    /// Returns how long a phase takes.
    pub fn length(self, phase: Phase) -> f64 {
        match phase {
            Phase::Forward => {
                let Turn { start, leg } = self.forward(self.layers - 1);
                start + LEGS * leg
            }
            Phase::Loss => 2300.0,
            Phase::Backward => {
                let Turn { start, leg } = self.backward(0);
                start + 3.04 * leg + if self.rows > 1 { Pace::OTHER_ROWS } else { 0.0 }
            }
            Phase::Update => 1900.0,
        }
    }
}
