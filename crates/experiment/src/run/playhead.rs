//! A place in the run.

use serde::{Deserialize, Serialize};

/// The four phases of one update, in the lesson's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// x to ŷ, layer by layer.
    #[default]
    Forward,
    /// ŷ against y.
    Loss,
    /// dL/dz and dL/dw, from the loss back to every weight.
    Backward,
    /// Each weight less learning rate times gradient.
    Update,
}

impl Phase {
    /// All four, in order.
    pub const ALL: [Phase; 4] = [Phase::Forward, Phase::Loss, Phase::Backward, Phase::Update];

    /// Its name: `Forward`.
    pub fn name(self) -> &'static str {
        match self {
            Phase::Forward => "Forward",
            Phase::Loss => "Loss",
            Phase::Backward => "Backward",
            Phase::Update => "Update",
        }
    }
}

/// A place in the run: a phase of one update. Written down as `{"epoch":3,"batch":2,"phase":"backward"}`, and
/// read where the batch or the phase is left out: it is the first then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Playhead {
    /// The epoch, from 1.
    pub epoch: usize,
    /// The batch in the epoch, from 1.
    #[serde(default = "first")]
    pub batch: usize,
    /// The phase of its update.
    #[serde(default)]
    pub phase: Phase,
}

fn first() -> usize {
    1
}

impl Playhead {
    /// Returns how many updates have made the weights at this place: before its own until the update phase. It is
    /// the place of a moment on the timeline and in every chart.
    pub fn updates(self, per_epoch: usize) -> usize {
        (self.epoch - 1) * per_epoch + self.batch - 1 + usize::from(self.phase == Phase::Update)
    }
}

impl Default for Playhead {
    fn default() -> Self {
        Playhead { epoch: 1, batch: 1, phase: Phase::Forward }
    }
}
