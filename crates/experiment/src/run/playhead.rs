//! A place in the run.

use serde::{Deserialize, Serialize};
use words::say;

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

    /// Returns what addresses, JSON and the page's attributes call it, in every language: `forward`.
    pub fn key(self) -> &'static str {
        match self {
            Phase::Forward => "forward",
            Phase::Loss => "loss",
            Phase::Backward => "backward",
            Phase::Update => "update",
        }
    }

    /// Returns its name: `Forward`.
    pub fn name(self) -> &'static str {
        match self {
            Phase::Forward => say!(phases::forward),
            Phase::Loss => say!(phases::loss),
            Phase::Backward => say!(phases::backward),
            Phase::Update => say!(phases::update),
        }
    }

    /// Returns its name within a sentence: `forward`.
    pub fn in_a_sentence(self) -> &'static str {
        match self {
            Phase::Forward => say!(phases::forward_in_a_sentence),
            Phase::Loss => say!(phases::loss_in_a_sentence),
            Phase::Backward => say!(phases::backward_in_a_sentence),
            Phase::Update => say!(phases::update_in_a_sentence),
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
