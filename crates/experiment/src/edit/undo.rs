//! What undo and redo lead to: older and newer experiments.

use super::change::Change;
use super::setup::{Switch, Task, task_of};
use crate::experiment::Experiment;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// The most edits that can be taken back.
const MAX_EDITS: usize = 200;
/// The most cells that all older tables hold together: 32 MB.
const MAX_CELLS: usize = 4 << 20;

/// Older and newer experiments.
#[derive(Clone, Default)]
pub struct Edits {
    past: Vec<Edit>,
    future: Vec<Edit>,
}

/// The experiment on the other side of an edit, and what the edit changed.
#[derive(Clone)]
pub struct Edit {
    /// The experiment.
    pub experiment: Rc<Experiment>,
    /// What the edit changed.
    pub what: What,
}

/// What an edit changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct What {
    /// What.
    pub change: Change,
    /// Whether another experiment was opened in the place of the one before.
    pub whole: bool,
}

impl From<Change> for What {
    fn from(change: Change) -> What {
        What { change, whole: false }
    }
}

impl What {
    /// Returns that another experiment was opened.
    pub fn whole(change: Change) -> What {
        What { change, whole: true }
    }
}

impl Edits {
    /// Returns the experiments before and those after the present one, the nearest of each last.
    pub fn new(past: Vec<Edit>, future: Vec<Edit>) -> Edits {
        Edits { past, future }
    }

    /// Returns what undo leads to, the nearest last.
    pub fn past(&self) -> &[Edit] {
        &self.past
    }

    /// Returns what redo leads to, the nearest last.
    pub fn future(&self) -> &[Edit] {
        &self.future
    }

    /// Remembers the experiment before an edit.
    pub fn push(&mut self, before: Rc<Experiment>, what: What) {
        self.future.clear();
        self.past.push(Edit { experiment: before, what });
        while self.past.len() > MAX_EDITS || (self.past.len() > 1 && self.cells() > MAX_CELLS) {
            self.past.remove(0);
        }
    }

    /// Cells of all older tables, each counted once.
    fn cells(&self) -> usize {
        let mut last = std::ptr::null();
        let tables = self.past.iter().filter_map(|edit| {
            let table = Rc::as_ptr(&edit.experiment.data);
            (std::mem::replace(&mut last, table) != table).then_some(&edit.experiment.data)
        });
        tables.map(|data| data.rows.len() * data.columns.len()).sum()
    }

    /// Takes back the last edit: gives the experiment before it.
    pub fn undo(&mut self, now: &Rc<Experiment>) -> Option<Edit> {
        let edit = self.past.pop()?;
        self.future.push(Edit { experiment: now.clone(), what: edit.what.clone() });
        Some(edit)
    }

    /// Makes it again.
    pub fn redo(&mut self, now: &Rc<Experiment>) -> Option<Edit> {
        let edit = self.future.pop()?;
        self.past.push(Edit { experiment: now.clone(), what: edit.what.clone() });
        Some(edit)
    }

    /// Returns the last edit's change.
    pub fn last(&self) -> Option<&What> {
        self.past.last().map(|edit| &edit.what)
    }

    /// Returns whether the last edit was a lesson's, in the place of what the person had made or brought, so that undo brings
    /// that back. What they tried in the lesson itself doesn't count.
    pub fn lesson_replaced_own(&self) -> bool {
        let Some((last, before)) = self.past.split_last() else { return false };
        let opened = before.iter().rev().find(|edit| edit.what.whole);
        last.what.change == Change::Lesson
            && before.last().is_some_and(|edit| !edit.what.change.is_given())
            && opened.is_none_or(|edit| edit.what.change != Change::Lesson)
    }

    /// Returns what undo would take back.
    pub fn undoes(&self) -> Option<String> {
        self.last().map(|what| what.change.name())
    }

    /// Returns what redo would make again.
    pub fn redoes(&self) -> Option<String> {
        self.future.last().map(|edit| edit.what.change.name())
    }

    /// Returns the last switch that left a setup, since another experiment was opened.
    pub fn last_switch(&self, from: Task, now: &Rc<Experiment>) -> Option<Switch> {
        let mut made = now;
        for edit in self.past.iter().rev().take_while(|edit| !edit.what.whole) {
            if task_of(&edit.experiment) == from {
                return Some(Switch { left: edit.experiment.clone(), made: made.clone() });
            }
            made = &edit.experiment;
        }
        None
    }
}
