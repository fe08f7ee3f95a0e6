//! The loss over two parameters, and the way of the run on it.

use super::descent::{self, FallView, Steps, point, steps};
use crate::look::lens::Held;
use crate::state::Session;
use crate::state::surface::axes;
use backprop::Parameter;
use experiment::edit::fields::MAX_WEIGHT_FIELDS;
use experiment::names;
use experiment::picture::map::{Grid, MapAxis, MapPlot, Mark, MarkKind, Shade};
use experiment::text::number::{exact, short};
use std::sync::Arc;
use words::{say, sentences};

/// The loss over two parameters, and the way of the run on it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct SurfaceView {
    /// The picture.
    pub map: MapPlot,
    /// The parameters along x and y.
    pub axes: [AxisView; 2],
    /// The weights to choose from, each with its name; empty where there are too many, and a name is typed instead.
    pub weights: Vec<(Parameter, String)>,
    /// At which values the other parameters are held.
    pub held: Held,
    /// The start of the run in words, for its handle.
    pub start: String,
    /// What can't be shown, and why; else what is: `Loss over 4 rows 10.35, other weights as at the playhead`.
    pub caption: String,
    /// What the steps do to the loss over all rows; empty until they are computed.
    pub falls: Vec<FallView>,
}

/// The choice of an axis.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct AxisView {
    /// What is typed, or the name of the weight chosen; empty where the axis goes with the selection.
    pub text: String,
    /// The name of the weight it shows.
    pub weight: String,
    /// What is wrong with the text.
    pub problem: Option<String>,
}

pub(super) fn view(session: &Session) -> SurfaceView {
    let lens = &session.lenses.surface;
    let axes = axes(session);
    let (model, shown) = (session.run.model(), descent::names(session, axes));
    let axis = |i: usize| AxisView {
        text: match &lens.drafts[i] {
            Some((text, _)) => text.clone(),
            None if session.look.axes[i] == Some(axes[i]) => shown[i].clone(),
            None => String::new(),
        },
        weight: shown[i].clone(),
        problem: lens.drafts[i].as_ref().map(|(_, problem)| problem.clone()),
    };
    let count = model.parameters().len();
    let choices = if count <= MAX_WEIGHT_FIELDS { 0..count } else { 0..0 };
    let choice = |index| {
        let parameter = model.parameter_at(index);
        (parameter, names::weight(&session.experiment, parameter))
    };
    let steps = steps(session, axes);
    let map = map(session, axes, steps.as_ref());
    SurfaceView {
        axes: [axis(0), axis(1)],
        weights: choices.map(choice).collect(),
        held: session.look.held,
        start: lens.path.as_ref().map_or_else(String::new, |path| {
            let (x, y) = path.points[0];
            say!(maps::start { point: point(&shown, exact(x), exact(y)) })
        }),
        caption: note(session, map.grid.as_ref())
            .unwrap_or_else(|| caption(session.look.held, steps.as_ref())),
        falls: steps.as_ref().map_or_else(Vec::new, |steps| steps.falls().into()),
        map,
    }
}

fn map(session: &Session, axes: [Parameter; 2], steps: Option<&Steps>) -> MapPlot {
    let lens = &session.lenses.surface;
    let (path, now) = (lens.path.as_ref(), lens.now.as_ref());
    let shown = descent::names(session, axes);
    let axis =
        |i: usize| MapAxis { name: shown[i].clone(), range: path.map_or((0.0, 1.0), |path| path.frame.0[i]) };
    let points = path.map_or(&[][..], |path| &path.points[..]);
    let mark = |kind| move |at| Mark { at, kind };
    let end = points.last().copied().filter(|_| session.run.is_whole() && points.len() > 1);
    let here = now.map(|now| (now.here[0], now.here[1]));
    let marks = end.map(mark(MarkKind::End)).into_iter();
    let marks = marks.chain(points.first().copied().map(mark(MarkKind::Start)));
    MapPlot {
        x: axis(0),
        y: axis(1),
        grid: now.and_then(|now| now.grid.clone()),
        shade: Shade::Spread,
        boundary: None,
        path: path.map_or_else(|| Arc::new([]) as Arc<[_]>, |path| path.points.clone()),
        ghost: ghost(session, axes),
        arrows: steps.map_or_else(Vec::new, Steps::arrows),
        marks: marks.chain(here.map(mark(MarkKind::Playhead))).collect(),
        description: description(session, axes, steps),
    }
}

