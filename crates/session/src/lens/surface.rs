//! The loss surface over two parameters, computed in slices.

use super::descent::DescentNow;
use super::frame::Frame;
use super::path::{Path, at_the_end};
use super::progressive::{Fineness, Progressive};
use super::{MOST, SLICE, cost_of_row};
use crate::state::Session;
use backprop::{Dataset, Loss, Parameter, Sequential, Surface};
use experiment::Experiment;
use experiment::picture::map::Grid;
use experiment::text::number::in_range;
use std::rc::Rc;

/// The most multiplications of a readout, which is computed at once.
const READOUT: usize = 2 * SLICE;

/// At which values the other parameters are held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Held {
    /// Those at the playhead.
    #[default]
    Playhead,
    /// Those at the end of the run; of a diverged one, those it had when it was last in sight.
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
    /// The update at the playhead, and what it does to the loss over all rows.
    pub descent: Option<DescentNow>,
}

impl SurfaceLens {
    pub fn is_pending(&self) -> bool {
        self.descent.as_ref().is_some_and(|descent| descent.found().is_none())
            || self.now.as_ref().is_some_and(SurfaceNow::is_pending)
    }
}

/// The surface as far as it is computed.
pub(crate) struct SurfaceNow {
    of: Of,
    surface: Surface,
    rows: usize,
    rows_in_a_slice: usize,
    /// The two parameters at the playhead.
    pub here: [f64; 2],
    /// Of the node being computed: how many rows are through, and the sum of their losses.
    node: (usize, f64),
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

impl SurfaceNow {
    fn new(of: Of, model: Sequential, data: &Dataset, loss: Loss) -> Option<SurfaceNow> {
        let cost = cost_of_row(&model);
        Some(SurfaceNow {
            surface: Surface::new(model, loss, of.axes)?,
            rows: data.rows(),
            rows_in_a_slice: (SLICE / cost).max(1),
            here: [f64::NAN; 2],
            node: (0, 0.0),
            progressive: Progressive::new((cost * data.rows()) as f64, MOST),
            grid: None,
            of,
        })
    }

    fn is_pending(&self) -> bool {
        self.progressive.as_ref().is_some_and(|grid| !grid.is_whole())
    }

    /// Whether the grid would take too long.
    pub fn is_too_large(&self) -> bool {
        self.progressive.is_none()
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
        let progressive = self.progressive.as_mut()?;
        let at = self.of.frame.at(progressive.next(fineness)?);
        let rows = self.node.0..self.rows.min(self.node.0 + most);
        self.surface.go_to(at);
        self.node = (rows.end, self.node.1 + self.surface.losses(data, rows.clone()));
        if rows.end == self.rows {
            progressive.set(self.node.1 / self.rows as f64);
            self.node = (0, 0.0);
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
    DescentNow::look(session, go_on);
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
        now.here = at;
        now.compute(session.run.data(), fineness, go_on);
    }
}

/// The loss at a place: exact where that is quickly computed, else that of the nearest node.
pub(super) fn readout(session: &Session, at: (f64, f64)) -> Option<String> {
    let now = session.lenses.surface.now.as_ref()?;
    let [x, y] = now.of.axes;
    let [across, up] = now.of.frame.0;
    let place = format!("{x} {}, {y} {}", in_range(at.0, across), in_range(at.1, up));
    let range = now.grid.as_ref().map_or((0.0, 0.0), Grid::range);
    if now.rows <= READOUT / (SLICE / now.rows_in_a_slice) {
        let mut surface = now.surface.clone();
        surface.go_to([at.0, at.1]);
        let loss = surface.losses(session.run.data(), 0..now.rows) / now.rows as f64;
        return Some(format!("{place}: loss {}", in_range(loss, range)));
    }
    let part = |value: f64, (low, high): (f64, f64)| (value - low) / (high - low);
    let loss = now.grid.as_ref()?.nearest([part(at.0, across), part(at.1, up)]);
    Some(format!("{place}: loss about {}", in_range(loss, range)))
}
