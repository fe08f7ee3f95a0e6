//! The lesson of a session: tours, and where each stands.

use crate::opening::Opening;
use crate::tour::format::{Step, Tour};
use crate::tour::place::TourPlace;
use crate::tour::shipped::{keys, shipped};
use experiment::run::pin::Pin;
use std::cell::OnceCell;
use std::rc::Rc;

/// The lesson of a session.
#[derive(Default)]
pub(crate) struct Lesson {
    /// Tours that were opened from files.
    pub own: Vec<Rc<Tour>>,
    /// The tours that were begun.
    pub begun: Vec<Walk>,
    /// Which of them is open.
    pub open: Option<usize>,
    /// What the page was set to by the step, as it was then.
    pub entered: Option<Opening>,
    /// The person's own pinned runs, while a step shows others.
    pub aside: Option<Vec<Pin>>,
}

/// Where a tour stands.
pub(crate) struct Walk {
    pub tour: Rc<Tour>,
    /// The step, from 0.
    pub step: usize,
    /// For each step what was tried.
    pub answers: Vec<Tries>,
}

/// The most choices that are tried before the answer is told.
pub(crate) const MOST_TRIES: usize = 2;

/// The choices of a step that were tried, in their order.
#[derive(Clone, Default)]
pub(crate) struct Tries {
    pub choices: Vec<usize>,
    /// The one that is right, from when it is first asked for.
    pub right: OnceCell<Option<usize>>,
}

impl Walk {
    pub fn new(tour: Rc<Tour>) -> Walk {
        Walk { step: 0, answers: vec![Tries::default(); tour.steps.len()], tour }
    }

    pub fn step(&self) -> &Step {
        &self.tour.steps[self.step]
    }

    /// Returns the choices that were tried in this step.
    pub fn tries(&self) -> &[usize] {
        &self.answers[self.step].choices
    }
}

impl Lesson {
    /// Returns the tour that is open.
    pub fn walk(&self) -> Option<&Walk> {
        self.begun.get(self.open?)
    }

    pub fn walk_mut(&mut self) -> Option<&mut Walk> {
        self.begun.get_mut(self.open?)
    }

    /// Returns all tours, the shipped ones first.
    pub fn tours(&self) -> impl Iterator<Item = Rc<Tour>> {
        shipped().into_iter().chain(self.own.iter().cloned())
    }

    /// Makes a tour the open one, at the step where it was left.
    pub fn choose(&mut self, tour: Rc<Tour>) {
        let at = self.begun.iter().position(|walk| Rc::ptr_eq(&walk.tour, &tour));
        self.open = at.or_else(|| {
            self.begun.push(Walk::new(tour));
            Some(self.begun.len() - 1)
        });
    }

    /// Returns the step that a link would name: those of shipped tours.
    pub fn place(&self) -> Option<TourPlace> {
        let walk = self.walk()?;
        Some(TourPlace { key: keys().into_iter().find(|key| *key == walk.tour.key)?, step: walk.step + 1 })
    }

    pub fn close(&mut self) {
        self.open = None;
        self.entered = None;
    }
}
