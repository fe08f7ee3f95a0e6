//! What follows from an event, and from time.

use crate::lens::progressive::Fineness;
use crate::state::advice::Advice;
use crate::state::{Now, Session};
use experiment::Experiment;
use experiment::run::Run;
use experiment::run::curves::Curves;
use std::cell::OnceCell;
use std::rc::Rc;

/// Looks at the clock before a replay to the playhead is put off to the next frame: about 2 ms of work.
const LOOK_SLICES: usize = 20;
/// Looks at the clock before what the lens shows is: fewer, so that an edit stays within a frame.
const LENS_SLICES: usize = 15;

impl Session {
    /// Goes on with a long run until it is whole or `go_on` says no. `go_on` is asked about every 0.1 ms
    /// of work; the caller holds the clock. Returns whether anything is still to do.
    pub fn compute(&mut self, go_on: &mut dyn FnMut() -> bool) -> bool {
        if !self.stopped && !self.run.is_whole() {
            self.run.compute(go_on);
            self.curves = Curves::of(&self.experiment, &self.run);
            self.advice = Advice::default();
            self.follow_run();
            self.clamp();
        }
        if !self.now.reached {
            let step = self.playhead_step();
            self.now = Now::at(&mut self.run, step, self.look.row, go_on);
        }
        self.look_through_lens(Fineness::Whole, go_on);
        self.is_pending()
    }

    /// Returns whether [`Session::compute`] has something to do.
    pub fn is_pending(&self) -> bool {
        self.run_is_pending() || self.lens_is_pending()
    }

    fn run_is_pending(&self) -> bool {
        let computing = !self.stopped && !self.run.is_whole();
        computing || !self.now.reached && self.playhead_step() <= self.run.last_step()
    }

    /// Returns whether something moves by itself: a run that is computed, or the playhead.
    pub fn is_moving(&self) -> bool {
        self.playing || self.run_is_pending()
    }

    /// Derives what is shown at the playhead.
    pub(crate) fn look(&mut self) {
        let mut slices = LOOK_SLICES;
        let step = self.playhead_step();
        self.now = Now::at(&mut self.run, step, self.look.row, &mut || {
            slices = slices.saturating_sub(1);
            slices > 0
        });
        self.before_again = self.now_again().map(|again| std::mem::replace(&mut self.now, again));
        slices = LENS_SLICES;
        self.look_through_lens(Fineness::Quick, &mut || {
            slices = slices.saturating_sub(1);
            slices > 0
        });
    }

    /// Puts another experiment, which has been checked, and its run in the place of the present one.
    pub(crate) fn replace(&mut self, experiment: Rc<Experiment>) {
        let Ok(run) = Run::new(&experiment) else { return };
        self.curves = Curves::of(&experiment, &run);
        self.advice = Advice::default();
        self.run = run;
        self.weights_text = OnceCell::new();
        self.experiment = experiment;
        self.stopped = false;
    }
}

impl Now {
    pub(crate) fn at(
        run: &mut Run,
        step: usize,
        shown: Option<usize>,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Now {
        let there = run.seek(step, go_on) && step <= run.last_step();
        Now { trace: run.trace(shown), model: run.model_at_trace().clone(), reached: there }
    }
}
