//! The numbers of somebody's own code, checked against the run of the page: which is the first that differs, and with which slip
//! all of them come out.

mod candidates;
mod code;
mod pieces;
mod places;
mod printout;
mod quantity;
mod search;
mod shuffled;
mod sign;
mod slips;
mod verdict;

pub use code::Lines;
use experiment::Experiment;
pub use places::Placed;
pub use quantity::Quantity;
pub use search::{Fit, Search};
pub use sign::{Sign, sign};
pub use slips::Said;
pub use verdict::{Compared, Explained, Outcome, Verdict};
use words::say;

/// Begins to check what somebody's code printed against the run of an experiment.
///
/// ```
/// use experiment::presets::PresetId;
/// use reader::check;
/// let experiment = PresetId::ZeroBiases.experiment();
/// let mut search = check::begin("Epoch 1 loss 26.249691774703265", &experiment).unwrap();
/// search.compute(&mut || true);
/// let verdict = search.verdict(&experiment);
/// assert_eq!(verdict.title, "The gradient before W2 uses W2 after its update.");
/// ```
///
/// # Errors
/// Says what to print where no number has a place in the run, or why there is no run.
pub fn begin(text: &str, experiment: &Experiment) -> Result<Search, String> {
    if experiment.check().is_err() {
        return Err(say!(check::no_run).into());
    }
    Search::new(&printout::read(text), experiment).ok_or_else(|| say!(check::nothing_read).into())
}
