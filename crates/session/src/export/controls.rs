//! What a script can set beside the experiment and the place in its run: whether and how fast it plays, and what is selected.

use crate::look::selection::Selection;
use crate::state::Session;
use crate::update::pace::SPEEDS;
use experiment::text::number::quoted;
use words::say;

/// How a session plays, and what is selected in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Controls {
    /// Whether it plays.
    pub playing: bool,
    /// How fast, an index of [`SPEEDS`].
    pub speed: usize,
    /// What is selected.
    pub selected: Selection,
}

impl Controls {
    /// Returns the names of the events that tell what is other than it was before.
    pub fn changes(self, before: Controls) -> impl Iterator<Item = &'static str> {
        let changes = [
            (self.playing != before.playing, "playingchange"),
            (self.speed != before.speed, "speedchange"),
            (self.selected != before.selected, "selectchange"),
        ];
        changes.into_iter().filter_map(|(is, name)| is.then_some(name))
    }
}

impl Session {
    /// Returns how it plays and what is selected.
    pub fn controls(&self) -> Controls {
        Controls { playing: self.playing, speed: self.speed, selected: self.look.selected }
    }

    /// Reads what a script wants to be selected, such as `kernel1[0][1]`.
    ///
    /// # Errors
    /// A sentence, where it is none of that form, or none of this network.
    pub fn read_selection(&self, text: &str) -> Result<Selection, String> {
        let selection: Selection = text.parse()?;
        let there = selection.is_in(self.run.model());
        there.then_some(selection).ok_or_else(|| say!(links::not_in_network { name: selection.to_string() }))
    }
}

/// Reads a speed as scripts write it: `slow`, `1`, `4`, `16` or `64`. Returns its index in [`SPEEDS`].
///
/// # Errors
/// A sentence that names those there are.
pub fn read_speed(text: &str) -> Result<usize, String> {
    let known = || words::list(SPEEDS.iter().map(|speed| speed.key()));
    let found = SPEEDS.iter().position(|speed| speed.key() == text);
    found.ok_or_else(|| say!(api::speed { known: known(), found: quoted(text) }))
}
