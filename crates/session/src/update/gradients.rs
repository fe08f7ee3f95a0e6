//! How the table of all gradients is opened and sorted.

use crate::look::gradients::{GradientColumn, GradientOrder};
use crate::state::Session;

impl Session {
    pub(crate) fn toggle_gradients(&mut self) {
        self.gradients = if self.gradients.is_some() { None } else { Some(GradientOrder::default()) };
    }

    pub(crate) fn sort_gradients(&mut self, column: GradientColumn) {
        self.gradients = self
            .gradients
            .map(|order| GradientOrder { column, descending: order.column == column && !order.descending });
    }
}
