//! How far the tours are, as text that outlives a reload. Steps and answers are kept by their words, so that of a
//! tour whose text has changed since then only what is still there comes back.

use crate::state::Session;
use crate::state::lesson::{Lesson, MOST_TRIES, Tries, Walk};
use crate::tour::format::{Ask, Step, Tour};
use crate::tour::shipped::{keys, of_key};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// How far the tours are.
#[derive(Default, Serialize, Deserialize)]
struct Progress {
    /// The key of the tour that is open.
    open: Option<String>,
    tours: Vec<TourProgress>,
}

#[derive(Serialize, Deserialize)]
struct TourProgress {
    key: String,
    /// All of it, where it is from a file.
    own: Option<Tour>,
    /// The heading of its step.
    step: String,
    answers: Vec<GivenAnswer>,
}

#[derive(Serialize, Deserialize)]
struct GivenAnswer {
    step: String,
    question: String,
    choice: String,
}

impl TourProgress {
    fn of(walk: &Walk) -> TourProgress {
        let steps = walk.tour.steps.iter().zip(&walk.answers);
        let answers = steps.flat_map(|(step, tries)| {
            let given = |ask: &Ask, choice: &usize| {
                Some(GivenAnswer {
                    step: step.title.clone(),
                    question: ask.question.clone(),
                    choice: ask.choices.get(*choice)?.text.clone(),
                })
            };
            tries.choices.iter().filter_map(move |choice| given(step.ask.as_ref()?, choice))
        });
        TourProgress {
            key: walk.tour.key.clone(),
            own: (!is_shipped(&walk.tour)).then(|| (*walk.tour).clone()),
            step: walk.step().title.clone(),
            answers: answers.collect(),
        }
    }

    fn walk(&self) -> Option<Walk> {
        let tour = self.own.clone().map(Rc::new).or_else(|| of_key(&self.key))?;
        let mut walk = Walk::new(tour);
        let steps = &walk.tour.steps;
        walk.step = steps.iter().position(|step| step.title == self.step).unwrap_or(0);
        walk.answers = steps.iter().map(|step| self.tries(step)).collect();
        Some(walk)
    }

    fn tries(&self, step: &Step) -> Tries {
        let Some(ask) = &step.ask else { return Tries::default() };
        let given =
            self.answers.iter().filter(|given| given.step == step.title && given.question == ask.question);
        let choice = |given: &GivenAnswer| ask.choices.iter().position(|choice| choice.text == given.choice);
        let choices = given.filter_map(choice).take(MOST_TRIES).collect();
        Tries { choices, ..Tries::default() }
    }
}

impl Session {
    /// Returns how far the tours are, as a part of a visit.
    pub(crate) fn lesson_progress(&self) -> String {
        let progress = Progress {
            open: self.lesson.walk().map(|walk| walk.tour.key.clone()),
            tours: self.lesson.begun.iter().map(TourProgress::of).collect(),
        };
        serde_json::to_string(&progress).expect("words are written")
    }

    /// Takes up the tours where they were left, beside a step that the page was opened with: that one asks anew.
    pub(crate) fn remember_lesson(&mut self, progress: &str) {
        self.lesson.remember(&read(progress));
    }

    /// Takes up the tours where they were left, with the one that was open.
    pub(crate) fn resume_lesson(&mut self, progress: &str) {
        let progress = read(progress);
        self.lesson.remember(&progress);
        let open = progress.open;
        self.lesson.open = open.and_then(|key| self.lesson.begun.iter().position(|w| w.tour.key == key));
        if self.lesson.open.is_some() {
            self.enter();
            self.compute(&mut || true);
        }
    }
}

impl Lesson {
    fn remember(&mut self, progress: &Progress) {
        let begun = &mut self.begun;
        for walk in progress.tours.iter().filter_map(TourProgress::walk) {
            if !is_shipped(&walk.tour) {
                self.own.push(walk.tour.clone());
            }
            match begun.iter_mut().find(|begun| Rc::ptr_eq(&begun.tour, &walk.tour)) {
                None => begun.push(walk),
                Some(open) => {
                    let here = open.step;
                    open.answers = walk.answers;
                    open.answers[here] = Tries::default();
                }
            }
        }
    }
}

fn is_shipped(tour: &Tour) -> bool {
    keys().contains(&tour.key.as_str())
}

/// What can't be read was written by another page.
fn read(progress: &str) -> Progress {
    serde_json::from_str(progress).unwrap_or_default()
}
