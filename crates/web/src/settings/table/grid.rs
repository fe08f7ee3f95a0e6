//! Where the hand is in the table, and how the keys move it.

use crate::controls::field::{Typing, steps_of};
use crate::door::{Door, use_door};
use crate::memo::Memo;
use crate::shell::host::{Host, has_focus, use_host};
use crate::state::State;
use leptos::{ev::KeyboardEvent, html, prelude::*};
use session::{Event, Field, TableView};
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlInputElement};

/// Rows that a page key moves.
const PAGE: usize = 8;

/// A row and a column, both counted from 0.
pub type Spot = (usize, usize);

/// The active cell, the selected block from its anchor, and whether the cell is edited in place.
#[derive(Clone, Copy)]
pub struct Grid {
    /// The page's state.
    pub state: State,
    host: Host,
    /// Where what is no table goes.
    pub door: Door,
    /// The table.
    pub table: Memo<TableView>,
    /// The box it scrolls in.
    pub area: NodeRef<html::Div>,
    active: RwSignal<Spot>,
    anchor: RwSignal<Spot>,
    editing: RwSignal<bool>,
    dragging: StoredValue<bool>,
}

impl Grid {
    /// For a table in a box.
    pub fn new(state: State, table: Memo<TableView>, area: NodeRef<html::Div>) -> Grid {
        Grid {
            state,
            host: use_host(),
            door: use_door(),
            table,
            area,
            active: RwSignal::new((0, 0)),
            anchor: RwSignal::new((0, 0)),
            editing: RwSignal::new(false),
            dragging: StoredValue::new(false),
        }
    }

    /// The active cell, as far as it is there.
    pub fn active(self) -> Spot {
        self.within(self.active.get())
    }

    /// The cell that Tab reaches: the active one, or one in sight where that is scrolled away.
    pub fn tab_stop(self) -> Spot {
        let (row, column) = self.active();
        let window = self.table.with(|table| table.first..table.first + table.rows.len());
        (if window.contains(&row) { row } else { window.start }, column)
    }

    /// Whether the cells are selected: a block of more than one.
    pub fn selects(self, spot: Spot) -> bool {
        let (from, to) = (self.anchor.get(), self.active.get());
        from != to && inside(spot, from, to)
    }

    /// The corners of the selected block.
    pub fn block(self) -> (Spot, Spot) {
        let (a, b) = (self.within(self.anchor.get_untracked()), self.within(self.active.get_untracked()));
        ((a.0.min(b.0), a.1.min(b.1)), (a.0.max(b.0), a.1.max(b.1)))
    }

    /// Whether the arrow keys move the text cursor of the active cell.
    pub fn is_editing(self) -> bool {
        self.editing.get_untracked()
    }

    fn within(self, (row, column): Spot) -> Spot {
        let (rows, columns) = self.size();
        (row.min(rows.saturating_sub(1)), column.min(columns.saturating_sub(1)))
    }

    fn size(self) -> (usize, usize) {
        self.table.with_untracked(|table| (table.row_count, table.columns.len()))
    }

    /// A cell has got the focus.
    pub fn focused(self, spot: Spot, input: &HtmlInputElement) {
        if self.active.get_untracked() != spot {
            self.active.set(spot);
            self.anchor.set(spot);
        }
        self.editing.set(false);
        input.select();
    }

    /// A cell is edited where it stands.
    pub fn edit_in_place(self) {
        self.editing.set(true);
    }

    /// The pointer goes down on a cell that hasn't the focus.
    pub fn press(self, spot: Spot, extend: bool) {
        self.dragging.set_value(true);
        self.go(spot, extend);
    }

    /// The pointer, still down, comes to a cell.
    pub fn drag_to(self, spot: Spot, down: bool) {
        if !down {
            self.dragging.set_value(false);
        } else if self.dragging.get_value() {
            self.go(spot, true);
        }
    }