/// The path of the run before the last edit, where its chart has both weights.
fn ghost(session: &Session, axes: [Parameter; 2]) -> Arc<[(f64, f64)]> {
    let (ghost, model) = (&session.ghost, session.run.model());
    let line = |parameter| {
        let index = model.index_of(parameter)?;
        let at = ghost.members.iter().position(|members| members.contains(&index))?;
        Some(&ghost.weights[at].points)
    };
    match (line(axes[0]), line(axes[1])) {
        (Some(x), Some(y)) => x.iter().zip(y.iter()).map(|(x, y)| (x.1, y.1)).collect(),
        _ => Arc::new([]),
    }
}

fn lowest(grid: &Grid) -> Option<(usize, f64)> {
    let finite = grid.values.iter().copied().enumerate().filter(|(_, value)| value.is_finite());
    finite.min_by(|a, b| a.1.total_cmp(&b.1))
}

fn description(session: &Session, axes: [Parameter; 2], steps: Option<&Steps>) -> String {
    let lens = &session.lenses.surface;
    let (Some(path), Some(now)) = (&lens.path, &lens.now) else {
        return say!(maps::no_surface).into();
    };
    let shown = descent::names(session, axes);
    let pair = |x: f64, y: f64| point(&shown, short(x), short(y));
    let [x, y] = &shown;
    let what = match session.look.held {
        Held::Playhead => say!(maps::surface_at_playhead { x, y }),
        Held::End => say!(maps::surface_at_end { x, y }),
    };
    let (start, end) = (path.points[0], path.points[path.points.len() - 1]);
    let goes = say!(maps::run_goes { start: pair(start.0, start.1), end: pair(end.0, end.1) });
    let mut said = vec![what, goes];
    if let Some(steps) = steps {
        let [x, y] = now.here;
        said.push(say!(maps::loss_here { point: pair(x, y), rows: steps.rows, loss: steps.loss() }));
        said.push(steps.in_words());
    }
    if lens.is_pending() {
        said.push(say!(maps::still_computing).into());
    } else if let Some((grid, (index, loss))) = now.grid.as_ref().and_then(|grid| Some((grid, lowest(grid)?)))
    {
        let part = [
            (index % grid.columns) as f64 / (grid.columns - 1) as f64,
            (index / grid.columns) as f64 / (grid.rows - 1) as f64,
        ];
        let [x, y] = path.frame.at(part);
        said.push(say!(maps::lowest { loss: short(loss), point: pair(x, y) }));
    }
    sentences(said)
}

fn caption(held: Held, steps: Option<&Steps>) -> String {
    let Some(steps) = steps else { return say!(headline::computing).into() };
    let (rows, loss) = (steps.rows, steps.course());
    match held {
        Held::Playhead => say!(maps::caption_at_playhead { rows, loss }),
        Held::End => say!(maps::caption_at_end { rows, loss }),
    }
}

/// What can't be shown, and why.
fn note(session: &Session, grid: Option<&Grid>) -> Option<String> {
    let lens = &session.lenses.surface;
    let Some(now) = &lens.now else {
        return Some(match session.run.model().parameters().len() {
            1 => say!(maps::one_weight).into(),
            _ => say!(maps::weights_too_large).into(),
        });
    };
    if now.is_too_large() {
        return Some(say!(maps::takes_minutes).into());
    }
    match grid.map(|grid| grid.values.iter().filter(|value| value.is_infinite()).count()) {
        None | Some(0) => None,
        Some(count) if grid.is_some_and(|grid| count == grid.values.len()) => {
            Some(say!(maps::nowhere_finite).into())
        }
        Some(_) => Some(say!(maps::loss_hatched).into()),
    }
}
