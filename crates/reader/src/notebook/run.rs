//! A notebook, followed from its first line to its last: what its names stand for, and what its models are.

use super::cell::Cell;
use super::line::Line;
use super::log;
use super::model::{Model, Start};
use super::note::{Note, Why};
use super::object::Object;
use super::places::Cells;
use super::trained::Training;
use crate::library::RandomState;
use crate::python::parse;
use crate::value::{History, Origin, Value, Weights};
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

/// Weights that are asked for or shown, and the line in the cell that does.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub weights: Weights,
    pub line: usize,
}

/// A fit of a cell, and what it prints of each epoch.
pub(super) struct Fitted {
    pub model: usize,
    /// The epochs of the same model that went before; none where it doesn't go on from these.
    pub before: Option<usize>,
    pub log: Log,
}

/// How the losses of a fit are printed.
pub(super) enum Log {
    /// As Keras does.
    Keras,
    /// In lines of the notebook's own, one for each of so many epochs.
    Lines(Line, usize),
    /// Not, or not so that it could be said which epoch's they are.
    None,
}

/// What has come out of a notebook so far.
pub struct Run<'a> {
    /// What names stand for: in the notebook, and in each function that is followed.
    pub(super) scopes: Vec<HashMap<String, Value>>,
    pub(super) files: &'a [File],
    /// The models in the order they are made.
    pub models: Vec<Model>,
    /// What was not taken over, by cell and line.
    pub notes: Vec<Note>,
    pub(super) cell: usize,
    pub(super) line: usize,
    sources: Vec<Vec<String>>,
    pub(super) depth: usize,
    followed: usize,
    /// Whether the statement that is followed has done something here.
    pub(super) acts: bool,
    /// What the function that is followed gives.
    pub(super) returned: Option<Value>,
    /// The weights that the cell shows, and the line that does.
    pub(super) shown: Vec<Asked>,
    /// The weights that the cell asks for, and the line that does.
    pub(super) asked: Vec<Asked>,
    /// The fits of the cell.
    pub(super) fitted: Vec<Fitted>,
    /// The histories that the cell shows.
    pub(super) listed: Vec<History>,
    /// The lines that the cell prints with numbers of single epochs in them.
    pub(super) lines: Vec<Line>,
    /// The objects of the notebook's own classes.
    pub(super) objects: Vec<Object>,
    /// What arrays of layers start at that were set one by one: the layer, which of its arrays, what, and the cell.
    pub(super) starts: Vec<(usize, usize, Start, usize)>,
    /// Arrays of layers that were frozen or set to be trained: the number of the layer, and which of the two.
    pub(super) trains: HashMap<(usize, usize), bool>,
    /// How much was made.
    pub(super) made: usize,
    /// Whether a loop is followed.
    pub(super) in_loop: bool,
    /// Whether the loop that is followed ends here.
    pub(super) breaks: bool,
    /// What has come of lines that train.
    pub(super) training: Training,
    /// NumPy's random numbers, where a seed was set.
    pub(super) random: Option<RandomState>,
    /// Where the numbers that names stand for come from.
    pub(super) cells_of_names: HashMap<String, Cells>,
}

impl<'a> Run<'a> {
    /// Follows the cells.
    pub fn of(cells: &[Cell], files: &'a [File]) -> Run<'a> {
        let mut run = Run {
            scopes: vec![HashMap::new()],
            objects: Vec::new(),
            starts: Vec::new(),
            trains: HashMap::new(),
            made: 0,
            in_loop: false,
            breaks: false,
            training: Training::default(),
            files,
            models: Vec::new(),
            notes: Vec::new(),
            cell: 0,
            line: 0,
            sources: cells.iter().map(|cell| cell.source.lines().map(String::from).collect()).collect(),
            depth: 0,
            followed: 0,
            acts: false,
            returned: None,
            shown: Vec::new(),
            asked: Vec::new(),
            fitted: Vec::new(),
            listed: Vec::new(),
            lines: Vec::new(),
            random: None,
            cells_of_names: HashMap::new(),
        };
        for (place, cell) in cells.iter().enumerate() {
            run.cell = place + 1;
            (run.shown, run.asked, run.returned) = (Vec::new(), Vec::new(), None);
            run.follow(&parse(&cell.source));
            run.end_of_cell();
            run.read_weights(cell);
            run.read_log(cell);
            run.read_histories(cell);
        }
        run
    }

    /// What the fits of a cell have printed, one behind the other.
    fn read_log(&mut self, cell: &Cell) {
        let mut of_keras = log::fits(&cell.output).into_iter();
        for Fitted { model, before, log } in std::mem::take(&mut self.fitted) {
            let printed = match log {
                Log::Keras => of_keras.next().unwrap_or_default(),
                Log::Lines(line, epochs) => line.log(&cell.output, epochs),
                Log::None => Vec::new(),
            };
            let model = &mut self.models[model];
            if before == Some(model.log.len()) {
                let epochs = model.fit.as_ref().map_or(0, |fit| fit.epochs);
                let left = epochs - model.log.len().min(epochs);
                model.log.extend(printed.into_iter().take(left));
                model.places.log.insert(self.cell);
            }
        }
    }

    /// What a name stands for.
    pub(super) fn name(&self, name: &str) -> Option<&Value> {
        self.scopes.iter().rev().find_map(|scope| scope.get(name))
    }

    /// Gives a value to a name.
    pub(super) fn bind(&mut self, name: &str, value: Value) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.insert(name.into(), value);
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

    /// Whether something was said of a line already that changes the run.
    fn is_noted(&self, at: Origin) -> bool {
        self.notes.iter().any(|note| (note.cell, note.line) == (at.cell, at.line) && note.changes_the_run())
    }

    /// Notes the line from which on a value isn't known, where it is needed here.
    pub(super) fn note_unknown(&mut self, value: &Value) {
        match value {
            // Its line is noted where it is read.
            Value::File(_) => {}
            Value::Unknown(origin) if self.is_noted(*origin) => {}
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
