//! A notebook, followed from its first line to its last: what its names stand for, and what its models are.

use super::cell::Cell;
use super::model::Model;
use super::note::{Note, Why};
use super::places::Cells;
use super::{log, output};
use crate::python::parse;
use crate::value::{Origin, Value};
use std::collections::HashMap;

/// The deepest nesting of blocks, brackets and calls that is followed.
pub(super) const MAX_DEPTH: usize = 64;
/// What is followed at most: statements, expressions and cells of tables.
const MOST: usize = 4_000_000;
/// What a value may hold at most.
const MOST_IN_ONE: usize = 400_000;

/// A file that was brought with the notebook.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Its name: `students.csv`.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// What has come out of a notebook so far.
pub struct Run<'a> {
    pub(super) names: HashMap<String, Value>,
    pub(super) files: &'a [File],
    /// The models in the order they are made.
    pub models: Vec<Model>,
    /// What was not taken over, by cell and line.
    pub notes: Vec<Note>,
    /// The log of the first fit.
    pub log: Vec<log::Logged>,
    pub(super) cell: usize,
    pub(super) line: usize,
    sources: Vec<Vec<String>>,
    pub(super) depth: usize,
    followed: usize,
    /// Whether the statement that is followed has done something here.
    pub(super) acts: bool,
    /// What the function that is followed gives.
    pub(super) returned: Option<Value>,
    /// The model and the line of each `get_weights` of the cell, and whether it stood behind the fit.
    pub(super) asked: Vec<(usize, usize, bool)>,
    /// The model that was fitted in the cell, where the fit is its first.
    pub(super) fitted: Option<usize>,
    /// Where the numbers that names stand for come from.
    pub(super) cells_of_names: HashMap<String, Cells>,
}

impl<'a> Run<'a> {
    /// Follows the cells.
    pub fn of(cells: &[Cell], files: &'a [File]) -> Run<'a> {
        let mut run = Run {
            names: HashMap::new(),
            files,
            models: Vec::new(),
            notes: Vec::new(),
            log: Vec::new(),
            cell: 0,
            line: 0,
            sources: cells.iter().map(|cell| cell.source.lines().map(String::from).collect()).collect(),
            depth: 0,
            followed: 0,
            acts: false,
            returned: None,
            asked: Vec::new(),
            fitted: None,
            cells_of_names: HashMap::new(),
        };
        for (place, cell) in cells.iter().enumerate() {
            run.cell = place + 1;
            (run.asked, run.fitted, run.returned) = (Vec::new(), None, None);
            run.follow(&parse(&cell.source));
            run.outputs(cell);
        }
        run
    }

    /// What a cell has printed belongs to what was asked in it: among its code to the line before, below it to the first and the
    /// last that was asked.
    fn outputs(&mut self, cell: &Cell) {
        let lists = output::lists_of_arrays(&cell.output);
        let before = |line: usize| self.asked.iter().rev().find(|(_, asked, _)| *asked < line).copied();
        let (first, last) = (self.asked.first().copied(), self.asked.last().copied());
        let printed: Vec<_> = match &lists[..] {
            all if cell.among => all.iter().map(|(line, list)| (list, before(*line))).collect(),
            [] => Vec::new(),
            [(_, only)] => vec![(only, last)],
            [(_, start), .., (_, end)] => vec![(start, first), (end, last)],
        };
        for (list, asked) in printed {
            let Some((model, _, behind)) = asked else { continue };
            let model = &mut self.models[model];
            let here = Cells::from([self.cell]);
            match behind {
                true => (model.end, model.places.end) = (Some(list.clone()), here),
                false if !model.start_is_set => {
                    (model.start, model.places.start) = (Some(list.clone()), here);
                }
                false => {}
            }
        }
        if let Some(model) = self.fitted {
            self.log = log::epochs(&cell.output);
            self.models[model].places.log.insert(self.cell);
        }
    }

    /// The line that is followed.
    pub(super) fn here(&self) -> Origin {
        Origin { cell: self.cell, line: self.line }
    }

    /// Notes the line that is followed.
    pub(super) fn note(&mut self, why: Why) {
        self.note_at(self.here(), why);
    }

    /// Notes a line, once; what changes the run takes the place of what doesn't.
    pub(super) fn note_at(&mut self, at: Origin, why: Why) {
        let of_cell = self.sources.get(at.cell.saturating_sub(1));
        let code = of_cell.and_then(|lines| lines.get(at.line.saturating_sub(1)));
        let code = code.map(|line| line.trim().to_string()).unwrap_or_default();
        let note = Note { cell: at.cell, line: at.line, code, why };
        let is_there = |known: &Note| (known.cell, known.line) == (at.cell, at.line);
        if note.why == Why::Passed && self.notes.iter().any(is_there) {
            return;
        }
        self.notes.retain(|known| !(is_there(known) && known.why == Why::Passed));
        if !self.notes.contains(&note) {
            let after = self.notes.partition_point(|known| (known.cell, known.line) <= (at.cell, at.line));
            self.notes.insert(after, note);
        }
    }

    /// Notes the line from which on a value isn't known, where it is needed here.
    pub(super) fn note_unknown(&mut self, value: &Value) {
        match value {
            // Its line is noted where it is read.
            Value::File(_) => {}
            Value::Unknown(origin) => self.note_at(*origin, Why::Data),
            Value::List(items) if items.iter().any(|item| matches!(item, Value::Unknown(_))) => {
                items.clone().iter().for_each(|item| self.note_unknown(item));
            }
            _ => self.note(Why::Data),
        }
    }

    /// Counts what a value holds that is copied: it may double at each line. Returns whether it can be.
    pub(super) fn affords_copy(&mut self, size: usize) -> bool {
        if size > MOST_IN_ONE {
            self.note(Why::Long);
        }
        size <= MOST_IN_ONE && self.affords(size)
    }

    /// Counts what is followed. Returns whether so much more of it can be.
    pub(super) fn affords(&mut self, cost: usize) -> bool {
        if self.followed >= MOST {
            return false;
        }
        self.followed += cost;
        if self.followed >= MOST {
            self.note(Why::Long);
        }
        self.followed < MOST
    }
}
