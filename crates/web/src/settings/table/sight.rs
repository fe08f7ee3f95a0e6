//! Which rows are in sight: only those exist on the page.

use super::grid::Grid;
use leptos::prelude::*;
use session::Event;
use web_sys::HtmlElement;

/// How many rows exist at once: those in sight, and as many again above and below.
pub const AT_ONCE: usize = 24;
const MARGIN: usize = 8;

impl Grid {
    /// The box was scrolled: asks for its rows where they are not there.
    pub fn follow_scroll(self) {
        let Some(area) = self.area.get_untracked() else { return };
        let height = row_height(&area);
        let first = area.scroll_top().max(0) as usize / height;
        let count = (area.client_height().max(0) as usize).div_ceil(height) + 1;
        self.have(first, count);
    }

    /// Brings a row into sight.
    pub fn reveal(self, row: usize) {
        let Some(area) = self.area.get_untracked() else { return };
        let row_height = row_height(&area);
        let top = (row * row_height) as i32;
        let height = area.client_height() - 2 * row_height as i32;
        area.set_scroll_top(area.scroll_top().clamp(top - height.max(0), top));
        self.have(row.saturating_sub(1), 2);
    }

    fn have(self, first: usize, count: usize) {
        let there = self.table.with_untracked(|table| {
            table.first <= first && (first + count).min(table.row_count) <= table.first + table.rows.len()
        });
        if !there {
            let focused = self.has_focus();
            let first = first.saturating_sub(MARGIN);
            self.state.send(Event::ScrollTable { first, count: AT_ONCE.max(count + 2 * MARGIN) });
            if focused {
                // A row that is put in again at its new place has lost the focus.
                request_animation_frame(move || self.keep_focus());
            }
        }
    }
}

/// Returns the height of every row in pixels, as the style of the table has it.
fn row_height(area: &HtmlElement) -> usize {
    let style = window().get_computed_style(area).ok().flatten();
    let height = style.and_then(|style| style.get_property_value("--row").ok());
    height.and_then(|height| height.trim().trim_end_matches("px").parse().ok()).unwrap_or(28)
}
