//! What those who listen instead of look are told about an event.

use super::event::Event;
use crate::look::selection::Selection;
use crate::state::Session;
use crate::views::headline;
use crate::views::{chain, network};
use experiment::Experiment;
use experiment::edit::field::Field;
use experiment::edit::fields;
use experiment::edit::undo::What;
use experiment::names::capitalized;
use experiment::run::Run;
use experiment::run::pin::letter;
use experiment::run::playhead::Playhead;
use experiment::text::number::short;
use std::rc::Rc;
use words::{say, sentences};

/// The session before an event, as far as what is told depends on it.
pub(crate) struct Before {
    cause: Cause,
    experiment: Rc<Experiment>,
    playhead: Playhead,
    playing: bool,
    stopped: bool,
    selected: Selection,
    new_row: bool,
    pins: Vec<usize>,
}

/// The kinds of events that are told of in a way of their own.
enum Cause {
    /// Typed in a field, or dragged: told when all of it is.
    Typed(Field),
    /// A field's value was stepped.
    Stepped(Field),
    /// A gesture ends, in which this was changed, if anything.
    GestureEnd(Option<(What, Option<Field>)>),
    GivenUp,
    Undo(Option<String>),
    Redo(Option<String>),
    Selected,
    /// A lesson tells of itself.
    Lesson,
    LessonLeft,
    /// The headline of the first visit tells of itself.
    First,
    /// The card of an update that is worked out tells of itself.
    Turn,
    /// A script knows what it did.
    Script,
    Other,
}

impl Before {
    /// Returns the session as it is now that an event comes.
    pub fn of(session: &Session, event: &Event) -> Before {
        #[deny(clippy::wildcard_enum_match_arm)]
        let cause = match event {
            Event::Type { field, .. } | Event::Drag { field, .. } => Cause::Typed(*field),
            Event::Nudge { field, .. } => Cause::Stepped(*field),
            Event::SlideLearningRate(_) => Cause::Stepped(Field::LEARNING_RATE),
            Event::EndGesture => Cause::GestureEnd(session.changed_in_gesture()),
            Event::CancelGesture => Cause::GivenUp,
            Event::Undo => Cause::Undo(session.edits.undoes()),
            Event::Redo => Cause::Redo(session.edits.redoes()),
            Event::Select(_) => Cause::Selected,
            Event::OpenTour(_) | Event::GoToTourStep(_) | Event::AnswerTour(_) => Cause::Lesson,
            Event::CloseTour => Cause::LessonLeft,
            Event::First(_) => Cause::First,
            Event::WorkOut(_) => Cause::Turn,
            Event::FollowAttribute { .. } | Event::SetExperiment(_) => Cause::Script,
            Event::Revert(..)
            | Event::BeginGesture
            | Event::AddRow
            | Event::RemoveRow(..)
            | Event::AddColumn
            | Event::RemoveColumn(..)
            | Event::ToggleTarget(..)
            | Event::Paste { .. }
            | Event::Generate(..)
            | Event::ScaleInputs(..)
            | Event::ScaleTargets(..)
            | Event::Take(..)
            | Event::ScrollTable { .. }
            | Event::AddLayer(..)
            | Event::RemoveLayer(..)
            | Event::MoveLayer { .. }
            | Event::SetActivation { .. }
            | Event::SetUseBias { .. }
            | Event::SetTrainable { .. }
            | Event::Initialize(..)
            | Event::StartFromPlayhead
            | Event::TakeWeights(..)
            | Event::SetLoss(..)
            | Event::SetOptimizer(..)
            | Event::Switch { .. }
            | Event::SetShuffle(..)
            | Event::SetTask(..)
            | Event::LoadPreset(..)
            | Event::FollowAddress { .. }
            | Event::StartOver
            | Event::OpenFile { .. }
            | Event::Bring { .. }
            | Event::TogglePlay
            | Event::Play
            | Event::Pause
            | Event::Tick(..)
            | Event::SetSpeed(..)
            | Event::Step { .. }
            | Event::GoToStart
            | Event::GoToEnd
            | Event::GoToPhase(..)
            | Event::Seek(..)
            | Event::SeekFraction(..)
            | Event::ShowRow(..)
            | Event::Pin
            | Event::Unpin(..)
            | Event::RenamePin { .. }
            | Event::RestorePin(..)
            | Event::SetLossScale(..)
            | Event::SetLens(..)
            | Event::ChooseAxis { .. }
            | Event::HoldSurface(..)
            | Event::MoveStart { .. }
            | Event::NudgeStart { .. }
            | Event::SeekNear { .. }
            | Event::SetThreshold(..)
            | Event::ChooseFeature { .. }
            | Event::ShowNear { .. }
            | Event::ToggleNotebook
            | Event::ToggleGradients
            | Event::SortGradients(..)
            | Event::StopRun
            | Event::ResumeRun
            | Event::RestartTourStep
            | Event::AnswerQuiz(..)
            | Event::ForgetQuiz
            | Event::Dismiss => Cause::Other,
        };
        Before {
            cause,
            experiment: session.experiment.clone(),
            playhead: session.look.playhead,
            playing: session.playing,
            stopped: session.stopped,
            selected: session.look.selected,
            new_row: session.new_row.is_some(),
            pins: pins(session),
        }
    }

