//! The loss surface of a session: its axes, its path, and what is at a place of it.

use super::Session;
use crate::lens::cost::{SLICE, cost_of_row};
use crate::lens::descent::DescentNow;
use crate::lens::frame::{Frame, indices};
use crate::lens::path::{MAX_POINTS, Path, ROOM, SIGHT, at_the_end};
use crate::lens::progressive::Fineness;
use crate::lens::surface::{Of, SurfaceNow};
use crate::look::lens::Held;
use backprop::{Descent, Parameter, Sequential};
use experiment::names;
use experiment::picture::map::Grid;
use experiment::text::number::in_range;
use std::rc::Rc;
use words::say;

/// The parameters of both axes.
pub(crate) fn axes(session: &Session) -> [Parameter; 2] {
    let model = session.run.model();
    let chosen = session.look.axes.map(|axis| axis.filter(|&p| model.index_of(p).is_some()));
    let x = chosen[0].unwrap_or_else(|| session.parameter());
    [x, chosen[1].filter(|&y| y != x).unwrap_or_else(|| partner(model, x))]
}

/// Another parameter of the same unit: the next input's weight, or of a single input the bias; where its unit has no
/// other, the next of the model.
fn partner(model: &Sequential, parameter: Parameter) -> Parameter {
    match parameter {
        Parameter::Kernel { layer, input, unit } => {
            let dense = &model.layers()[layer];
            match dense.inputs() {
                1 if dense.settings().use_bias => Parameter::Bias { layer, unit },
                1 => {
                    let next = model.index_of(parameter).map_or(0, |index| index + 1);
                    model.parameter_at(next % model.parameters().len())
                }
                inputs => Parameter::Kernel { layer, input: (input + 1) % inputs, unit },
            }
        }
        Parameter::Bias { layer, unit } => Parameter::Kernel { layer, input: 0, unit },
    }
}

/// Derives the path, and the surface as far as `go_on` allows.
pub(crate) fn look(session: &mut Session, fineness: Fineness, go_on: &mut dyn FnMut() -> bool) {
    let axes = axes(session);
    // A model of one weight has no surface.
    if axes[0] == axes[1] {
        (session.lenses.surface.path, session.lenses.surface.now) = (None, None);
        return;
    }
    if !session.lenses.surface.path.as_ref().is_some_and(|path| is_of(path, session, axes)) {
        session.lenses.surface.path = path(session, axes);
    }
    descend(session, go_on);
    let lens = &session.lenses.surface;
    let (Some(path), Some([x, y])) = (&lens.path, indices(session.run.model(), axes)) else {
        session.lenses.surface.now = None;
        return;
    };
    let held = session.look.held;
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

/// Derives what the update at the playhead does to the loss over all rows, as far as `go_on` allows.
fn descend(session: &mut Session, go_on: &mut dyn FnMut() -> bool) {
    let before = session.lenses.surface.descent.take();
    if !session.now.reached {
        return;
    }
    // Forward and back through each row.
    let rows = (SLICE / (3 * cost_of_row(&session.now.model))).max(1);
    let step = session.playhead_step();
    let mut now =
        before.filter(|before| before.is_of(&session.experiment, step)).unwrap_or_else(|| DescentNow {
            experiment: session.experiment.clone(),
            step,
            descent: Descent::new(
                session.now.model.clone(),
                session.now.trace.after(),
                session.experiment.loss,
                session.experiment.optimizer.learning_rate(),
            ),
        });
    while now.descent.add_rows(session.run.data(), rows) > 0 && go_on() {}
    session.lenses.surface.descent = Some(now);
}

/// The loss at a place: exact where that is quickly computed, else that of the nearest node.
pub(crate) fn readout(session: &Session, at: (f64, f64)) -> Option<String> {
    let now = session.lenses.surface.now.as_ref()?;
    let [x, y] = now.of.axes;
    let [across, up] = now.of.frame.0;
    let [x, y] = [x, y].map(|parameter| names::weight(&session.experiment, parameter));
    let (at_x, at_y) = (in_range(at.0, across), in_range(at.1, up));
    let range = now.grid.as_ref().map_or((0.0, 0.0), Grid::range);
    if now.rows <= READOUT / (SLICE / now.rows_in_a_slice) {
        let mut surface = now.surface.clone();
        surface.go_to([at.0, at.1]);
        let loss = surface.losses(session.run.data(), 0..now.rows) / now.rows as f64;
        return Some(say!(gradients::loss { x, at_x, y, at_y, loss: in_range(loss, range) }));
    }
    let part = |value: f64, (low, high): (f64, f64)| (value - low) / (high - low);
    let loss = now.grid.as_ref()?.nearest([part(at.0, across), part(at.1, up)]);
    Some(say!(gradients::loss_about { x, at_x, y, at_y, loss: in_range(loss, range) }))
}

/// The most multiplications of a readout, which is computed at once.
const READOUT: usize = 2 * SLICE;

/// Returns the way of the run over both axes; `None` where the weights are too large for axes.
fn path(session: &Session, axes: [Parameter; 2]) -> Option<Path> {
    let run = &session.run;
    let [x, y] = indices(run.model(), axes)?;
    let states: Vec<_> = run.checkpoints().collect();
    let (stride, last) = (states.len().div_ceil(MAX_POINTS), states.len() - 1);
    let kept = (0..=last).filter(|i| i % stride == 0 || *i == last).map(|i| states[i]);
    let (steps, points): (Vec<_>, Vec<_>) =
        kept.map(|(step, weights)| (step, (weights[x], weights[y]))).unzip();
    let start = points[0];
    let near = |&&(x, y): &&(f64, f64)| {
        let reach = |value: f64| SIGHT * value.abs().max(1.0);
        (x - start.0).abs() <= reach(start.0) && (y - start.1).abs() <= reach(start.1)
    };
    let seen = match run.diverged() {
        Some(_) => points.iter().take_while(near).count(),
        None => points.len(),
    };
    let in_sight = &points[..seen];
    let before = session.lenses.surface.path.as_ref().filter(|path| path.axes == axes);
    let kept = before
        .map(|path| path.frame)
        .filter(|frame| session.gesture.is_some() || frame.suits(in_sight, ROOM));
    Some(Path {
        experiment: session.experiment.clone(),
        computed: run.computed(),
        during_gesture: session.gesture.is_some(),
        axes,
        seen,
        frame: kept.or_else(|| Frame::around(in_sight, ROOM))?,
        steps,
        points: points.into(),
    })
}

/// Whether it is the session's present one.
fn is_of(path: &Path, session: &Session, axes: [Parameter; 2]) -> bool {
    Rc::ptr_eq(&path.experiment, &session.experiment)
        && path.computed == session.run.computed()
        && path.axes == axes
        && path.during_gesture == session.gesture.is_some()
}
