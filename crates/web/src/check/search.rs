//! The search for the slip, in slices between frames.

use crate::shell::stopped::has_stopped;
use leptos::prelude::*;
use reader::check::{self, Search, Verdict};
use session::Experiment;

/// Milliseconds of a frame that it may take.
const COMPUTING: f64 = 12.0;

/// A search and what came of it, cheap to copy.
#[derive(Clone, Copy)]
pub struct Searching {
    /// What came of it so far, or why nothing can.
    pub verdict: RwSignal<Option<Result<Verdict, String>>, LocalStorage>,
    /// Whether it goes on.
    pub goes_on: RwSignal<bool>,
    under_way: StoredValue<Option<(Search, Experiment)>, LocalStorage>,
    /// Counts the searches: a frame of one that was given up does nothing.
    turn: StoredValue<usize>,
}

impl Searching {
    /// None yet.
    pub fn new() -> Searching {
        Searching {
            verdict: RwSignal::new_local(None),
            goes_on: RwSignal::new(false),
            under_way: StoredValue::new_local(None),
            turn: StoredValue::new(0),
        }
    }

    /// Begins with a text; an empty one gives up what goes on.
    pub fn begin(self, text: &str, experiment: Experiment) {
        self.turn.update_value(|turn| *turn += 1);
        self.under_way.set_value(None);
        self.goes_on.set(false);
        if text.trim().is_empty() {
            return self.verdict.set(None);
        }
        match check::begin(text, &experiment) {
            Ok(search) => {
                self.under_way.set_value(Some((search, experiment)));
                self.slice(self.turn.get_value());
            }
            Err(why) => self.verdict.set(Some(Err(why))),
        }
    }

    fn slice(self, turn: usize) {
        let start = now();
        let went = self.under_way.try_update_value(|under_way| {
            let (search, experiment) = under_way.as_mut()?;
            let more = search.compute(&mut || now() - start < COMPUTING);
            // What differs is shown from the first slice on.
            let is_told = !more || !self.goes_on.get_untracked();
            Some((more, is_told.then(|| search.verdict(experiment))))
        });
        let Some((more, verdict)) = went.flatten() else { return };
        self.goes_on.set(more);
        if let Some(verdict) = verdict {
            self.verdict.set(Some(Ok(verdict)));
        }
        if more {
            request_animation_frame(move || {
                if !has_stopped() && self.turn.try_get_value() == Some(turn) {
                    self.slice(turn);
                }
            });
        }
    }
}

fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}
