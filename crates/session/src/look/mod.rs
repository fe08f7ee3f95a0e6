//! What is looked at, as one value.

pub(crate) mod gradients;
pub(crate) mod lens;
pub(crate) mod notice;
pub(crate) mod page;
pub(crate) mod selection;
pub(crate) mod topic;

use backprop::Parameter;
use experiment::picture::lines::Scale;
use experiment::run::playhead::Playhead;
use lens::{Held, Lens};
use selection::Selection;

/// What is looked at: a place in the run, and what of it is shown. A link and a visit keep it beside the experiment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The place in the run.
    pub playhead: Playhead,
    /// The row that the network shows, where it was chosen.
    pub row: Option<usize>,
    /// What is selected on the network.
    pub selected: Selection,
    /// How the loss chart maps values, where that was chosen.
    pub scale: Option<Scale>,
    /// What the third chart shows.
    pub lens: Lens,
    /// The parameters along the loss surface; `None` goes with the selection.
    pub axes: [Option<Parameter>; 2],
    /// At which values the loss surface holds the others.
    pub held: Held,
    /// From which prediction on a row is of class 1.
    pub threshold: f64,
    /// Whether the notebook drawer is open.
    pub notebook: bool,
}

impl Default for Look {
    fn default() -> Self {
        Look {
            playhead: Playhead::default(),
            row: None,
            selected: Selection::FIRST,
            scale: None,
            lens: Lens::default(),
            axes: [None; 2],
            held: Held::default(),
            threshold: 0.5,
            notebook: false,
        }
    }
}
