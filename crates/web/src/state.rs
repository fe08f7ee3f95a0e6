//! The one piece of state of the page: the session, and the view that follows from it.

use leptos::prelude::*;
use session::{Event, Session, View};

/// A handle to the session, cheap to copy; [`use_state`] gives it in any component.
#[derive(Clone, Copy)]
pub struct State {
    session: StoredValue<Session, LocalStorage>,
    view: RwSignal<View>,
}

impl State {
    /// Begins a session, from an experiment stored as JSON where there is one.
    pub fn open(stored: Option<&str>) -> State {
        let session = Session::open(stored);
        let view = RwSignal::new(session.view());
        State { session: StoredValue::new_local(session), view }
    }

    /// Sends an event to the session; whatever of the page it changed is drawn anew.
    pub fn send(self, event: Event) {
        let mut session = self.session.write_value();
        let _effect = session.update(event);
        let view = session.view();
        drop(session);
        self.view.set(view);
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
}

/// The page's state, from anywhere in it.
pub fn use_state() -> State {
    expect_context()
}
