//! The session.
use crate::{Effect, Event, View};

/// The speeds of play: their names and how many phases they show in a second.
pub const SPEEDS: [(&str, f64); 5] = [("½×", 0.6), ("1×", 1.2), ("4×", 5.0), ("16×", 20.0), ("64×", 80.0)];

/// Everything a person can set, the run that follows, and where we are in it.
pub struct Session {}

impl Default for Session {
    fn default() -> Self {
        Session {}
    }
}

impl Session {
    /// Begins with an experiment stored as JSON, or with the notebook's regression and a notice where
    /// it can't be read. `None` is a first visit.
    pub fn open(_stored: Option<&str>) -> Session {
        Session::default()
    }
    /// The only way to change anything.
    pub fn update(&mut self, _event: Event) -> Effect {
        unimplemented!()
    }
    /// Goes on with a long run until it is whole or `go_on` says no. `go_on` is asked about every 0.1 ms
    /// of work; the caller holds the clock. Returns whether anything is still to do.
    pub fn compute(&mut self, _go_on: &mut dyn FnMut() -> bool) -> bool {
        unimplemented!()
    }
    /// Everything the page shows.
    pub fn view(&self) -> View {
        unimplemented!()
    }
    /// The experiment as JSON (format 1).
    pub fn json(&self) -> String {
        unimplemented!()
    }
    /// The table as CSV.
    pub fn csv(&self) -> String {
        unimplemented!()
    }
    /// A block of the table, both corners included, as tab-separated text with ASCII minus signs.
    pub fn copy_block(&self, _from: (usize, usize), _to: (usize, usize)) -> String {
        unimplemented!()
    }
    /// The whole log as Keras prints it.
    pub fn log(&self) -> String {
        unimplemented!()
    }
}
