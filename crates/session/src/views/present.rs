//! What a class guesses: which way the selected weight goes.

use crate::look::selection::Selection;
use crate::state::Session;
use crate::state::first::Way;

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
}
