//! The lesson: tours, where each stands, and what the page is set to by their steps.

mod check;
mod expression;
pub(crate) mod filled;
mod progress;
mod quantity;
pub(crate) mod scene;

pub use filled::{Piece, Text};
pub use quantity::{QUANTITIES, Quantity};

use crate::opening::Opening;
use crate::state::Session;
use crate::state::lesson::{MOST_TRIES, Walk};
use crate::tour::format::{Scene, Tour};
use crate::tour::place::TourPlace;
use crate::tour::shipped::{keys, of_key};
use experiment::edit::change::Change;
use std::rc::Rc;
use words::say;

impl Walk {
    /// Returns whether a choice of this step is the right one.
    pub fn is_right(&self, choice: usize) -> bool {
        let right = || check::right_choice(&self.tour, self.step).ok();
        *self.answers[self.step].right.get_or_init(right) == Some(choice)
    }

    /// Returns whether the question of this step is answered: rightly, or as often as it can be.
    pub fn is_answered(&self) -> bool {
        let tries = self.tries();
        tries.len() >= MOST_TRIES || tries.last().is_some_and(|&choice| self.is_right(choice))
    }
}

impl Session {
    /// Opens a tour where it was left, or at its start.
    pub(crate) fn open_tour(&mut self, key: &str) {
        let found = self.lesson.tours().find(|tour| tour.key == key);
        if let Some(tour) = found {
            self.lesson.choose(tour);
            self.enter();
        }
    }

    /// Opens a tour that was written as JSON, once all of it is found right.
    ///
    /// # Errors
    /// Names the place of the first thing that is wrong.
    pub(crate) fn open_own_tour(&mut self, json: &str) -> Result<(), String> {
        let tour = Tour::from_json(json)?;
        if keys().contains(&tour.key.as_str()) {
            return Err(say!(tour_problems::key_taken { key: tour.key }));
        }
        tour.check()?;
        self.lesson.close();
        self.lesson.own.retain(|own| own.key != tour.key);
        self.lesson.begun.retain(|walk| walk.tour.key != tour.key);
        let tour = Rc::new(tour);
        self.lesson.own.push(tour.clone());
        self.lesson.choose(tour);
        self.enter();
        Ok(())
    }

    pub(crate) fn close_tour(&mut self) {
        self.put_pins_back();
        self.lesson.close();
    }

    pub(crate) fn go_to_tour_step(&mut self, step: usize) {
        if let Some(walk) = self.lesson.walk_mut() {
            walk.step = step.min(walk.tour.steps.len() - 1);
            self.enter();
        }
    }

    /// Tries a choice of the step's question. The answer is shown once it is right, or none is left to try.
    pub(crate) fn answer(&mut self, choice: usize) {
        let Some(walk) = self.lesson.walk_mut() else { return };
        let choices = walk.step().ask.as_ref().map_or(0, |ask| ask.choices.len());
        if choice >= choices || walk.is_answered() || walk.tries().contains(&choice) {
            return;
        }
        let step = walk.step;
        walk.answers[step].choices.push(choice);
        if !walk.is_answered() {
            return;
        }
        let tour = walk.tour.clone();
        if let Some(scene) = &tour.steps[step].answer {
            self.set_scenes(&[scene]);
        }
        self.lesson.entered = Some(Opening::of(self));
    }

    /// Sets the page to the open step: as it begins, or as it is once it is answered.
    pub(crate) fn enter(&mut self) {
        let Some(walk) = self.lesson.walk() else { return };
        let (tour, step, answered) = (walk.tour.clone(), walk.step, walk.is_answered());
        let step = &tour.steps[step];
        self.put_pins_back();
        let answer = step.answer.as_ref().filter(|_| answered);
        let scenes: Vec<_> = std::iter::once(&step.tell).chain(answer).collect();
        self.set_scenes(&scenes);
        self.lesson.entered = Some(Opening::of(self));
    }

    fn set_scenes(&mut self, scenes: &[&Scene]) {
        let states: Vec<_> = scenes.iter().filter_map(|scene| scene.state.as_deref()).collect();
        let before = Opening::of(self);
        let opening = states.iter().try_fold(before, |now, state| scene::opening(state, &now));
        // What can't be read was found when the tour was opened.
        if let Some(opening) = opening.ok().filter(|_| !states.is_empty()) {
            self.load(opening.experiment.clone(), Change::Lesson);
            self.look_at(&opening);
        }
        if let Some(scene) = scenes.iter().rfind(|scene| !scene.pins.is_empty()) {
            let pins = scene.pins.iter().enumerate();
            let pins = pins.filter_map(|(place, pin)| scene::pin(place, pin).ok()).collect();
            let own = std::mem::replace(&mut self.pins, pins);
            self.lesson.aside.get_or_insert(own);
        }
    }

    fn put_pins_back(&mut self) {
        if let Some(own) = self.lesson.aside.take() {
            self.pins = own;
        }
    }

    /// Shows the tour that a link names beside what the link holds, or none.
    pub(crate) fn show_tour(&mut self, place: Option<&TourPlace>) {
        self.close_tour();
        let Some((place, tour)) = place.and_then(|place| Some((place, of_key(place.key)?))) else { return };
        self.lesson.choose(tour.clone());
        if let Some(walk) = self.lesson.walk_mut() {
            walk.step = (place.step - 1).min(tour.steps.len() - 1);
            let pins = Scene { state: None, ..tour.steps[walk.step].tell.clone() };
            self.set_scenes(&[&pins]);
        }
        self.lesson.entered = Some(Opening::of(self));
    }

    /// Whether the page is no longer as the step set it.
    pub(crate) fn has_left_the_step(&self) -> bool {
        self.lesson.entered.as_ref().is_some_and(|entered| *entered != Opening::of(self))
    }
}
