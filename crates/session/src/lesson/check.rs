//! Whether the words of a tour are true: its states, its numbers, its answers and what they rest on.

use super::expression::holds;
use super::filled;
use super::scene::{opening, opening_of_step, pin};
use crate::state::Session;
use crate::tour::format::{Scene, Step, Tour, Wrong};
use experiment::run::pin::MAX_PINS;
use words::say;

impl Tour {
    /// Sets a page to each step in turn and looks whether all of its words can be read, every number in braces is
    /// there and finite, exactly one choice is right once it is answered, and what the words rest on holds.
    ///
    /// # Errors
    /// Names the place of the first thing that is wrong.
    pub fn check(&self) -> Result<(), Wrong> {
        (0..self.steps.len())
            .try_for_each(|at| check_step(self, at).map_err(|wrong| format!("steps[{at}].{wrong}")))
    }
}

/// What is wrong, with its place.
fn wrong_at(place: &str, problem: String) -> Wrong {
    say!(json::at_place { place, problem })
}

/// The choice of a step that is right, in the run that its answer shows.
///
/// # Errors
/// Says what can't be read, or that not exactly one is right.
pub(crate) fn right_choice(tour: &Tour, at: usize) -> Result<usize, Wrong> {
    let step = &tour.steps[at];
    right_in(&answered(told(tour, at)?, step)?, step)
}

fn check_step(tour: &Tour, at: usize) -> Result<(), Wrong> {
    let step = &tour.steps[at];
    if let Some(state) = &step.tell.state {
        let before = opening_of_step(tour, at.saturating_sub(1));
        opening(state, &before).map_err(|problem| wrong_at("tell.state", problem))?;
    }
    let session = told(tour, at)?;
    if let Some(ask) = &step.ask {
        let choices = ask.choices.iter().flat_map(|choice| std::iter::once(&choice.text).chain(&choice.hint));
        check_texts(&session, "ask", std::iter::once(&ask.question).chain(choices))?;
    }
    let session = answered(session, step)?;
    check_texts(&session, "try", step.play.iter())?;
    if step.ask.is_some() {
        right_in(&session, step)?;
    }
    for (at, condition) in step.holds.iter().enumerate() {
        match holds(&session, condition) {
            Ok(true) => {}
            Ok(false) => {
                let problem = say!(tour_problems::does_not_hold { condition });
                return Err(wrong_at(&format!("holds[{at}]"), problem));
            }
            Err(problem) => return Err(wrong_at(&format!("holds[{at}]"), problem)),
        }
    }
    Ok(())
}

/// The page as a step tells.
fn told(tour: &Tour, at: usize) -> Result<Session, Wrong> {
    let mut session = Session::at(opening_of_step(tour, at));
    set(&mut session, &tour.steps[at].tell, "tell")?;
    Ok(session)
}

/// The page once the question of a step is answered.
fn answered(mut session: Session, step: &Step) -> Result<Session, Wrong> {
    let Some(scene) = &step.answer else { return Ok(session) };
    if let Some(state) = &scene.state {
        let opening = opening(state, &crate::opening::Opening::of(&session));
        session = Session::at(opening.map_err(|problem| wrong_at("answer.state", problem))?);
        let told = Scene { pins: step.tell.pins.clone(), ..Scene::default() };
        set(&mut session, &told, "tell")?;
    }
    set(&mut session, scene, "answer")?;
    Ok(session)
}

/// Computes the run, pins what a scene pins, and reads its words.
fn set(session: &mut Session, scene: &Scene, name: &str) -> Result<(), Wrong> {
    session.compute(&mut || true);
    if scene.pins.len() > MAX_PINS {
        let problem = say!(tour_problems::too_many_pins { most: MAX_PINS, found: scene.pins.len() });
        return Err(wrong_at(&format!("{name}.pins"), problem));
    }
    for (place, pinned) in scene.pins.iter().enumerate() {
        let pin = pin(place, pinned)
            .map_err(|problem| wrong_at(&format!("{name}.pins[{place}].state"), problem))?;
        session.pins.retain(|other| other.place != place);
        session.pins.push(pin);
    }
    let figures = scene.figures.iter().flat_map(|figure| [&figure.name, &figure.value]);
    check_texts(session, name, scene.text.iter().chain(&scene.formula).chain(figures))
}

fn check_texts<'a>(
    session: &Session,
    name: &str,
    texts: impl Iterator<Item = &'a String>,
) -> Result<(), Wrong> {
    for text in texts {
        filled::check(session, text).map_err(|problem| {
            let start: String = text.chars().take(30).collect();
            wrong_at(name, say!(tour_problems::in_text { problem, start }))
        })?;
    }
    Ok(())
}

fn right_in(session: &Session, step: &Step) -> Result<usize, Wrong> {
    let mut right = Vec::new();
    for (at, choice) in step.ask.iter().flat_map(|ask| &ask.choices).enumerate() {
        let Some(when) = &choice.when else { continue };
        if holds(session, when).map_err(|problem| wrong_at(&format!("ask.choices[{at}].when"), problem))? {
            right.push(at);
        }
    }
    match right[..] {
        [right] => Ok(right),
        _ => Err(say!(tour_problems::right_choices { found: right.len() })),
    }
}
