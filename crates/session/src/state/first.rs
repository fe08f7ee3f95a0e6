//! The first visit: where it stands.

use experiment::run::playhead::{Phase, Playhead};

/// A step of the first visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FirstStep {
    /// The first screen: what the network predicts, and what it should.
    Watch,
    /// The row goes forward.
    Forward,
    /// The prediction and the target make the loss.
    Loss,
    /// Which way should this weight go?
    Guess,
    /// The gradients come back.
    Backward,
    /// Every weight takes a step.
    Update,
    /// The row goes forward once more, with the new weights.
    Again,
    /// Change a weight.
    Drag,
    /// What became of the run by a change.
    Dragged,
    /// The end.
    Done,
}

impl FirstStep {
    /// All of them, in order.
    pub const ALL: [FirstStep; 10] = [
        FirstStep::Watch,
        FirstStep::Forward,
        FirstStep::Loss,
        FirstStep::Guess,
        FirstStep::Backward,
        FirstStep::Update,
        FirstStep::Again,
        FirstStep::Drag,
        FirstStep::Dragged,
        FirstStep::Done,
    ];

    /// Returns a word for it.
    pub fn key(self) -> &'static str {
        match self {
            FirstStep::Watch => "watch",
            FirstStep::Forward => "forward",
            FirstStep::Loss => "loss",
            FirstStep::Guess => "guess",
            FirstStep::Backward => "backward",
            FirstStep::Update => "update",
            FirstStep::Again => "again",
            FirstStep::Drag => "drag",
            FirstStep::Dragged => "dragged",
            FirstStep::Done => "done",
        }
    }

    /// Returns the place in the run that it is about: one of the first update.
    pub(crate) fn playhead(self) -> Playhead {
        let phase = match self {
            FirstStep::Watch | FirstStep::Forward | FirstStep::Dragged | FirstStep::Done => Phase::Forward,
            FirstStep::Loss | FirstStep::Guess | FirstStep::Again | FirstStep::Drag => Phase::Loss,
            FirstStep::Backward => Phase::Backward,
            FirstStep::Update => Phase::Update,
        };
        Playhead { phase, ..Playhead::default() }
    }

    /// Whether its row has gone through the network a second time, with the weights after the update.
    pub(crate) fn is_again(self) -> bool {
        matches!(self, FirstStep::Again | FirstStep::Drag)
    }
}

/// Which way a weight goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It grows.
    Up,
    /// It becomes less.
    Down,
}

/// Where the first visit stands; everything else of it follows from the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct First {
    pub step: FirstStep,
    /// What was guessed.
    pub guess: Option<Way>,
    /// Whether anything was changed.
    pub changed: bool,
    /// The step in whose middle the change came.
    pub interrupted: Option<FirstStep>,
}

impl First {
    /// Returns the first screen.
    pub fn begin() -> First {
        First { step: FirstStep::Watch, guess: None, changed: false, interrupted: None }
    }

    /// Returns what comes after it; `None` at the end.
    pub fn next(self) -> Option<First> {
        let step = match (self.step, self.interrupted) {
            (_, Some(step)) => step,
            // Nothing was dragged, so there is nothing to say of it.
            (FirstStep::Drag, None) => FirstStep::Done,
            (step, None) => *FirstStep::ALL.get(step as usize + 1)?,
        };
        Some(self.at(step))
    }

    /// Returns what came before it; `None` at the start.
    pub fn back(self) -> Option<First> {
        let step = match (self.step, self.interrupted) {
            (_, Some(step)) => step,
            (FirstStep::Done, None) if !self.changed => FirstStep::Drag,
            (step, None) => FirstStep::ALL[(step as usize).checked_sub(1)?],
        };
        Some(self.at(step))
    }

    fn at(self, step: FirstStep) -> First {
        let guess = self.guess.filter(|_| step > FirstStep::Guess);
        First { step, guess, interrupted: None, ..self }
    }

    /// Returns what an answer leads to.
    pub fn guessed(self, way: Way) -> First {
        First { guess: Some(way), ..self.at(FirstStep::Backward) }
    }

    /// Returns what a change of the experiment leads to: what became of the run by it.
    pub fn changed(self) -> First {
        let interrupted = match self.step {
            FirstStep::Dragged => self.interrupted,
            FirstStep::Drag => None,
            step => Some(step),
        };
        First { step: FirstStep::Dragged, changed: true, interrupted, ..self }
    }
}
