//! The lesson: the tours there are, and the step of the one that is open.

use crate::lesson::filled;
use crate::lesson::filled::{Piece, Text};
use crate::state::Session;
use crate::tour::format::{Choice, Scene, Tour};
use crate::tour::shipped::shipped;
use experiment::text::math::Equation;
use std::rc::Rc;
use words::say;

/// The step of the tour that is open, with the numbers of the run of now.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonView {
    /// The tour's key.
    pub key: String,
    /// Its name.
    pub title: String,
    /// The step, from 0.
    pub step: usize,
    /// The heading of each step.
    pub steps: Vec<String>,
    /// What is told.
    pub tell: SceneView,
    /// What is asked.
    pub ask: Option<AskView>,
    /// The answer, once it is given.
    pub answer: Option<SceneView>,
    /// What to try.
    pub play: Option<Text>,
    /// Whether the page is no longer as the step set it.
    pub left: bool,
    /// Whether its step took the place of the person's own experiment, which undo brings back.
    pub replaced_own: bool,
    /// Whether it is done with, and the check that was answered before it waits for its second answers.
    pub asks_again: bool,
}

/// Words with numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneView {
    /// Paragraphs.
    pub text: Vec<Text>,
    /// Formulas, a line each.
    pub formula: Vec<Equation>,
    /// A small table: what, and its number.
    pub figures: Vec<(Text, Text)>,
}

impl SceneView {
    /// Returns how many paragraphs, formulas and tables it has.
    pub fn parts(&self) -> usize {
        self.text.len() + self.formula.len() + usize::from(!self.figures.is_empty())
    }
}

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub struct AskView {
    /// The question.
    pub question: Text,
    /// What can be chosen.
    pub choices: Vec<ChoiceView>,
    /// `Right.`, once a choice is tried.
    pub verdict: Option<String>,
    /// What helps on to a second try.
    pub hint: Option<Text>,
    /// Whether it is answered: rightly, or as often as it can be.
    pub answered: bool,
}

/// A choice.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceView {
    /// Its words.
    pub text: Text,
    /// Whether it was tried.
    pub tried: bool,
    /// Whether it is right; `None` until it is tried or the question is answered.
    pub right: Option<bool>,
}

/// A tour in the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TourEntry {
    /// Its key.
    pub key: String,
    /// Its name.
    pub title: String,
    /// What it is about.
    pub about: String,
    /// What kind it is.
    pub kind: TourKind,
    /// Where it was left: `step 3 of 10`; `None` where it wasn't begun.
    pub at: Option<String>,
    /// Whether it is open.
    pub open: bool,
}

/// The kinds of tours, in the order of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TourKind {
    /// Through all of the lesson.
    Guided,
    /// A question that the page answers.
    Experiment,
    /// From a file.
    Own,
}

pub(super) fn menu(session: &Session) -> Vec<TourEntry> {
    let count = shipped().len();
    let entry = |(place, tour): (usize, Rc<Tour>)| {
        let walk = session.lesson.begun.iter().find(|walk| Rc::ptr_eq(&walk.tour, &tour));
        TourEntry {
            key: tour.key.clone(),
            title: tour.title.clone(),
            about: tour.about.clone(),
            kind: match place {
                0 => TourKind::Guided,
                _ if place < count => TourKind::Experiment,
                _ => TourKind::Own,
            },
            at: walk.map(|walk| say!(lesson::step { step: walk.step + 1, steps: tour.steps.len() })),
            open: session.lesson.walk().is_some_and(|walk| Rc::ptr_eq(&walk.tour, &tour)),
        }
    };
    session.lesson.tours().enumerate().map(entry).collect()
}

pub(super) fn view(session: &Session) -> Option<LessonView> {
    let walk = session.lesson.walk()?;
    let (step, tries, answered) = (walk.step(), walk.tries(), walk.is_answered());
    let ask = step.ask.as_ref().map(|ask| {
        let choice = |(at, choice): (usize, &Choice)| {
            let tried = tries.contains(&at);
            let right = (tried || answered).then(|| walk.is_right(at));
            ChoiceView { text: filled::text(session, &choice.text), tried, right }
        };
        let last = tries.last().copied();
        let verdict = last.map(|last| {
            if walk.is_right(last) { say!(lesson::right) } else { say!(lesson::not_quite) }.to_string()
        });
        let hint = last.filter(|_| !answered).map(|last| {
            let hint = ask.choices[last].hint.as_ref().map(|hint| filled::text(session, hint));
            [hint.unwrap_or_default(), vec![Piece::Words(format!(" {}", say!(lesson::try_again)))]].concat()
        });
        let choices = ask.choices.iter().enumerate().map(choice).collect();
        AskView { question: filled::text(session, &ask.question), choices, verdict, hint, answered }
    });
    Some(LessonView {
        key: walk.tour.key.clone(),
        title: walk.tour.title.clone(),
        step: walk.step,
        steps: walk.tour.steps.iter().map(|step| step.title.clone()).collect(),
        tell: scene(session, &step.tell),
        answer: step.answer.as_ref().filter(|_| answered).map(|answer| scene(session, answer)),
        play: step
            .play
            .as_ref()
            .filter(|_| ask.is_none() || answered)
            .map(|play| filled::text(session, play)),
        asks_again: session.quiz.awaits_after()
            && walk.step + 1 == walk.tour.steps.len()
            && (ask.is_none() || answered),
        ask,
        left: session.has_left_the_step(),
        replaced_own: session.edits.lesson_replaced_own(),
    })
}

fn scene(session: &Session, scene: &Scene) -> SceneView {
    let text = |text: &String| filled::text(session, text);
    SceneView {
        text: scene.text.iter().map(text).collect(),
        formula: scene.formula.iter().map(|formula| filled::formula(session, formula)).collect(),
        figures: scene.figures.iter().map(|figure| (text(&figure.name), text(&figure.value))).collect(),
    }
}
