//! What a page is opened with: an experiment, a place in its run, and what of the page is shown. A link is
//! one written down; a hand-written address is one put together from words.

pub(crate) mod link;
pub(crate) mod parameters;
pub(crate) mod query;
pub(crate) mod visit;
pub(crate) mod words;

use crate::lens::boundary::BoundaryLens;
use crate::look::lens::{Held, Lens};
use crate::look::page::PageWishes;
use crate::look::selection::Selection;
use crate::tour::place::TourPlace;
use backprop::Parameter;
use experiment::Experiment;
use experiment::picture::lines::Scale;
use experiment::presets::PresetId;
use experiment::run::playhead::Playhead;

/// What a page is opened with.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// The experiment.
    pub experiment: Experiment,
    /// The place in its run.
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
    /// The step of a tour that is shown beside it.
    pub tour: Option<TourPlace>,
    /// What is for the page and not for the session.
    pub page: PageWishes,
}

impl Opening {
    /// The start of an experiment's run.
    pub fn new(experiment: Experiment) -> Opening {
        Opening {
            experiment,
            playhead: Playhead::default(),
            row: None,
            selected: Selection::FIRST,
            scale: None,
            lens: Lens::default(),
            axes: [None; 2],
            held: Held::default(),
            threshold: BoundaryLens::default().threshold,
            notebook: false,
            tour: None,
            page: PageWishes::default(),
        }
    }

    /// What a first visit shows: the notebook's regression.
    pub(crate) fn first() -> Opening {
        Opening::new(PresetId::NotebookRegression.experiment())
    }
}
