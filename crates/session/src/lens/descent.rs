//! The update at the playhead: what it does to the loss over all rows, as far as it is computed.

use backprop::{Descended, Descent};
use experiment::Experiment;
use std::rc::Rc;

/// A descent as far as it is computed.
pub(crate) struct DescentNow {
    pub experiment: Rc<Experiment>,
    pub step: usize,
    pub descent: Descent,
}

impl DescentNow {
    /// Returns what was found, once all rows are through.
    pub fn found(&self) -> Option<Descended<'_>> {
        self.descent.found()
    }

    /// Returns whether it is that of an update of an experiment's run.
    pub fn is_of(&self, experiment: &Rc<Experiment>, step: usize) -> bool {
        Rc::ptr_eq(&self.experiment, experiment) && self.step == step
    }
}
