//! In a first visit what happens in a step begins once its sentence has been read, or on the way on.

use crate::state::State;
use leptos::prelude::*;
use session::{Event, FirstAct};

/// How long a word takes to be read, and the least time for a sentence, in milliseconds.
const WORD: f64 = 240.0;
const LEAST: f64 = 1200.0;

/// Whether what happens in a step waits until its sentence has been read.
#[derive(Clone, Copy)]
pub struct Reading(RwSignal<bool>);

impl Reading {
    /// Lets all of the page know of it.
    pub fn provide() {
        provide_context(Reading(RwSignal::new(false)));
    }

    /// That of the page.
    pub fn here() -> Reading {
        expect_context()
    }

    /// Whether it waits.
    pub fn waits(self) -> bool {
        self.0.get()
    }

    /// It waits, or goes on.
    pub fn set(self, waits: bool) {
        if self.0.get_untracked() != waits {
            self.0.set(waits);
        }
    }

    /// Does what is asked of the first visit: who goes on while it waits sees what happens.
    pub fn act(self, state: State, act: FirstAct) {
        if act == FirstAct::Next && self.0.get_untracked() {
            self.0.set(false);
        } else {
            state.send(Event::First(act));
        }
    }
}

/// How long it takes to read what the headline says, in milliseconds.
pub fn time_to_read(state: State) -> f64 {
    let words = state.zones().headline.with_untracked(|headline| {
        let all = [&headline.title, &headline.sentence];
        all.iter()
            .flat_map(|text| text.split_whitespace())
            .filter(|word| word.contains(char::is_alphanumeric))
            .count()
    });
    LEAST.max(WORD * words as f64)
}
