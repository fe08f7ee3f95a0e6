//! Pinned runs: kept to compare the present one with.

use super::Run;
use super::curves::Curves;
use crate::experiment::{Experiment, ExperimentError};
use crate::text::number::short;
use backprop::Sequential;
use std::rc::Rc;
use words::say;

/// The most runs that can be pinned.
pub const MAX_PINS: usize = 3;
/// The most looks at the clock while the run of a pin is computed: about 100 ms of work.
const SLICES: usize = 1000;

/// A pinned run: its experiment, and of its run what charts and tables show.
pub struct Pin {
    /// Its place, 0 to 2: it keeps its letter, color and dashes for as long as it is pinned.
    pub place: usize,
    /// Its name, where a person has given it one.
    pub name: Option<String>,
    /// Its experiment.
    pub experiment: Rc<Experiment>,
    /// The curves of its run.
    pub curves: Curves,
    /// The model at the end of its run.
    pub model: Sequential,
    /// What came of it: the last loss, or where it diverged.
    pub outcome: String,
}

impl Pin {
    /// Pins an experiment, whose run is computed for it as far as there is time.
    ///
    /// # Errors
    /// Where the experiment has no run.
    pub fn new(
        place: usize,
        name: Option<String>,
        experiment: Rc<Experiment>,
    ) -> Result<Pin, ExperimentError> {
        let mut run = Run::new(&experiment)?;
        let mut slices = SLICES;
        run.compute(&mut || {
            slices -= 1;
            slices > 0
        });
        let (curves, model, outcome) = (Curves::of(&experiment, &run), run.model().clone(), outcome(&run));
        curves.predictions(&run);
        Ok(Pin { place, name, experiment, curves, model, outcome })
    }
}

/// Returns the letter of a pinned run, by its place.
pub fn letter(place: usize) -> char {
    char::from(b'A' + place as u8)
}

/// Returns what came of a run: its last loss, or where it ended.
pub fn outcome(run: &Run) -> String {
    if let Some(stopped) = run.diverged() {
        return say!(run::diverged { epoch: stopped.epoch });
    }
    match run.losses() {
        [] => say!(run::not_computed).into(),
        [.., last] if run.is_whole() => short(*last),
        losses @ [.., last] => say!(run::loss_so_far { loss: short(*last), epochs: losses.len() }),
    }
}

/// Returns whether two experiments are the same.
pub fn same(a: &Rc<Experiment>, b: &Rc<Experiment>) -> bool {
    Rc::ptr_eq(a, b) || a == b
}
