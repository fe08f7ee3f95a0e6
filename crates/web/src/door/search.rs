//! The search for the row orders, in slices between frames.

use super::reading::Reading;
use crate::shell::slices::{Slices, for_at_most};
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
    slices: Slices,
}

impl Searching {
    /// None yet.
    pub fn new() -> Searching {
        Searching {
            verdict: RwSignal::new_local(None),
            progress: RwSignal::new(None),
            under_way: StoredValue::new_local(None),
            slices: Slices::new(),
        }
    }

    /// Gives up what goes on.
    pub fn clear(self) {
        self.slices.give_up();
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
                self.slices.next(move || self.slice(reading));
            }
            Begun::Said(verdict) => self.verdict.set(Some(*verdict)),
            Begun::Nothing => {}
        }
    }

    fn slice(self, reading: Reading) {
        let went = self.under_way.try_update_value(|under_way| {
            let (_, search) = under_way.as_mut()?;
            let more = (reading.go_on)(search, &mut for_at_most(COMPUTING));
            Some((more, (reading.progress)(search)))
        });
        match went.flatten() {
            Some((true, progress)) => {
                self.progress.set(Some(progress));
                self.slices.next(move || self.slice(reading));
            }
            Some((false, _)) => self.end(reading),
            None => {}
        }
    }

    /// Ends the search: what is found so far is said.
    pub fn end(self, reading: Reading) {
        self.slices.give_up();
        let ended = self.under_way.try_update_value(Option::take).flatten();
        if let Some((notebook, mut search)) = ended {
            self.verdict.set((reading.verdict)(&notebook, &mut search));
            self.progress.set(None);
        }
    }
}
