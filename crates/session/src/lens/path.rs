//! The way of a run in the plane of two parameters.

use super::frame::{Frame, Room};
use backprop::{Parameter, Sequential};
use experiment::Experiment;
use experiment::run::Run;
use std::rc::Rc;
use std::sync::Arc;

/// Around the path.
pub(crate) const ROOM: Room = Room { margin: 0.45, least: 0.2 };
/// The most points of a path.
pub(crate) const MAX_POINTS: usize = 2000;
/// A diverging run is shown until it is so many times its start's size away from it.
pub(crate) const SIGHT: f64 = 5.0;

/// The way of a run in the plane of two parameters.
pub(crate) struct Path {
    pub experiment: Rc<Experiment>,
    pub computed: usize,
    /// A gesture keeps the frame: when it ends, another may fit better.
    pub during_gesture: bool,
    pub axes: [Parameter; 2],
    /// After how many updates each point is reached.
    pub steps: Vec<usize>,
    pub points: Arc<[(f64, f64)]>,
    /// How many of the points are in sight: all of them, unless the run diverged.
    pub seen: usize,
    /// What the axes show.
    pub frame: Frame,
}

/// The model at the end of a run, or where its path was last in sight.
pub(crate) fn at_the_end(run: &Run, path: &Path) -> Sequential {
    let mut model = run.model().clone();
    if path.seen < path.points.len()
        && let Some((_, weights)) = run.checkpoints().find(|(step, _)| *step == path.steps[path.seen - 1])
    {
        model.set_parameters(weights).expect("a checkpoint has the model's parameters");
    }
    model
}
