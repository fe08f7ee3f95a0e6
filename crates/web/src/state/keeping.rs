//! Keeping what a person did: when the hand rests, and when the page is left.

use super::{State, postpone};
use crate::shell::address;
use crate::shell::host::listen_to;
use crate::shell::stopped::has_stopped;
use crate::shell::storage::{self, KeptVisit, Loss};
use leptos::prelude::*;
use session::Session;
use std::time::Duration;

/// How long nothing must change before a visit is kept: a drag is kept once, not sixty times a second.
const WAIT: Duration = Duration::from_millis(300);

impl State {
    /// Keeps the visit when the page is left, or goes where it may be ended without a word.
    pub(super) fn keep_when_left(self) {
        if self.host.owns_page() {
            listen_to(window().into(), "pagehide", move |_| self.keep());
            listen_to(document().into(), "visibilitychange", move |_| {
                if document().hidden() {
                    self.keep();
                }
            });
        }
    }

    /// Keeps it once the hand rests.
    pub(super) fn keep_soon(self, edited: bool) {
        self.keeping.touched.set_value(true);
        if edited && !self.keeping.edited.get_untracked() {
            self.keeping.edited.set(true);
        }
        postpone(self.keeping.due, WAIT, move || self.keep());
    }

    fn keep(self) {
        if has_stopped() {
            return;
        }
        if let Some(due) = self.keeping.due.try_update_value(Option::take).flatten() {
            due.clear();
        }
        if self.keeping.touched.try_get_value() != Some(true) {
            return;
        }
        self.host.tell("kept");
        if !self.host.owns_page() {
            return;
        }
        let loss = if self.host.stores() {
            let loss = storage::keep_visit(&self.visit(storage::ROOM), || self.visit(0));
            self.keeping.last.set_value(storage::visit().text);
            loss
        } else {
            Some(Loss::WithReload)
        };
        if self.keeping.loss.get_untracked() != loss {
            self.keeping.loss.set(loss);
        }
    }

    /// Returns the visit, in so many bytes.
    pub fn visit(self, room: usize) -> String {
        let here = if self.host.owns_page() { address::here() } else { String::new() };
        self.with(|session: &Session| session.visit(&here, room))
    }

    /// Whether this tab has kept a later visit than that of this page.
    pub fn is_behind(self, kept: &KeptVisit) -> bool {
        kept.of_tab && self.keeping.last.with_value(|last| *last != kept.text)
    }

    /// Whether the experiment was changed since the page was opened.
    pub fn edited(self) -> Signal<bool> {
        self.keeping.edited.into()
    }

    /// What of a changed experiment isn't kept.
    pub fn loss(self) -> Signal<Option<Loss>> {
        Signal::derive(move || self.keeping.loss.get().filter(|_| self.keeping.edited.get()))
    }
}
