//! The search for the row orders, in slices between frames.

use super::reading::Reading;
use crate::shell::stopped::has_stopped;
use leptos::prelude::*;
use reader::Notebook;
use reader::order::{Begun, Search, Verdict};

/// Milliseconds of a frame that it may take.
const COMPUTING: f64 = 10.0;

/// A search and what it has found, cheap to copy.
#[derive(Clone, Copy)]
pub struct Searching {
    /// What was found, once it has ended.
    pub verdict: RwSignal<Option<Verdict>, LocalStorage>,
    /// How many epochs are searched, of how many, while it goes on.
    pub progress: RwSignal<Option<(usize, usize)>>,
    under_way: StoredValue<Option<(Notebook, Box<Search>)>, LocalStorage>,
    /// Counts the searches: a frame of one that was given up does nothing.
    turn: StoredValue<usize>,
}

impl Searching {
    /// None yet.
    pub fn new() -> Searching {
        Searching {
            verdict: RwSignal::new_local(None),
            progress: RwSignal::new(None),
            under_way: StoredValue::new_local(None),
            turn: StoredValue::new(0),
        }
    }

    /// Gives up what goes on.
    pub fn clear(self) {
        self.turn.update_value(|turn| *turn += 1);
        self.under_way.set_value(None);
        self.progress.set(None);
        self.verdict.set(None);
    }

    /// Begins with a notebook.
    pub fn begin(self, reading: Reading, notebook: &Notebook) {
        self.clear();
        match (reading.begin)(notebook) {
            Begun::Search(search) => {
                self.progress.set(Some((0, notebook.log.len())));
                self.under_way.set_value(Some((notebook.clone(), search)));
                self.next(reading, self.turn.get_value());
            }
            Begun::Said(verdict) => self.verdict.set(Some(*verdict)),
            Begun::Nothing => {}
        }
    }

    fn next(self, reading: Reading, turn: usize) {
        request_animation_frame(move || {
            if !has_stopped() && self.turn.try_get_value() == Some(turn) {
                self.slice(reading, turn);
            }
        });
    }

    fn slice(self, reading: Reading, turn: usize) {
        let start = now();
        let went = self.under_way.try_update_value(|under_way| {
            let (_, search) = under_way.as_mut()?;
            let more = (reading.go_on)(search, &mut || now() - start < COMPUTING);
            Some((more, (reading.progress)(search)))
        });
        match went.flatten() {
            Some((true, progress)) => {
                self.progress.set(Some(progress));
                self.next(reading, turn);
            }
            Some((false, _)) => self.end(reading),
            None => {}
        }
    }

    /// Ends the search: what is found so far is said.
    pub fn end(self, reading: Reading) {
        self.turn.update_value(|turn| *turn += 1);
        let ended = self.under_way.try_update_value(Option::take).flatten();
        if let Some((notebook, mut search)) = ended {
            self.verdict.set((reading.verdict)(&notebook, &mut search));
            self.progress.set(None);
        }
    }
}

fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}
