//! Where we are in the run.

use super::headline;
use super::plots::{computed, loss_scale, playhead};
use crate::state::Session;
use crate::update::pace::SPEEDS;
use experiment::picture::lines::{Scale, stairs};
use experiment::run::playhead::{Phase, Playhead};
use words::say;

/// The most points of the loss curve in the timeline.
const SPARKLINE_POINTS: usize = 240;

/// Where we are in the run.
#[derive(Clone, Debug, PartialEq)]
pub struct TransportView {
    /// The place.
    pub playhead: Playhead,
    /// Epochs in all.
    pub epochs: usize,
    /// Updates in an epoch.
    pub batches: usize,
    /// The place as a part of the run, 0 to 1: that of its charts.
    pub fraction: f64,
    /// How much of the run is computed, 0 to 1.
    pub computed: f64,
    /// Whether it plays.
    pub playing: bool,
    /// The index of the speed in [`SPEEDS`](crate::SPEEDS).
    pub speed: usize,
    /// How long the rest takes, where a higher speed would make it much shorter.
    pub slow: Option<String>,
    /// The loss curve for the timeline: (part of the run, part of the height), both 0 to 1. It is the line of the loss
    /// chart, at the same places and on the same scale.
    pub sparkline: Vec<(f64, f64)>,
    /// The place in words: `Update 10 of 300, epoch 3 of 75: backward`.
    pub description: String,
}

/// How far a long run is.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// The part computed, 0 to 1.
    pub fraction: f64,
    /// `epoch 312 of 100,000`.
    pub text: String,
    /// Whether it was stopped.
    pub stopped: bool,
}

pub(super) fn view(session: &Session) -> TransportView {
    let run = &session.run;
    let epochs = session.experiment.epochs as f64;
    TransportView {
        playhead: session.look.playhead,
        epochs: session.experiment.epochs,
        batches: run.steps_per_epoch(),
        fraction: playhead(session) / epochs,
        computed: computed(session) / epochs,
        playing: session.playing,
        speed: session.speed,
        slow: slow(session),
        sparkline: sparkline(session),
        description: headline::place(session),
    }
}

/// How long the rest takes, while it plays at a speed at which that is a minute or more.
fn slow(session: &Session) -> Option<String> {
    let speed = SPEEDS[session.speed];
    let done = session.look.playhead.epoch * session.run.steps_per_epoch() + session.look.playhead.batch;
    let left = session.run.steps().saturating_sub(done) as f64;
    let update: f64 = Phase::ALL.into_iter().map(|phase| session.pace().length(phase)).sum();
    let minutes = (left * update / speed.rate / 60_000.0).round();
    let higher = session.playing && session.speed + 1 < SPEEDS.len();
    (higher && minutes >= 1.0)
        .then(|| say!(transport::rest_takes { speed: speed.name(), minutes: minutes as usize }))
}

fn sparkline(session: &Session) -> Vec<(f64, f64)> {
    let epochs = session.experiment.epochs as f64;
    let losses = session.curves.loss.first().map_or(&[][..], |line| &line.points[..]);
    let scale = loss_scale(session);
    let height = |loss: f64| match scale {
        Scale::Linear => Some(loss),
        Scale::Log => (loss > 0.0).then(|| loss.log10()),
    };
    let stride = losses.len().div_ceil(SPARKLINE_POINTS).max(1);
    let kept = losses.iter().enumerate().filter(|(i, _)| i % stride == 0 || i + 1 == losses.len());
    let points: Vec<_> =
        kept.filter_map(|(_, &(epoch, loss))| Some((epoch / epochs, height(loss)?))).collect();
    let heights = || points.iter().map(|&(_, height)| height);
    let (least, most) =
        (heights().fold(f64::INFINITY, f64::min), heights().fold(f64::NEG_INFINITY, f64::max));
    let part = |height: f64| if most > least { (height - least) / (most - least) } else { 0.5 };
    stairs(0.0, &points).map(|(at, height)| (at, part(height))).collect()
}

pub(super) fn progress(session: &Session) -> Option<Progress> {
    let run = &session.run;
    if run.is_whole() {
        return None;
    }
    Some(Progress {
        fraction: run.computed() as f64 / run.steps() as f64,
        text: say!(run::progress {
            epoch: run.computed() / run.steps_per_epoch() + 1,
            epochs: session.experiment.epochs,
        }),
        stopped: session.stopped,
    })
}
