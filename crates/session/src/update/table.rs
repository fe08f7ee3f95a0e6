//! What a person does to the table, and what becomes of the text typed in its fields.

use crate::look::notice::Place;
use crate::state::Session;
use experiment::edit::change::Change;
use experiment::edit::field::Field;
use experiment::edit::{csv, table};

impl Session {
    pub(crate) fn remove_row(&mut self, gone: usize) {
        if gone == self.experiment.data.rows.len() {
            self.new_row = None;
        } else if self.edit(Change::RemovedRow, Place::Data, |e| table::remove_row(e, gone)) {
            self.move_drafts(|field| match field {
                Field::Cell { row, .. } if row == gone => None,
                Field::Cell { row, column } if row > gone => Some(Field::Cell { row: row - 1, column }),
                field => Some(field),
            });
        }
    }

    pub(crate) fn add_column(&mut self) {
        let data = self.experiment.data.clone();
        let at = (0..data.columns.len()).find(|&column| data.is_target(column)).unwrap_or(0);
        if self.edit(Change::AddedColumn, Place::Data, table::add_column) {
            self.drop_weight_drafts();
            self.move_drafts(|field| Some(on_column(field, |c| if c >= at { c + 1 } else { c })));
            self.new_row.iter_mut().for_each(|cells| cells.insert(at, String::new()));
        }
    }

    pub(crate) fn remove_column(&mut self, gone: usize) {
        if self.edit(Change::RemovedColumn, Place::Data, |e| table::remove_column(e, gone)) {
            self.drop_weight_drafts();
            self.move_drafts(|field| match field {
                Field::Cell { column, .. } | Field::ColumnName { column } if column == gone => None,
                field => Some(on_column(field, |c| if c > gone { c - 1 } else { c })),
            });
            self.new_row.iter_mut().for_each(|cells| drop(cells.remove(gone)));
            self.finish_row();
        }
    }

    pub(crate) fn toggle_target(&mut self, column: usize) {
        if self.edit(Change::Target, Place::Data, |e| table::toggle_target(e, column)) {
            self.drop_weight_drafts();
        }
    }

    pub(crate) fn paste(&mut self, row: usize, column: usize, text: &str) {
        let rows = self.experiment.data.rows.len();
        let mut taken = None;
        self.edit(Change::PastedBlock, Place::Data, |e| {
            taken = csv::paste(e, row, column, text)?;
            Ok(())
        });
        if let Some(said) = taken {
            self.note(said);
        }
        if self.experiment.data.rows.len() > rows {
            self.new_row = None;
        }
    }

    /// Returns whether a block can be pasted at a cell.
    pub fn takes_block(&self, row: usize, column: usize, text: &str) -> bool {
        csv::paste(&mut self.experiment().clone(), row, column, text).is_ok()
    }
}

fn on_column(field: Field, moved: impl Fn(usize) -> usize) -> Field {
    match field {
        Field::Cell { row, column } => Field::Cell { row, column: moved(column) },
        Field::ColumnName { column } => Field::ColumnName { column: moved(column) },
        field => field,
    }
}
