//! The search for the slip, in slices between frames.

use crate::shell::slices::{Slices, for_at_most};
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
    slices: Slices,
}

impl Searching {
    /// None yet.
    pub fn new() -> Searching {
        Searching {
            verdict: RwSignal::new_local(None),
            goes_on: RwSignal::new(false),
            under_way: StoredValue::new_local(None),
            slices: Slices::new(),
        }
    }

    /// Begins with a text; an empty one gives up what goes on.
    pub fn begin(self, text: &str, experiment: Experiment) {
        self.slices.give_up();
        self.under_way.set_value(None);
        self.goes_on.set(false);
        if text.trim().is_empty() {
            return self.verdict.set(None);
        }
        match check::begin(text, &experiment) {
            Ok(search) => {
                self.under_way.set_value(Some((search, experiment)));
                self.slice();
            }
            Err(why) => self.verdict.set(Some(Err(why))),
        }
    }

    fn slice(self) {
        let went = self.under_way.try_update_value(|under_way| {
            let (search, experiment) = under_way.as_mut()?;
            let more = search.compute(&mut for_at_most(COMPUTING));
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
            self.slices.next(move || self.slice());
        }
    }
}
