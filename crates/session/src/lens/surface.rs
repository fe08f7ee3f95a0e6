//! The loss surface over two parameters, computed in slices.

use super::frame::Frame;
use super::path::{Path, at_the_end};
use super::progressive::{Fineness, Progressive};
use super::{MOST, SLICE, cost_of_row};
use crate::state::Session;
use backprop::{Dataset, Loss, Parameter, Sequential, Surface};
use experiment::Experiment;
use experiment::picture::map::Grid;
use experiment::text::number::significant;
use std::rc::Rc;

/// The most multiplications of a readout, which is computed at once.
const READOUT: usize = 2 * SLICE;

/// At which values the other parameters are held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Held {
    /// Those at the playhead.
    Playhead,
    /// Those at the end of the run; of a diverged one, those it had when it was last in sight.
    #[default]
    End,
}

/// The choices of the loss surface, and what follows from them.
#[derive(Default)]
pub(crate) struct SurfaceLens {
    /// The parameters chosen for x and y; `None` goes with the selection.
    pub axes: [Option<Parameter>; 2],
    /// Text typed for an axis that names no parameter, and why.
    pub drafts: [Option<(String, String)>; 2],
    pub held: Held,
    pub path: Option<Path>,
    pub now: Option<SurfaceNow>,
}

/// The surface as far as it is computed.
pub(crate) struct SurfaceNow {
    of: Of,
    surface: Surface,
    rows: usize,
    rows_in_a_slice: usize,
    /// The point at the playhead.
    pub here: Sums,
    /// The node being computed.
    node: Sums,
    /// `None` where the grid would take too long.
    progressive: Option<Progressive>,
    /// The finest grid there is; until there is one, that of the surface before.
    pub grid: Option<Grid>,
}

/// What a surface is made of.
#[derive(Clone)]
struct Of {
    experiment: Rc<Experiment>,
    axes: [Parameter; 2],
    frame: Frame,
    held: Held,
    /// How many updates have made the weights held.
    updates: usize,
}

impl PartialEq for Of {
    fn eq(&self, other: &Of) -> bool {
        Rc::ptr_eq(&self.experiment, &other.experiment)
            && (self.axes, self.frame, self.held, self.updates)
                == (other.axes, other.frame, other.held, other.updates)
    }
}

/// Sums over some rows at a point of the surface.
#[derive(Clone, Copy, Default)]
pub(crate) struct Sums {
    /// The two parameters.
    pub at: [f64; 2],
    rows: usize,
    loss: f64,
    slopes: [f64; 2],
}

impl SurfaceNow {
    fn new(of: Of, model: Sequential, data: &Dataset, loss: Loss) -> Option<SurfaceNow> {
        let cost = cost_of_row(&model);
        Some(SurfaceNow {
            surface: Surface::new(model, loss, of.axes)?,
            rows: data.rows(),
            rows_in_a_slice: (SLICE / cost).max(1),
            here: Sums { at: [f64::NAN; 2], ..Sums::default() },
            node: Sums::default(),
            progressive: Progressive::new((cost * data.rows()) as f64, MOST),
            grid: None,
            of,
        })
    }

    pub fn is_pending(&self) -> bool {
        self.here.rows < self.rows || self.progressive.as_ref().is_some_and(|grid| !grid.is_whole())
    }

    /// Whether the grid would take too long.
    pub fn is_too_large(&self) -> bool {
        self.progressive.is_none()
    }

    /// The loss and its gradient at the playhead's two values, once all rows are through.
    pub fn at_playhead(&self) -> Option<(f64, [f64; 2])> {
        let rows = self.rows as f64;
        (self.here.rows == self.rows).then(|| (self.here.loss / rows, self.here.slopes.map(|sum| sum / rows)))
    }

    fn stand_at(&mut self, at: [f64; 2]) {
        if self.here.at != at {
            self.here = Sums { at, ..Sums::default() };
        }
    }

    fn compute(&mut self, data: &Dataset, fineness: Fineness, go_on: &mut dyn FnMut() -> bool) {
        let levels = self.progressive.as_ref().map(Progressive::level);
        let mut left = self.rows_in_a_slice;
        while let Some(taken) = self.step(data, fineness, left) {
            left -= taken;
            if left == 0 {
                if !go_on() {
                    break;
                }
                left = self.rows_in_a_slice;
            }
        }
        let finer = self.progressive.as_ref().filter(|grid| Some(grid.level()) != levels);
        if let Some(grid) = finer.and_then(Progressive::grid) {
            self.grid = Some(grid);
        }
    }

