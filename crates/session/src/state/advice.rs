//! What to say of a run that went wrong. Finding it makes up to five other runs, so it is found when it is asked for.

use experiment::Experiment;
use experiment::run::Run;
use experiment::run::remedy::{self, Remedy};
use experiment::run::stagnation::{self, Stagnation};
use std::cell::OnceCell;

/// What was found about a run.
#[derive(Default)]
pub(crate) struct Advice {
    remedy: OnceCell<Option<Remedy>>,
    stagnation: OnceCell<Option<Stagnation>>,
}

impl Advice {
    /// Returns what to try, where the run diverged.
    pub fn remedy(&self, experiment: &Experiment, run: &Run) -> Option<&Remedy> {
        self.remedy.get_or_init(|| remedy::of(experiment, run)).as_ref()
    }

    /// Returns why the run has hardly learned, where it hasn't.
    pub fn stagnation(&self, experiment: &Experiment, run: &Run) -> Option<&Stagnation> {
        self.stagnation.get_or_init(|| stagnation::of(experiment, run)).as_ref()
    }
}

#[cfg(test)]
mod tests {
    use crate::state::Session;
    use crate::update::event::Event;
    use experiment::edit::field::Field;

    #[test]
    fn other_runs_are_tried_once_and_only_for_who_asks() {
        let mut session = Session::default();
        session.update(Event::Type { field: Field::Optimizer("learning_rate"), text: "5".into() });
        session.compute(&mut || true);
        assert!(session.run.diverged().is_some());
        assert!(session.advice.remedy.get().is_none(), "tried before anything is shown");
        let remedy = session.advice.remedy(&session.experiment, &session.run).cloned();
        assert!(remedy.is_some());
        session.update(Event::GoToStart);
        assert_eq!(session.advice.remedy.get(), Some(&remedy), "tried again though nothing was changed");
        session.update(Event::Type { field: Field::Optimizer("learning_rate"), text: "0.001".into() });
        assert!(session.advice.remedy.get().is_none(), "kept for another run");
    }
}
