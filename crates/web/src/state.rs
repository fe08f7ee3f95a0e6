//! The one piece of state of the page: the session, and the view that follows from it.

use crate::storage;
use leptos::prelude::*;
use session::{Event, Session, View};

/// Milliseconds of a frame that a long run may take.
const COMPUTING: f64 = 8.0;

/// A handle to the session, cheap to copy; [`use_state`] gives it in any component.
#[derive(Clone, Copy)]
pub struct State {
    session: StoredValue<Session, LocalStorage>,
    view: RwSignal<View>,
    announcement: RwSignal<String>,
    frames: StoredValue<bool>,
}

impl State {
    /// Begins a session, from an experiment stored as JSON where there is one.
    pub fn open(stored: Option<&str>) -> State {
        let session = Session::open(stored);
        let state = State {
            view: RwSignal::new(session.view()),
            session: StoredValue::new_local(session),
            announcement: RwSignal::new(String::new()),
            frames: StoredValue::new(false),
        };
        state.run_frames();
        state
    }

    /// Sends an event to the session; whatever of the page it changed is drawn anew.
    pub fn send(self, event: Event) {
        let mut session = self.session.write_value();
        let effect = session.update(event);
        let view = session.view();
        if effect.store {
            storage::store_experiment(&session.json());
        }
        drop(session);
        self.view.set(view);
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
            session.compute(&mut || now() - start < COMPUTING);
            let effect = session.update(Event::Tick(start - last));
            let view = session.view();
            drop(session);
            self.view.set(view);
            self.frames.set_value(effect.frames);
            if effect.frames {
                self.next_frame(start);
            }
        });
    }

    /// A part of the view, which notifies only when that part changes.
    pub fn slice<T>(self, part: impl Fn(&View) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.view.with(&part))
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
