//! The one piece of state of the page: the session, and the view that follows from it.

use crate::storage;
use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use session::{Event, Session, View};
use std::time::Duration;

/// Milliseconds of a frame that a long run may take.
const COMPUTING: f64 = 8.0;
/// How long nothing must change before the experiment is stored: a drag is one store, not sixty a second.
const IDLE: Duration = Duration::from_millis(300);

/// A handle to the session, cheap to copy; [`use_state`] gives it in any component.
#[derive(Clone, Copy)]
pub struct State {
    session: StoredValue<Session, LocalStorage>,
    view: RwSignal<View>,
    announcement: RwSignal<String>,
    frames: StoredValue<bool>,
    due: StoredValue<Option<TimeoutHandle>>,
}

impl State {
    /// Begins a session with what the page was opened with.
    pub fn open(session: Session) -> State {
        let state = State {
            view: RwSignal::new(session.view()),
            session: StoredValue::new_local(session),
            announcement: RwSignal::new(String::new()),
            frames: StoredValue::new(false),
            due: StoredValue::new(None),
        };
        let leaving = window_event_listener(ev::pagehide, move |_| state.store_what_is_due());
        on_cleanup(move || leaving.remove());
        state.run_frames();
        state
    }

    /// Sends an event to the session; whatever of the page it changed is drawn anew.
    pub fn send(self, event: Event) {
        let mut session = self.session.write_value();
        let effect = session.update(event);
        let view = session.view();
        drop(session);
        self.view.set(view);
        if effect.store {
            self.store_soon();
        }
        if let Some(sentence) = effect.announce {
            self.announcement.set(sentence);
        }
        if effect.frames {
            self.run_frames();
        }
    }

    /// Computes and plays, frame by frame, for as long as there is something to do.
    fn run_frames(self) {
        if !self.frames.get_value() {
            self.frames.set_value(true);
            self.next_frame(now());
        }
    }

    fn next_frame(self, last: f64) {
        request_animation_frame(move || {
            let start = now();
            let mut session = self.session.write_value();
            let (place, computing) = (session.playhead(), session.is_pending());
            let pending = session.compute(&mut || now() - start < COMPUTING);
            let effect = session.update(Event::Tick(start - last));
            // While it plays, most frames fall between two phases.
            let changed = computing || pending || !effect.frames || session.playhead() != place;
            let view = changed.then(|| session.view());
            drop(session);
            if let Some(view) = view {
                self.view.set(view);
            }
            self.frames.set_value(effect.frames);
            if effect.frames {
                self.next_frame(start);
            }
        });
    }

    fn store_soon(self) {
        self.due.update_value(|due| {
            if let Some(due) = due.take() {
                due.clear();
            }
            *due = set_timeout_with_handle(move || self.store_what_is_due(), IDLE).ok();
        });
    }

    fn store_what_is_due(self) {
        if let Some(due) = self.due.try_update_value(Option::take).flatten() {
            due.clear();
            storage::store_experiment(&self.with(Session::json));
        }
    }

    /// A part of the view, which notifies only when that part changes.
    pub fn slice<T>(self, part: impl Fn(&View) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.view.with(&part))
    }

    /// The same now, inside of a memo that has more to say.
    pub fn slice_now<T>(self, part: impl Fn(&View) -> T) -> T {
        self.view.with(part)
    }

    /// Reads the session itself, for text that is made on demand: the CSV, the whole log.
    pub fn with<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.session.with_value(read)
    }

    /// The last sentence for those who listen instead of look.
    pub fn announcement(self) -> RwSignal<String> {
        self.announcement
    }
}

/// Milliseconds on a clock that never goes back.
fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// The page's state, from anywhere in it.
pub fn use_state() -> State {
    expect_context()
}
