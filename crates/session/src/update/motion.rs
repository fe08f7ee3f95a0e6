//! What an event sets in motion, and what it cuts short.

use super::pace::{FASTEST_NUMBERS, FASTEST_WAVES, Pace, SLOW, SPEEDS, STEP_RATE};
use crate::state::Session;
use crate::state::first::FirstStep;
use crate::views::network;
use experiment::run::playhead::Playhead;

/// What becomes of what moves.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Motion {
    /// It goes on.
    #[default]
    GoesOn,
    /// It ends.
    Ends,
    /// What happens at the playhead begins to move.
    Begins(Gait),
}

/// How things move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gait {
    /// Numbers travel, so many times as fast as in slow motion.
    Numbers {
        /// How many times.
        rate: f64,
    },
    /// Waves go along the lines, so many times as fast as in slow motion.
    Waves {
        /// How many times.
        rate: f64,
    },
    /// As a first visit tells it.
    Told,
    /// The row goes through once more.
    Again,
}

/// What may set something in motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    /// It comes on by a phase, or the first visit by a step: what happens there is seen to happen. From where it comes.
    Onward(Playhead, Option<FirstStep>),
    /// It plays, from where it was.
    Played(Playhead),
    /// What happens in a phase is asked for, or it begins to play.
    Asked,
    /// What moves goes on.
    Nothing,
    /// What moves ends.
    Other,
}

impl Session {
    /// Returns what has been set in motion.
    pub(crate) fn motion(&self, cause: Cause) -> Motion {
        let here = self.look.playhead;
        let gait = match cause {
            Cause::Nothing => return Motion::GoesOn,
            Cause::Played(place) if place == here => return Motion::GoesOn,
            Cause::Other => None,
            Cause::Played(_) | Cause::Asked => self.gait(),
            Cause::Onward(place, step) => match self.first.filter(|_| self.is_at_first()) {
                Some(first) if Some(first.step) == step => None,
                Some(first) => self.gait_at(first.step),
                None if place == here => None,
                None => self.gait(),
            },
        };
        gait.filter(|_| self.now.reached && !network::is_large(self)).map_or(Motion::Ends, Motion::Begins)
    }

    /// How what happens in the phase at the playhead is seen.
    fn gait(&self) -> Option<Gait> {
        let rate = SPEEDS[self.speed].rate;
        match self.speed {
            _ if self.is_at_first() => Some(Gait::Told),
            speed if self.playing && speed > FASTEST_WAVES => None,
            speed if self.playing && speed > FASTEST_NUMBERS => Some(Gait::Waves { rate }),
            speed if self.playing || speed == SLOW => Some(Gait::Numbers { rate }),
            _ => Some(Gait::Numbers { rate: STEP_RATE }),
        }
    }

    /// How what happens in a step of the first visit is seen.
    fn gait_at(&self, step: FirstStep) -> Option<Gait> {
        match step {
            FirstStep::Forward | FirstStep::Loss | FirstStep::Backward | FirstStep::Update => self.gait(),
            FirstStep::Again => Some(Gait::Again),
            FirstStep::Watch | FirstStep::Guess | FirstStep::Drag | FirstStep::Dragged | FirstStep::Done => {
                None
            }
        }
    }

    /// Returns when each layer has its turn at the playhead.
    pub fn pace(&self) -> Pace {
        Pace { layers: self.now.trace.layers.len(), rows: self.now.trace.rows.len() }
    }
}
