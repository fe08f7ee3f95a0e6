//! What a page is opened with: an experiment, a place in its run, and what of the page is shown. A link is
//! one written down; a hand-written address is one put together from words.

pub(crate) mod link;
pub(crate) mod parameters;
pub(crate) mod query;
pub(crate) mod visit;
pub(crate) mod words;

use crate::look::Look;
use crate::look::page::PageWishes;
use crate::tour::place::TourPlace;
use experiment::Experiment;
use experiment::presets::PresetId;

/// What a page is opened with.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// The experiment.
    pub experiment: Experiment,
    /// What is looked at.
    pub look: Look,
    /// The step of a tour that is shown beside it.
    pub tour: Option<TourPlace>,
    /// What is for the page and not for the session.
    pub page: PageWishes,
}

impl Opening {
    /// Returns the start of an experiment's run.
    pub fn new(experiment: Experiment) -> Opening {
        Opening { experiment, look: Look::default(), tour: None, page: PageWishes::default() }
    }

    /// What a first visit shows: the notebook's regression.
    pub(crate) fn first() -> Opening {
        Opening::new(PresetId::NotebookRegression.experiment())
    }
}