    /// Takes up to `most` rows through the network. Returns how many; `None` where nothing is left to do.
    fn step(&mut self, data: &Dataset, fineness: Fineness, most: usize) -> Option<usize> {
        let range = |from: usize| from..self.rows.min(from + most);
        if self.here.rows < self.rows {
            let rows = range(self.here.rows);
            self.surface.go_to(self.here.at);
            self.here.loss += self.surface.losses(data, rows.clone());
            let slopes = self.surface.slopes(data, rows.clone());
            self.here.slopes = [self.here.slopes[0] + slopes[0], self.here.slopes[1] + slopes[1]];
            self.here.rows = rows.end;
            return Some(rows.len());
        }
        let progressive = self.progressive.as_mut()?;
        let at = self.of.frame.at(progressive.next(fineness)?);
        let rows = range(self.node.rows);
        self.surface.go_to(at);
        self.node.loss += self.surface.losses(data, rows.clone());
        self.node.rows = rows.end;
        if rows.end == self.rows {
            progressive.set(self.node.loss / self.rows as f64);
            self.node = Sums::default();
        }
        Some(rows.len())
    }
}

/// The parameters of both axes.
pub(crate) fn axes(session: &Session) -> [Parameter; 2] {
    let model = session.run.model();
    let chosen = session.lenses.surface.axes.map(|axis| axis.filter(|&p| model.index_of(p).is_some()));
    let x = chosen[0].unwrap_or_else(|| session.parameter());
    [x, chosen[1].filter(|&y| y != x).unwrap_or_else(|| partner(model, x))]
}

/// Another parameter of the same unit: the next input's weight, or of a single input the bias.
fn partner(model: &Sequential, parameter: Parameter) -> Parameter {
    match parameter {
        Parameter::Kernel { layer, input, unit } => match model.layers()[layer].inputs() {
            1 => Parameter::Bias { layer, unit },
            inputs => Parameter::Kernel { layer, input: (input + 1) % inputs, unit },
        },
        Parameter::Bias { layer, unit } => Parameter::Kernel { layer, input: 0, unit },
    }
}

pub(crate) fn places(model: &Sequential, axes: [Parameter; 2]) -> Option<[usize; 2]> {
    Some([model.index_of(axes[0])?, model.index_of(axes[1])?])
}

/// Derives the path, and the surface as far as `go_on` allows.
pub(super) fn look(session: &mut Session, fineness: Fineness, go_on: &mut dyn FnMut() -> bool) {
    let axes = axes(session);
    if !session.lenses.surface.path.as_ref().is_some_and(|path| path.is_of(session, axes)) {
        session.lenses.surface.path = Path::of(session, axes);
    }
    let lens = &session.lenses.surface;
    let (Some(path), Some([x, y])) = (&lens.path, places(session.run.model(), axes)) else {
        session.lenses.surface.now = None;
        return;
    };
    let held = lens.held;
    let updates = match held {
        Held::Playhead if session.now.reached => session.now_updates(),
        Held::End if session.run.is_whole() || session.stopped => session.run.computed(),
        _ => usize::MAX,
    };
    let experiment = session.experiment.clone();
    let of = Of { experiment, axes, frame: path.frame, held, updates };
    let here = session.model_at_playhead();
    let at = [here.parameters()[x], here.parameters()[y]];
    if lens.now.as_ref().is_none_or(|now| now.of != of) {
        let model = if held == Held::End { at_the_end(&session.run, path) } else { here };
        let mut now = SurfaceNow::new(of, model, session.run.data(), session.experiment.loss);
        if let (Some(now), Some(before)) = (&mut now, &lens.now)
            && (now.of.axes, now.of.frame) == (before.of.axes, before.of.frame)
        {
            now.grid = before.grid.clone();
        }
        session.lenses.surface.now = now;
    }
    if let Some(now) = &mut session.lenses.surface.now {
        now.stand_at(at);
        now.compute(session.run.data(), fineness, go_on);
    }
}

/// The loss at a place: exact where that is quickly computed, else that of the nearest node.
pub(super) fn readout(session: &Session, at: (f64, f64)) -> Option<String> {
    let now = session.lenses.surface.now.as_ref()?;
    let [x, y] = now.of.axes;
    let place = format!("{x} {}, {y} {}", significant(at.0, 3), significant(at.1, 3));
    if now.rows <= READOUT / (SLICE / now.rows_in_a_slice) {
        let mut surface = now.surface.clone();
        surface.go_to([at.0, at.1]);
        let loss = surface.losses(session.run.data(), 0..now.rows) / now.rows as f64;
        return Some(format!("{place}: loss {}", significant(loss, 3)));
    }
    let [(left, right), (low, high)] = now.of.frame.0;
    let loss = now.grid.as_ref()?.nearest([(at.0 - left) / (right - left), (at.1 - low) / (high - low)]);
    Some(format!("{place}: loss about {}", significant(loss, 3)))
}