    /// Makes a cell the active one, and selects from the anchor to it when extending.
    pub fn go(self, spot: Spot, extend: bool) {
        let spot = self.within(spot);
        self.active.set(spot);
        if !extend {
            self.anchor.set(spot);
        }
        if !self.focus(spot) {
            self.reveal(spot.0);
            request_animation_frame(move || {
                self.focus(spot);
            });
        }
    }

    fn focus(self, (row, column): Spot) -> bool {
        let name = Field::Cell { row, column }.to_string();
        self.find(&name).is_some_and(|input| {
            let _ = input.focus();
            input.select();
            true
        })
    }

    /// Whether the active cell has the focus.
    pub fn has_focus(self) -> bool {
        let (row, column) = self.active.get_untracked();
        let input = self.find(&Field::Cell { row, column }.to_string());
        input.is_some_and(|input| has_focus(&input))
    }

    /// Gives the active cell the focus back where nothing else has it, without scrolling to it.
    pub fn keep_focus(self) {
        let (row, column) = self.active.get_untracked();
        let lost = self.host.find(":focus").is_none();
        if let Some(input) = self.find(&Field::Cell { row, column }.to_string()).filter(|_| lost) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = input.focus_with_options(&options);
        }
    }

    /// Begins a row below the last, and goes to its first cell.
    pub fn begin_row(self) {
        self.state.send(Event::AddRow);
        self.go((usize::MAX, 0), false);
    }

    /// Gives the name of a column the focus, or of the last where it is gone.
    pub fn focus_head(self, column: usize) {
        let column = self.within((0, column)).1;
        if let Some(input) = self.find(&Field::ColumnName { column }.to_string()) {
            let _ = input.focus();
        }
    }

    fn find(self, name: &str) -> Option<HtmlInputElement> {
        let area = self.area.get_untracked()?;
        area.query_selector(&format!("[data-field={name}]")).ok()??.dyn_into().ok()
    }

    /// The keys of a spreadsheet.
    pub fn key(self, event: &KeyboardEvent, spot: Spot, typing: Typing, input: &HtmlInputElement) {
        let (row, column) = spot;
        let (rows, columns) = self.size();
        let (last_row, last_column) = (rows.saturating_sub(1), columns.saturating_sub(1));
        let (shift, far) = (event.shift_key(), event.ctrl_key() || event.meta_key());
        let editing = self.is_editing();
        match event.key().as_str() {
            "Escape" => {
                typing.cancel();
                self.go(spot, false);
            }
            "Enter" => {
                typing.end();
                self.go((if shift { row.saturating_sub(1) } else { row + 1 }, column), false);
                self.editing.set(false);
            }
            "Tab" if shift && column > 0 => self.go((row, column - 1), false),
            "Tab" if !shift && column < last_column => self.go((row, column + 1), false),
            "F2" => {
                self.edit_in_place();
                let end = input.value().encode_utf16().count() as u32;
                let _ = input.set_selection_range(end, end);
            }
            "ArrowUp" if editing => typing.nudge(steps_of(event)),
            "ArrowDown" if editing => typing.nudge(-steps_of(event)),
            _ if editing => return,
            "ArrowUp" if row == 0 && !shift => self.focus_head(column),
            "ArrowUp" => self.go((if far { 0 } else { row.saturating_sub(1) }, column), shift),
            "ArrowDown" => self.go((if far { last_row } else { row + 1 }, column), shift),
            "ArrowLeft" => self.go((row, if far { 0 } else { column.saturating_sub(1) }), shift),
            "ArrowRight" => self.go((row, if far { last_column } else { column + 1 }), shift),
            "PageUp" => self.go((row.saturating_sub(PAGE), column), shift),
            "PageDown" => self.go((row + PAGE, column), shift),
            "Home" => self.go((if far { 0 } else { row }, 0), shift),
            "End" => self.go((if far { last_row } else { row }, last_column), shift),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }
}

fn inside((row, column): Spot, from: Spot, to: Spot) -> bool {
    let between = |x: usize, a: usize, b: usize| (a.min(b)..=a.max(b)).contains(&x);
    between(row, from.0, to.0) && between(column, from.1, to.1)
}