    /// Returns the sentences about what the event has made of the session, where there is something to tell.
    pub fn told(self, session: &Session) -> Option<String> {
        let edited = !Rc::ptr_eq(&self.experiment, &session.experiment);
        match &self.cause {
            Cause::Lesson | Cause::First | Cause::Turn | Cause::Script => return None,
            Cause::LessonLeft => return Some(say!(announce::lesson_left).into()),
            Cause::Typed(_) if session.gesture.is_some() => return None,
            Cause::GestureEnd(what) => {
                let (what, field) = what.as_ref()?;
                return Some(sentences([changed(session, what, *field), end(session)]));
            }
            Cause::Selected if session.look.selected != self.selected => return selected(session),
            Cause::GivenUp if edited => {
                return Some(sentences([say!(announce::given_up).into(), end(session)]));
            }
            Cause::Undo(Some(change)) => {
                return Some(sentences([say!(announce::undone { change }), end(session)]));
            }
            Cause::Redo(Some(change)) => {
                return Some(sentences([say!(announce::redone { change }), end(session)]));
            }
            _ => {}
        }
        // Its headline tells of what has changed.
        if session.first.is_some() {
            return None;
        }
        if edited {
            return Some(self.edited(session));
        }
        if self.new_row && session.new_row.is_none() {
            return Some(say!(announce::new_row_gone).into());
        }
        if session.playing != self.playing {
            return Some(match (session.playing, session.look.playhead == session.end()) {
                (true, _) => say!(announce::playing).into(),
                (false, true) => sentences([say!(announce::end_of_run).into(), now(session)]),
                (false, false) => sentences([say!(announce::paused).into(), now(session)]),
            });
        }
        if session.stopped != self.stopped {
            let stopped = session.stopped;
            return Some(if stopped { say!(announce::stopped) } else { say!(announce::goes_on) }.into());
        }
        let pins = pins(session);
        if pins != self.pins {
            let changed = |one: &[usize], other: &[usize]| one.iter().copied().find(|p| !other.contains(p));
            return match (changed(&pins, &self.pins), changed(&self.pins, &pins)) {
                (Some(pin), _) => Some(say!(announce::pinned { pin: letter(pin).to_string() })),
                (_, Some(pin)) => Some(say!(announce::unpinned { pin: letter(pin).to_string() })),
                _ => None,
            };
        }
        let moved = session.look.playhead != self.playhead && !session.playing;
        moved.then(|| now(session))
    }

    fn edited(&self, session: &Session) -> String {
        let field = match self.cause {
            Cause::Typed(field) | Cause::Stepped(field) => Some(field),
            _ => None,
        };
        let what = session.last_change().map(|what| changed(session, &what, field));
        let layers = session.experiment.layers.len();
        let layers = (layers != self.experiment.layers.len()).then(|| say!(announce::layers { layers }));
        sentences(what.into_iter().chain(layers).chain([end(session)]))
    }
}

impl Session {
    /// Returns where the run ends, in a sentence: to tell once a long one is computed.
    pub fn end_in_words(&self) -> String {
        end(self)
    }
}

/// `Learning rate is 0.01.`, `Activation changed.`, `Row added.`, `Example opened.`
fn changed(session: &Session, what: &What, field: Option<Field>) -> String {
    let text = |field| fields::text(&session.experiment, field);
    let one = field.map(|field| (field, text(field)));
    // A later event can have taken the field away.
    if let Some((field, text)) = one.filter(|(_, text)| !text.is_empty()) {
        let label = fields::label(&session.experiment, field);
        return match field {
            Field::Weight { .. } => say!(announce::weight { weight: label, value: text }),
            _ => say!(announce::value { name: capitalized(&label), value: text }),
        };
    }
    what.change.sentence()
}

/// Where the run ends, and where the one before the edit did.
fn end(session: &Session) -> String {
    let run: &Run = &session.run;
    if let Some(stopped) = run.diverged() {
        return say!(announce::diverges { epoch: stopped.epoch });
    }
    let Some(now) = run.losses().last().filter(|_| run.is_whole()).map(|loss| short(*loss)) else {
        return say!(announce::computing).into();
    };
    let before = session.ghost.loss.first().and_then(|line| line.points.last()).map(|point| short(point.1));
    match before.filter(|before| *before != now) {
        Some(before) => say!(announce::loss_changed { now, before }),
        None => say!(announce::loss { now }),
    }
}

fn now(session: &Session) -> String {
    let (title, sentence) = headline::here(session);
    say!(announce::headline { title, sentence })
}

/// What the card says about what is selected; heat maps have a line of their own that is read.
fn selected(session: &Session) -> Option<String> {
    (!network::is_large(session)).then(|| sentences(chain::in_words(session)))
}

fn pins(session: &Session) -> Vec<usize> {
    session.pins.iter().map(|pin| pin.place).collect()
}
