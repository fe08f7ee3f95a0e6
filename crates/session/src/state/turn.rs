//! What the page shows while somebody works out the numbers of an update.

use crate::look::Look;
use experiment::run::playhead::{Phase, Playhead};

/// How much of an update the page shows while a number of it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// The last phase whose numbers are all found, or the first.
    pub phase: Phase,
    /// How many layers, from the first on, show their z and a.
    pub layers: usize,
}

/// That an update is worked out: what of it is shown, and where.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct WorkedOut {
    /// How much is shown.
    pub stage: Stage,
    /// What is looked at: once that is something else, all is shown again.
    pub look: Look,
    /// Where the playhead was before.
    pub from: Playhead,
}
