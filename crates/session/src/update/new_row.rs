//! A row that is being filled in: no part of the table until each of its cells is a number.

use super::gestures::MAX_DRAFT;
use crate::look::notice::Place;
use crate::state::Session;
use experiment::edit::change::Change;
use experiment::edit::field::Field;
use experiment::edit::table;
use experiment::text::typed::parse;

impl Session {
    /// Begins a row below the last, where none is begun.
    pub(crate) fn begin_row(&mut self) {
        let data = &self.experiment.data;
        match table::full(data) {
            Some(full) => self.say(Place::Data, full),
            None if self.new_row.is_none() => self.new_row = Some(vec![String::new(); data.columns.len()]),
            None => {}
        }
    }

    /// Returns what is typed in a cell of the new row.
    pub(crate) fn new_cell(&self, field: Field) -> Option<&str> {
        self.new_row.as_ref()?.get(self.new_column(field)?).map(String::as_str)
    }

    /// Returns what is typed in a cell of the new row, to change it.
    pub(crate) fn new_cell_mut(&mut self, field: Field) -> Option<&mut String> {
        let column = self.new_column(field)?;
        self.new_row.as_mut()?.get_mut(column)
    }

    /// Returns the column of a cell that is below the last row.
    fn new_column(&self, field: Field) -> Option<usize> {
        match field {
            Field::Cell { row, column } => (row == self.experiment.data.rows.len()).then_some(column),
            _ => None,
        }
    }

    /// Types into a field where it is a cell of the new row. Returns whether it is one.
    pub(crate) fn type_in_new_row(&mut self, field: Field, text: &str) -> bool {
        let Some(cell) = self.new_cell_mut(field) else { return false };
        *cell = text.chars().take(MAX_DRAFT).collect();
        self.finish_row();
        true
    }

    /// Makes the new row a part of the table once it is whole.
    pub(crate) fn finish_row(&mut self) {
        let cells = self.new_row.iter().flatten().map(|text| parse(text));
        let Ok(row) = cells.collect::<Result<Vec<_>, _>>() else { return };
        if !row.is_empty() && self.edit(Change::AddedRow, Place::Data, |e| table::add_row(e, row)) {
            self.new_row = None;
        }
    }

    /// Whether the open gesture has added the row that a field is in.
    pub(crate) fn is_in_added_row(&self, field: Field) -> bool {
        let rows = self.rows_before_gesture();
        matches!(field, Field::Cell { row, .. } if rows.is_some_and(|rows| row >= rows))
    }
}
