//! The two steps from the playhead on the loss surface, as arrows and in words: the one that is taken, and the
//! one along the gradient over all rows.

use crate::lens::frame::indices;
use crate::state::Session;
use backprop::{Descended, Fall, Parameter};
use experiment::names;
use experiment::picture::map::{Arrow, ArrowKind};
use experiment::text::number::{exact, short, significant};
use words::{say, sentences};

/// How long the longer arrow is at most, as a part of the picture.
const LONGEST: f64 = 0.22;
/// An arrow that would be shorter than this part of the longer one is drawn larger by itself.
const SHORTEST: f64 = 0.25;
/// A fall below this part of the loss is rounding.
const ROUNDING: f64 = 1e-13;

/// What a step does to the loss over all rows.
#[derive(Clone, Debug, PartialEq)]
pub struct FallView {
    /// Which step.
    pub kind: ArrowKind,
    /// Its name: `−η·gradient`.
    pub name: String,
    /// How the loss should change by it, as the gradient has it: `−3.120`, or `+3.120`.
    pub predicted: String,
    /// How it changes.
    pub real: String,
}

/// Both steps, along the two axes of a surface.
pub(super) struct Steps<'a> {
    found: Descended<'a>,
    names: [String; 2],
    pub rows: usize,
    pub weights: usize,
    /// Whether the playhead is behind the step.
    updated: bool,
    /// The two weights before the step and after it, and the gradient by them.
    before: [f64; 2],
    after: [f64; 2],
    gradient: [f64; 2],
    along: Step,
    taken: Step,
}

/// A step along the two axes.
struct Step {
    kind: ArrowKind,
    name: String,
    by: [f64; 2],
    /// How many times as long it is drawn; `None` where it goes nowhere.
    times: Option<f64>,
}

impl Step {
    fn name(&self) -> String {
        match self.times {
            Some(times) => format!("{} × {}", self.name, exact(times)),
            None => self.name.clone(),
        }
    }
}

/// Those of the update at the playhead, once they are computed; where its row goes through once more, of the one just made.
pub(super) fn steps(session: &Session, axes: [Parameter; 2]) -> Option<Steps<'_>> {
    let lens = &session.lenses.surface;
    let (path, found) = (lens.path.as_ref()?, lens.descent.as_ref()?.found()?);
    let pair = indices(session.run.model(), axes)?;
    let update = session.before_again.as_ref().unwrap_or(&session.now);
    let all = update.trace.after();
    let (before, after) = (pair.map(|index| update.model.parameters()[index]), pair.map(|index| all[index]));
    let gradient = pair.map(|index| found.gradient[index]);
    let (rate, along) = match session.experiment.optimizer.learning_rate() {
        0.0 => (1.0, say!(maps::against_gradient)),
        rate => (rate, say!(maps::against_gradient_by_rate)),
    };
    let [width, height] = path.frame.size();
    // No step moves what is frozen.
    let down = |axis: usize| match session.now.trace.change(axes[axis]).0.is_trained {
        true => -rate * gradient[axis],
        false => 0.0,
    };
    let by = [[down(0), down(1)], [after[0] - before[0], after[1] - before[1]]];
    let lengths = by.map(|by| (by[0] / width).hypot(by[1] / height));
    let longest = lengths.into_iter().filter(|length| length.is_finite()).fold(0.0, f64::max);
    let times = |length: f64| {
        let seen = length > 0.0 && length.is_finite();
        let of = if length >= SHORTEST * longest { longest } else { length };
        seen.then(|| round_times(LONGEST / of)).flatten()
    };
    let step =
        |kind, name: &str, i: usize| Step { kind, name: name.into(), by: by[i], times: times(lengths[i]) };
    Some(Steps {
        found,
        names: names(session, axes),
        rows: session.run.data().training_rows(),
        weights: session.run.model().parameters().len(),
        updated: session.is_updated() || session.is_again(),
        before,
        after,
        gradient,
        along: step(ArrowKind::Gradient, along, 0),
        taken: step(ArrowKind::Step, say!(maps::step), 1),
    })
}

