//! The first visit: what its step says, with the numbers of the run.

mod backward;
mod changed;
mod forward;
mod sum_part;
mod told;

pub use sum_part::SumPart;

use crate::look::selection::Selection;
use crate::state::Session;
use crate::state::first::{FirstStep, Way};
use backprop::Parameter;
use experiment::run::playhead::Phase;

/// The step of the first visit.
#[derive(Clone, Debug, PartialEq)]
pub struct FirstView {
    /// Which.
    pub step: FirstStep,
    /// Whether what is looked at is what it is about: it waits where somebody looks elsewhere in the run.
    pub here: bool,
    /// Sums, written out with the numbers of the drawing.
    pub sums: Vec<Vec<SumPart>>,
    /// The weight whose way is to be guessed, while it is.
    pub asked: Option<Parameter>,
    /// The weight that is to be dragged, while it is.
    pub invites: Option<Parameter>,
    /// What was guessed.
    pub guess: Option<Way>,
    /// How far each of its three parts is: to watch, to guess, to change.
    pub parts: [Part; 3],
    /// Whether it goes back.
    pub back: bool,
    /// Whether it goes on with the step in whose middle a change came.
    pub resumes: bool,
}

/// How far a part of the first visit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It comes later.
    Ahead,
    /// It is now.
    Now,
    /// It is done.
    Done,
}

pub(super) fn view(session: &Session) -> Option<FirstView> {
    let first = session.first?;
    let (step, here) = (first.step, session.is_at_first());
    let chosen = match session.look.selected {
        Selection::Parameter(parameter @ Parameter::Kernel { .. }) => Some(parameter),
        _ => None,
    };
    Some(FirstView {
        step,
        here,
        sums: if here && session.now.reached { sums(session, step) } else { Vec::new() },
        asked: chosen.filter(|_| here && step == FirstStep::Guess),
        invites: chosen.filter(|_| here && step == FirstStep::Drag),
        guess: first.guess,
        parts: [
            part(step, FirstStep::Watch, FirstStep::Loss),
            part(step, FirstStep::Guess, FirstStep::Again),
            match step {
                _ if first.changed => Part::Done,
                step => part(step, FirstStep::Drag, FirstStep::Dragged),
            },
        ],
        resumes: first.interrupted.is_some(),
        back: here && first.back().is_some() && first.interrupted.is_none(),
    })
}

/// How far the part between two steps is.
fn part(step: FirstStep, from: FirstStep, to: FirstStep) -> Part {
    match step {
        step if step < from => Part::Ahead,
        step if step <= to => Part::Now,
        _ => Part::Done,
    }
}

fn sums(session: &Session, step: FirstStep) -> Vec<Vec<SumPart>> {
    match step {
        FirstStep::Forward => forward::sums(session),
        FirstStep::Loss => sum_in(session, Phase::Loss).into_iter().collect(),
        FirstStep::Backward => sum_in(session, Phase::Backward).into_iter().collect(),
        FirstStep::Update => sum_in(session, Phase::Update).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// Returns the sum of a phase: the loss, the chosen weight's gradient as a product, its step.
pub(super) fn sum_in(session: &Session, phase: Phase) -> Option<Vec<SumPart>> {
    match phase {
        Phase::Forward => None,
        Phase::Loss => told::loss_sum(session),
        Phase::Backward => backward::product(session),
        Phase::Update => backward::step(session),
    }
}

/// Returns which way the chosen weight's gradient says that it should go, and in words which, why, and how much depends on it;
/// `None` where no weight is chosen or its gradient is 0 or not finite.
pub(super) fn advice(session: &Session) -> Option<(Way, String, String)> {
    let slope = backward::chosen(session)?.gradient.filter(|slope| slope.is_finite() && *slope != 0.0)?;
    let (title, sentence) = told::backward(session, None);
    Some((if slope < 0.0 { Way::Up } else { Way::Down }, title, sentence))
}

/// Returns the title and the sentence of its step, where what is looked at is what the step is about.
pub(super) fn told(session: &Session) -> Option<(String, String)> {
    let first = session.first.filter(|_| session.is_at_first() && session.now.reached)?;
    Some(told::told(session, first))
}
