//! The way of a run in the plane of two parameters.

use super::frame::{Frame, Room};
use super::surface::places;
use crate::state::Session;
use backprop::{Parameter, Sequential};
use experiment::Experiment;
use experiment::run::Run;
use std::rc::Rc;
use std::sync::Arc;

/// Around the path.
const ROOM: Room = Room { margin: 0.45, least: 0.2 };
/// The most points of a path.
const MAX_POINTS: usize = 2000;
/// A diverging run is shown until it is so many times its start's size away from it.
const SIGHT: f64 = 5.0;

/// The way of a run in the plane of two parameters.
pub(crate) struct Path {
    experiment: Rc<Experiment>,
    computed: usize,
    /// A gesture keeps the frame: when it ends, another may fit better.
    during_gesture: bool,
    pub axes: [Parameter; 2],
    /// After how many updates each point is reached.
    pub steps: Vec<usize>,
    pub points: Arc<[(f64, f64)]>,
    /// How many of the points are in sight: all of them, unless the run diverged.
    seen: usize,
    /// What the axes show.
    pub frame: Frame,
}

impl Path {
    /// `None` where the weights are too large for axes.
    pub fn of(session: &Session, axes: [Parameter; 2]) -> Option<Path> {
        let run = &session.run;
        let [x, y] = places(run.model(), axes)?;
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
    pub fn is_of(&self, session: &Session, axes: [Parameter; 2]) -> bool {
        Rc::ptr_eq(&self.experiment, &session.experiment)
            && self.computed == session.run.computed()
            && self.axes == axes
            && self.during_gesture == session.gesture.is_some()
    }
}

/// The model at the end of a run, or where its path was last in sight.
pub(super) fn at_the_end(run: &Run, path: &Path) -> Sequential {
    let mut model = run.model().clone();
    if path.seen < path.points.len()
        && let Some((_, weights)) = run.checkpoints().find(|(step, _)| *step == path.steps[path.seen - 1])
    {
        model.set_parameters(weights).expect("a checkpoint has the model's parameters");
    }
    model
}
