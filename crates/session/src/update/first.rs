//! How the first visit goes on, and what ends it.

use crate::look::selection::Selection;
use crate::state::first::{First, FirstStep, Way};
use crate::state::{Now, Session};
use backprop::{Parameter, Sequential};
use experiment::run::playhead::Phase;

/// What is done in the first visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstAct {
    /// It begins.
    Begin,
    /// On to the next step, or back to this one from elsewhere in the run.
    Next,
    /// Back to the step before.
    Back,
    /// The weight is guessed to go this way.
    Guess(Way),
    /// It ends.
    End,
}

impl Session {
    /// Begins the first visit.
    pub fn begin_first(&mut self) {
        self.playing = false;
        self.close_tour();
        self.enter_first(First::begin());
        self.clamp();
        self.look();
    }

    pub(crate) fn act_first(&mut self, act: FirstAct) {
        match (act, self.first) {
            (FirstAct::Begin, _) => self.begin_first(),
            (_, None) => {}
            (FirstAct::End, Some(_)) => self.end_first(),
            (FirstAct::Next, Some(first)) if !self.is_at_first() => self.enter_first(first),
            (FirstAct::Next, Some(first)) => match first.next() {
                Some(next) => self.enter_first(next),
                None => self.end_first(),
            },
            (FirstAct::Back, Some(first)) => first.back().into_iter().for_each(|back| self.enter_first(back)),
            (FirstAct::Guess(way), Some(first)) => {
                if self.is_at_first() && first.step == FirstStep::Guess {
                    self.enter_first(first.guessed(way));
                }
            }
        }
    }

    /// Goes to where a step is.
    pub(crate) fn enter_first(&mut self, first: First) {
        self.playing = false;
        self.first = Some(first);
        self.look.playhead = first.step.playhead();
        let is_line = matches!(self.look.selected, Selection::Parameter(Parameter::Kernel { .. }));
        if !is_line {
            self.look.selected = Selection::FIRST;
        }
    }

    /// Ends it where it is.
    pub(crate) fn end_first(&mut self) {
        if self.is_again() {
            self.look.playhead.phase = Phase::Update;
        }
        self.first = None;
    }

    /// Follows what an event has done: what changes the experiment leads to what became of the run, from its start;
    /// what plays or opens a lesson ends it, and once all is told, whatever is done.
    pub(crate) fn follow_first(&mut self, edited: bool) {
        let Some(first) = self.first else { return };
        let all_is_told = first.step == FirstStep::Done;
        let goes_elsewhere = edited || !self.is_at_first();
        if self.playing || self.lesson.walk().is_some() || all_is_told && goes_elsewhere {
            self.end_first();
        } else if edited {
            self.enter_first(first.changed());
            if let Some(gesture) = &mut self.gesture {
                gesture.playhead = self.look.playhead;
            }
        }
    }

    /// Whether what is looked at is what the step of the first visit is about.
    pub(crate) fn is_at_first(&self) -> bool {
        self.first.is_some_and(|first| first.step.playhead() == self.look.playhead)
    }

    /// Whether the row is shown a second time, with the weights after the update.
    pub(crate) fn is_again(&self) -> bool {
        self.first.is_some_and(|first| first.step.is_again()) && self.is_at_first()
    }

    /// The model that the table predicts with, and how many updates have made it: in the first visit the row goes through
    /// again before the new weights predict.
    pub(crate) fn predicting(&self) -> (Sequential, usize) {
        match self.first.filter(|_| self.is_at_first()) {
            Some(First { step: FirstStep::Update, .. }) => (self.now.model.clone(), 0),
            _ => (self.model_at_playhead(), self.now_updates()),
        }
    }

    /// The update once more with the weights that it made, where it made any.
    pub(crate) fn now_again(&self) -> Option<Now> {
        if !self.is_again() || !self.now.reached {
            return None;
        }
        let (model, trace) = self.run.trace_again(self.look.row)?;
        Some(Now { trace, model, reached: true })
    }
}
