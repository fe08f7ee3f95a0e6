//! Blocks of the table on the clipboard.

use super::grid::Grid;
use crate::controls::field::{copy_with_ascii_minus, put_on_clipboard};
use crate::door::Brought;
use reader::kind::is_cells;
use session::Event;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlTableCellElement};

/// Copies the selected block, or the selected text of a cell that is edited in place.
pub fn copy(grid: Grid, event: &ClipboardEvent) {
    if grid.is_editing() || !on_cell(event) {
        copy_with_ascii_minus(event);
        return;
    }
    let (from, to) = grid.block();
    let block = grid.state.with(|session| session.copy_block(from, to));
    if put_on_clipboard(event, &block) {
        event.prevent_default();
    }
}

/// Pastes a block at the active cell. A single value goes into the cell as if it was typed; cells of a notebook, and a block that
/// doesn't fit, go to the door.
pub fn paste(grid: Grid, event: &ClipboardEvent) {
    let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
    let block = text.trim_end_matches(['\r', '\n']);
    if !is_cells(block) && !block.contains(['\t', '\n', '\r', '[', '{', '<', '(']) {
        return;
    }
    let (row, column) = match head(event) {
        Some(column) => (0, column),
        None if on_cell(event) => grid.block().0,
        None => return,
    };
    event.prevent_default();
    if !is_cells(block) && grid.state.with(|session| session.takes_block(row, column, block)) {
        return grid.state.send(Event::Paste { row, column, text: block.to_string() });
    }
    grid.door.bring(Brought::pasted(event, Some((row, column))));
}

/// The column whose name has the focus.
fn head(event: &ClipboardEvent) -> Option<usize> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let head: HtmlTableCellElement = target.closest("th.column-head").ok()??.dyn_into().ok()?;
    // The numbers of the rows come first.
    usize::try_from(head.cell_index() - 1).ok()
}

fn on_cell(event: &ClipboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| matches!(element.closest("td.cell"), Ok(Some(_))))
}
