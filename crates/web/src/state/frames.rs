//! What moves by itself, frame by frame: a long run that is computed, and the playhead.

use super::{State, postpone};
use crate::shell::slices::now;
use crate::shell::stopped::has_stopped;
use leptos::prelude::*;
use session::Event;
use std::time::Duration;

/// Milliseconds of a frame that a long run may take.
const COMPUTING: f64 = 8.0;
/// How long nothing must be sent before the third chart becomes finer: the frames of a drag are for the drag.
const IDLE: Duration = Duration::from_millis(120);

impl State {
    /// Goes on whenever the playground comes into sight.
    pub(super) fn run_frames_in_sight(self) {
        Effect::new(move |_| {
            if self.host.in_sight.get() {
                self.run_frames();
            }
        });
    }

    /// Computes and plays, frame by frame, for as long as there is something to do and somebody sees it.
    pub(super) fn run_frames(self) {
        if self.frames.try_get_value() == Some(false) {
            self.frames.set_value(true);
            self.next_frame(now());
        }
    }

    /// Refines what is shown when the hand rests.
    pub(super) fn refine_soon(self) {
        postpone(self.finer, IDLE, move || self.run_frames());
    }

    fn next_frame(self, last: f64) {
        request_animation_frame(move || self.frame(last));
    }

    fn frame(self, last: f64) {
        if has_stopped() {
            return;
        }
        let Some(mut session) = self.session.try_write_value() else { return };
        if !self.host.in_sight.get_untracked() {
            drop(session);
            self.frames.set_value(false);
            return self.compute_unseen();
        }
        let start = now();
        let (place, computing) = (session.playhead(), session.is_pending());
        let was_whole = session.run().is_whole();
        let pending = session.compute(&mut || now() - start < COMPUTING);
        let effect = session.update(Event::Tick(start - last));
        let ended = (!was_whole && session.run().is_whole()).then(|| session.end_in_words());
        let moved = session.playhead() != place;
        // While it plays, most frames fall between two phases.
        let go_on = effect.frames || effect.refine;
        let changed = computing || pending || !go_on || moved;
        let view = changed.then(|| self.view_of(&session));
        drop(session);
        if let Some(view) = view {
            self.show(view);
        }
        self.set_in_motion(effect.motion);
        if let Some(sentence) = effect.announce.or(ended) {
            self.announce(sentence);
        }
        self.frames.set_value(go_on);
        if go_on {
            self.next_frame(start);
        }
        self.tell(false, moved);
    }

    /// Computes a run whose end a script waits for, out of sight as well: there are no frames there.
    pub(super) fn compute_unseen(self) {
        let go_on = move || {
            let seen = self.host.in_sight.try_get_untracked().unwrap_or(true);
            let Some(mut session) = self.session.try_write_value().filter(|_| !seen && self.is_awaited())
            else {
                return;
            };
            let (start, place) = (now(), session.playhead());
            let pending = session.compute(&mut || now() - start < COMPUTING);
            let moved = session.playhead() != place;
            let view = self.view_of(&session);
            drop(session);
            self.show(view);
            self.tell(false, moved);
            if pending {
                self.compute_unseen();
            }
        };
        if self.is_awaited() {
            set_timeout(go_on, Duration::ZERO);
        }
    }
}
