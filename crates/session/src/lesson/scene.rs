//! What a step sets the page to, in the words of hand-written links.

use crate::opening::parameters::{About, PARAMETERS};
use crate::opening::query::{Pairs, Source};
use crate::opening::{Opening, query};
use crate::tour::format::{PinnedRun, Tour};
use crate::tour::place::TourPlace;
use crate::tour::shipped::of_key;
use experiment::edit::model::Refusal;
use experiment::presets::PresetId;
use experiment::run::pin::Pin;
use std::rc::Rc;
use words::say;

/// What a state opens, from what is open now. One that names something of the experiment starts from the
/// notebook's, as a link does; what isn't named of the place stays otherwise.
///
/// # Errors
/// Says what is wrong with the first word that is.
pub(crate) fn opening(state: &str, now: &Opening) -> Result<Opening, Refusal> {
    let pairs = query::pairs(state);
    let about = |name: &str| PARAMETERS.iter().find(|p| p.name == name).map(|p| p.about);
    if let Some(problem) = query::unknown(&pairs) {
        return Err(problem);
    }
    if let Some((name, _)) = pairs
        .iter()
        .find(|(name, _)| about(name) == Some(About::Page) || ["tour", "step"].contains(&name.as_str()))
    {
        return Err(say!(tour_problems::not_for_a_step { name }));
    }
    let chooses = pairs.iter().any(|(name, _)| about(name) == Some(About::Experiment));
    let mut opening = now.clone();
    if chooses {
        opening = Opening::new(PresetId::NotebookRegression.experiment());
        opening.tour = now.tour.clone();
    }
    match query::apply(&mut opening, &pairs, Source::Step).into_iter().next() {
        Some(problem) => Err(problem),
        None => Ok(opening),
    }
}

/// A run that a step pins, at a place from 0.
pub(crate) fn pin(place: usize, pinned: &PinnedRun) -> Result<Pin, Refusal> {
    let opening = opening(&pinned.state, &Opening::new(PresetId::NotebookRegression.experiment()))?;
    Pin::new(place, Some(pinned.name.clone()), Rc::new(opening.experiment)).map_err(|error| error.to_string())
}

/// The step of a tour that an address asks for, with the page set as that step begins.
pub(crate) fn asked(pairs: &Pairs) -> Option<Opening> {
    let find = |name: &str| pairs.iter().find(|pair| pair.0 == name).map(|pair| pair.1.as_str());
    let tour = of_key(find("tour")?)?;
    let step = find("step").and_then(|step| step.parse().ok()).unwrap_or(1).clamp(1, tour.steps.len());
    let mut opening = opening_of_step(&tour, step - 1);
    opening.tour = crate::tour::shipped::keys()
        .into_iter()
        .find(|key| *key == tour.key)
        .map(|key| TourPlace { key, step });
    Some(opening)
}

/// What the page is set to as a step begins that is come to from the first.
pub(crate) fn opening_of_step(tour: &Tour, step: usize) -> Opening {
    let states = tour.steps[..=step].iter().filter_map(|step| step.tell.state.as_deref());
    let first = Opening::new(PresetId::NotebookRegression.experiment());
    states.fold(first, |now, state| opening(state, &now).unwrap_or(now))
}
