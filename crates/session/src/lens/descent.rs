//! The update at the playhead: what it does to the loss over all rows, computed in slices.

use super::{SLICE, cost_of_row};
use crate::state::Session;
use backprop::{Descended, Descent};
use experiment::Experiment;
use std::rc::Rc;

/// A descent as far as it is computed.
pub(crate) struct DescentNow {
    experiment: Rc<Experiment>,
    step: usize,
    descent: Descent,
}

impl DescentNow {
    /// What was found, once all rows are through.
    pub fn found(&self) -> Option<Descended<'_>> {
        self.descent.found()
    }

    fn is_of(&self, session: &Session) -> bool {
        Rc::ptr_eq(&self.experiment, &session.experiment) && self.step == session.playhead_step()
    }

    /// Derives that of the update at the playhead, as far as `go_on` allows.
    pub(super) fn look(session: &mut Session, go_on: &mut dyn FnMut() -> bool) {
        let lens = &mut session.lenses.surface;
        if !session.now.reached {
            lens.descent = None;
            return;
        }
        // Forward and back through each row.
        let rows = (SLICE / (3 * cost_of_row(&session.now.model))).max(1);
        let before = lens.descent.take().filter(|descent| descent.is_of(session));
        let mut now = before.unwrap_or_else(|| DescentNow {
            experiment: session.experiment.clone(),
            step: session.playhead_step(),
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
}
