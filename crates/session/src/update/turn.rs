//! How an update that somebody works out is shown, and what ends it.

use crate::state::Session;
use crate::state::turn::{Stage, WorkedOut};
use experiment::run::playhead::Phase;

impl Session {
    /// Returns how much of the update at the playhead the page shows while it is worked out.
    pub fn worked_out(&self) -> Option<Stage> {
        self.worked_out.map(|of| of.stage)
    }

    /// Returns whether numbers of the update are still to be found.
    pub(crate) fn is_worked_out(&self) -> bool {
        self.worked_out.is_some_and(|of| of.stage.phase < Phase::Update)
    }

    /// Returns whether z and a of a layer are still to be found.
    pub(crate) fn hides_layer(&self, layer: usize) -> bool {
        self.worked_out.is_some_and(|of| of.stage.layers <= layer)
    }

    /// Returns whether what is predicted is still to be found.
    pub(crate) fn hides_predictions(&self) -> bool {
        self.hides_layer(self.experiment.layers.len() - 1)
    }

    /// Shows only so much of the update at the playhead, or all again, from where it was.
    pub(crate) fn work_out(&mut self, stage: Option<Stage>) {
        let before = self.worked_out.take();
        let Some(stage) = stage else {
            before.into_iter().for_each(|of| self.look.playhead = of.from);
            return;
        };
        self.playing = false;
        if self.first.is_some() {
            self.end_first();
        }
        let from = before.map_or(self.look.playhead, |of| of.from);
        self.look.playhead.phase = stage.phase;
        self.worked_out = Some(WorkedOut { stage, look: self.look, from });
    }

    /// Shows all again once something else is looked at, or the experiment is another one.
    pub(crate) fn follow_work(&mut self, edited: bool) {
        let is_here = |of: &WorkedOut| {
            let place = |look: &crate::look::Look| (look.playhead, look.row, look.selected);
            !edited && !self.playing && place(&of.look) == place(&self.look)
        };
        self.worked_out = self.worked_out.filter(is_here);
    }
}