/// The largest of 1, 2 and 5 times a power of ten that is not above `most`.
fn round_times(most: f64) -> Option<f64> {
    let power = 10f64.powf(most.log10().floor());
    let times = [5.0, 2.0, 1.0].into_iter().map(|digit| digit * power).find(|&times| times <= most)?;
    significant(times, 1).replace('−', "-").parse().ok()
}

impl Steps<'_> {
    /// Returns the arrows, the more important one last.
    pub fn arrows(&self) -> Vec<Arrow> {
        let (x, y) = (self.before[0], self.before[1]);
        let arrow = |step: &Step| {
            let times = step.times?;
            let head = (x + times * step.by[0], y + times * step.by[1]);
            let finite = head.0.is_finite() && head.1.is_finite();
            finite.then(|| Arrow { kind: step.kind, tail: (x, y), head, name: step.name() })
        };
        [&self.taken, &self.along].into_iter().filter_map(arrow).collect()
    }

    /// Returns what both do to the loss over all rows.
    pub fn falls(&self) -> [FallView; 2] {
        let fall = |step: &Step, fall: Fall| FallView {
            kind: step.kind,
            name: step.name.clone(),
            predicted: change(-fall.predicted),
            real: if self.is_rounding(fall) { self.size(fall) } else { change(-fall.real) },
        };
        [fall(&self.along, self.found.along), fall(&self.taken, self.found.taken)]
    }

    /// How far the loss really goes, up or down.
    fn size(&self, fall: Fall) -> String {
        if self.is_rounding(fall) { "≈ 0".into() } else { short(fall.real.abs()) }
    }

    fn rises(&self, fall: Fall) -> bool {
        fall.real < 0.0 && !self.is_rounding(fall)
    }

    fn is_rounding(&self, fall: Fall) -> bool {
        fall.real.abs() < ROUNDING * self.found.loss
    }

    /// Returns the loss over all rows at the playhead.
    pub fn loss(&self) -> String {
        short(if self.updated { self.found.taken.loss } else { self.found.loss })
    }

    /// Returns the loss over all rows before the update, and behind it after it: `26.79 → 24.10`.
    pub fn course(&self) -> String {
        let before = short(self.found.loss);
        if self.updated { format!("{before} → {}", self.loss()) } else { before }
    }

    /// Returns both steps and what they do, for those who can't see them.
    pub fn in_words(&self) -> String {
        let pair = |[x, y]: [f64; 2]| point(&self.names, short(x), short(y));
        let ([x, y], rows, weights) = (self.gradient.map(short), self.rows, self.weights);
        let (along, taken) = (self.found.along, self.found.taken);
        let (predicted, real) = (short(along.predicted), self.size(along));
        let along = match self.rises(along) {
            false => say!(maps::falls_along { weights, predicted, real }),
            true => say!(maps::falls_along_but_rises { weights, predicted, real }),
        };
        let (predicted, real) = (short(taken.predicted.abs()), self.size(taken));
        let taken = match (taken.predicted < 0.0, self.rises(taken)) {
            (false, false) => say!(maps::falls { predicted, real }),
            (false, true) => say!(maps::falls_but_rises { predicted, real }),
            (true, true) => say!(maps::rises { predicted, real }),
            (true, false) => say!(maps::rises_but_falls { predicted, real }),
        };
        sentences([
            say!(maps::step_taken {
                arrow: self.taken.name(),
                from: pair(self.before),
                to: pair(self.after)
            }),
            say!(maps::step_along { arrow: self.along.name(), rows, x, y }),
            along,
            taken,
        ])
    }
}

fn change(by: f64) -> String {
    let sign = if by > 0.0 { "+" } else { "" };
    format!("{sign}{}", short(by))
}

/// What two weights are called.
pub(super) fn names(session: &Session, axes: [Parameter; 2]) -> [String; 2] {
    axes.map(|axis| names::weight(&session.experiment, axis))
}

/// `cgpa→h1 0.1826 and b out 0`.
pub(super) fn point([x_name, y_name]: &[String; 2], x: String, y: String) -> String {
    say!(maps::point { x_name, x, y_name, y })
}
