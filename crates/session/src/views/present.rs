//! What a class guesses and is told: which way the selected weight goes, and why.

use super::first::{self, SumPart};
use crate::look::selection::Selection;
use crate::state::Session;
use crate::state::first::Way;
use words::say;

impl Session {
    /// Returns which way this update moves the weight or bias that is selected; `None` of none where none is selected or
    /// the update has no finite end, and within it where it stays as it is.
    pub fn way_of_selected(&self) -> Option<Option<Way>> {
        let Selection::Parameter(parameter) = self.look.selected else { return None };
        let index = self.run.model().index_of(parameter)?;
        let trace = &self.now.trace;
        let before = trace.changes().flat_map(|change| &change.before).nth(index).copied()?;
        let after = trace.changes().flat_map(|change| &change.after).nth(index).copied()?;
        let known = self.now.reached && before.is_finite() && after.is_finite();
        let way = match after.partial_cmp(&before)? {
            std::cmp::Ordering::Greater => Some(Way::Up),
            std::cmp::Ordering::Less => Some(Way::Down),
            std::cmp::Ordering::Equal => None,
        };
        known.then_some(way)
    }

    /// Returns which way the selected weight goes, in words, and why: where an update goes the way of its gradient, what the
    /// gradient says.
    pub fn way_told(&self) -> (String, Option<String>) {
        let way = self.way_of_selected().flatten();
        if let Some((_, title, sentence)) = first::advice(self).filter(|&(advised, ..)| Some(advised) == way)
        {
            return (title, Some(sentence));
        }
        let title = match way {
            Some(Way::Up) => say!(present::goes_up),
            Some(Way::Down) => say!(present::goes_down),
            None => say!(present::stays),
        };
        (title.into(), None)
    }

    /// Returns the sum of the phase, for a board: the loss, the selected weight's gradient as a product, its step.
    pub fn sum_of_phase(&self) -> Vec<SumPart> {
        let reached = self.now.reached.then_some(self.look.playhead.phase);
        reached.and_then(|phase| first::sum_in(self, phase)).unwrap_or_default()
    }
}
