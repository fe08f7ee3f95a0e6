//! The one piece of state of the page: the session, and the view that follows from it.

mod frames;
mod keeping;
mod kept;
mod promises;
mod waiting;
mod zones;

use crate::shell::host::{Host, use_host};
use kept::Keeping;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use promises::Waiting;
use session::{ChainView, Controls, Event, Gait, Motion, Session, View};
use std::time::Duration;
use zones::Zones;

/// How long nothing more must be told before the last sentence is: a drag is one, not sixty a second.
const REST: Duration = Duration::from_millis(250);

/// A handle to the session, cheap to copy; [`use_state`] gives it in any component.
#[derive(Clone, Copy)]
pub struct State {
    host: Host,
    session: StoredValue<Session, LocalStorage>,
    zones: StoredValue<Zones>,
    /// What makes the card of what is selected: at first nothing does.
    card: StoredValue<fn(&Session) -> ChainView>,
    announcement: RwSignal<String>,
    spoken: StoredValue<Option<TimeoutHandle>>,
    frames: StoredValue<bool>,
    motion: RwSignal<(usize, Option<Gait>)>,
    keeping: Keeping,
    finer: StoredValue<Option<TimeoutHandle>>,
    /// Whether the end of the present run was told.
    ended: StoredValue<bool>,
    /// How it played and what was selected when that was told last.
    told: StoredValue<Controls>,
    waiting: Waiting,
}

fn no_card(_: &Session) -> ChainView {
    ChainView::default()
}

impl State {
    /// Begins a session with what the page was opened with.
    pub fn open(session: Session) -> State {
        let host = use_host();
        let state = State {
            host,
            told: StoredValue::new(session.controls()),
            zones: StoredValue::new(Zones::new(session.view_with(no_card))),
            card: StoredValue::new(no_card),
            session: StoredValue::new_local(session),
            announcement: RwSignal::new(String::new()),
            spoken: StoredValue::new(None),
            frames: StoredValue::new(false),
            motion: RwSignal::new((0, None)),
            keeping: Keeping::default(),
            finer: StoredValue::new(None),
            ended: StoredValue::new(false),
            waiting: Waiting::default(),
        };
        state.keep_when_left();
        state.run_frames_in_sight();
        on_cleanup(move || state.give_up_waiting());
        state
    }

    /// Sends an event to the session; whatever of the page it changed is drawn anew.
    pub fn send(self, event: Event) {
        // What was read or copied for a playground that is gone by now has nobody to show it.
        let Some(mut session) = self.session.try_write_value() else { return };
        let place = session.playhead();
        let is_act = !matches!(event, Event::ScrollTable { .. });
        let effect = session.update(event);
        let moved = session.playhead() != place;
        let view = self.view_of(&session);
        drop(session);
        self.show(view);
        self.set_in_motion(effect.motion);
        if is_act {
            self.keep_soon(effect.store);
        }
        if let Some(sentence) = effect.announce {
            self.announce(sentence);
        }
        if effect.frames {
            self.run_frames();
        } else if effect.refine {
            self.refine_soon();
        }
        self.tell(effect.store, moved);
    }

    /// What moves is told by number, so that another motion like the last is another.
    fn set_in_motion(self, motion: Motion) {
        let gait = match motion {
            Motion::Begins(gait) => Some(gait),
            Motion::Ends if self.motion.try_with_untracked(|now| now.1.is_some()) == Some(true) => None,
            Motion::Ends | Motion::GoesOn => return,
        };
        self.motion.try_update(|now| *now = (now.0 + 1, gait));
    }

    /// How what is shown is seen to come about, if it is, and which of all motions that is.
    pub fn motion(self) -> RwSignal<(usize, Option<Gait>)> {
        self.motion
    }

    /// Tells the script around the playground what has changed.
    fn tell(self, experiment: bool, playhead: bool) {
        if experiment {
            self.ended.set_value(false);
            self.host.tell("experimentchange");
        }
        if playhead {
            self.host.tell("playheadchange");
        }
        if let Some(now) = self.session.try_with_value(Session::controls) {
            now.changes(self.told.get_value()).for_each(|change| self.host.tell(change));
            self.told.set_value(now);
        }
        let whole = self.session.try_with_value(|session| session.run().is_whole()) == Some(true);
        if whole && self.ended.try_get_value() == Some(false) {
            self.ended.set_value(true);
            self.host.tell("runend");
            self.end_waiting();
        }
    }

    /// Shows another session in the place of this one.
    pub fn begin_anew(self, session: Session) {
        self.show(self.view_of(&session));
        self.session.set_value(session);
        self.run_frames();
        self.tell(true, true);
    }

    /// The view of the session, of which each zone tells of its own changes.
    pub fn zones(self) -> Zones {
        self.zones.get_value()
    }

    /// Has the card of what is selected made from now on.
    pub fn show_card(self, card: fn(&Session) -> ChainView) {
        self.card.set_value(card);
        if let Some(of) = self.session.try_with_value(card) {
            self.zones().chain.give(of);
        }
    }

    pub(super) fn view_of(self, session: &Session) -> View {
        session.view_with(self.card.try_get_value().unwrap_or(no_card))
    }

    /// Shows the session as it is now.
    fn show(self, view: View) {
        if let Some(zones) = self.zones.try_get_value() {
            zones.show(view);
        }
    }

    /// Reads the session itself, for text that is made on demand: the CSV, the whole log.
    pub fn with<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.session.with_value(read)
    }

    /// Reads what the session has to look at other phases for; it is afterwards as it was.
    pub fn survey<T>(self, read: impl FnOnce(&mut Session) -> T) -> T {
        self.session.try_update_value(read).expect("a session that is shown")
    }

    /// Reads the session where the playground may be gone.
    pub fn try_with<T>(self, read: impl FnOnce(&Session) -> T) -> Option<T> {
        self.session.try_with_value(read)
    }

    /// Tells those who listen instead of look, once the hand rests: of many sentences in a row the last.
    pub fn announce(self, sentence: String) {
        postpone(self.spoken, REST, move || _ = self.announcement.try_set(sentence));
    }

    /// The last sentence for those who listen instead of look.
    pub fn announcement(self) -> RwSignal<String> {
        self.announcement
    }
}

/// The page's state, from anywhere in it.
pub fn use_state() -> State {
    expect_context()
}

/// Does something after a while, instead of what was to be done then before.
fn postpone(due: StoredValue<Option<TimeoutHandle>>, wait: Duration, act: impl FnOnce() + 'static) {
    due.update_value(|due| {
        if let Some(due) = due.take() {
            due.clear();
        }
        *due = set_timeout_with_handle(act, wait).ok();
    });
}
