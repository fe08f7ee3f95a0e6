//! A notebook, followed from its first line to its last: what its names stand for, and what its models are.

use super::cell::Cell;
use super::model::Model;
use super::note::{Note, Why};
use super::{log, output};
use crate::python::parse;
use crate::python::syntax::{Action, Expr, Statement};
use crate::value::{Table, Value};
use std::collections::HashMap;

/// The deepest nesting of blocks and brackets that is followed.
pub(super) const MAX_DEPTH: usize = 64;

/// A file that was brought with the notebook: its name and its table.
pub type File = (String, Table);

/// What has come out of a notebook so far.
pub struct Run<'a> {
    pub(super) names: HashMap<String, Value>,
    pub(super) files: &'a [File],
    /// The models in the order they are made.
    pub models: Vec<Model>,
    /// What was not taken over.
    pub notes: Vec<Note>,
    /// The log of the first fit.
    pub log: Vec<log::Logged>,
    cell: usize,
    pub(super) line: usize,
    source: Vec<String>,
    pub(super) depth: usize,
    /// Whether each `get_weights` of the cell stood behind the fit.
    pub(super) asked: Vec<(usize, bool)>,
    /// The model that was fitted in the cell, where the fit is its first.
    pub(super) fitted: Option<usize>,
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
            source: Vec::new(),
            depth: 0,
            asked: Vec::new(),
            fitted: None,
        };
        for cell in cells {
            run.cell += 1;
            run.source = cell.source.lines().map(String::from).collect();
            (run.asked, run.fitted) = (Vec::new(), None);
            run.follow(&parse(&cell.source));
            run.outputs(&cell.output);
        }
        run
    }

    /// What a cell has printed belongs to what was asked in it.
    fn outputs(&mut self, text: &str) {
        let lists = output::lists_of_arrays(text);
        let (first, last) = (self.asked.first().copied(), self.asked.last().copied());
        let places = match lists.len() {
            0 => Vec::new(),
            1 => vec![last],
            _ => vec![first, last],
        };
        for (list, asked) in [lists.first(), lists.last()].into_iter().flatten().zip(places) {
            let Some((model, behind)) = asked else { continue };
            let model = &mut self.models[model];
            match behind {
                true => model.end = Some(list.clone()),
                false if !model.start_is_set => model.start = Some(list.clone()),
                false => {}
            }
        }
        if self.fitted.is_some() {
            self.log = log::epochs(text);
        }
    }

    /// Notes the line that is followed, once.
    pub(super) fn note(&mut self, why: Why) {
        let code = self
            .source
            .get(self.line.saturating_sub(1))
            .map(|line| line.trim().to_string())
            .unwrap_or_default();
        let note = Note { cell: self.cell, line: self.line, code, why };
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    fn follow(&mut self, statements: &[Statement]) {
        self.depth += 1;
        if self.depth < MAX_DEPTH {
            for statement in statements {
                self.line = statement.line;
                self.step(&statement.action);
            }
        }
        self.depth -= 1;
    }

    fn step(&mut self, action: &Action) {
        match action {
            Action::Import(names) => {
                for (name, path) in names {
                    self.names.insert(name.clone(), Value::Path(path.clone()));
                }
            }
            Action::Assign(targets, value) => {
                let value = self.value(value);
                for target in targets {
                    self.assign(target, value.clone());
                }
            }
            Action::Change(target, sign, value) => {
                let (left, right) = (self.value(target), self.value(value));
                let found = crate::library::binary(&left, &sign[..1], &right).unwrap_or(Value::Unknown);
                self.assign(target, found);
            }
            Action::Value(value) => {
                self.value(value);
            }
            Action::For(target, values, body) => {
                self.value(values);
                self.assign(target, Value::Unknown);
                self.follow(body);
            }
            Action::Block(body) => self.follow(body),
            Action::Definition(name) => {
                self.names.insert(name.clone(), Value::Unknown);
                if self
                    .source
                    .get(self.line.saturating_sub(1))
                    .is_some_and(|line| line.contains("Model") || line.contains("nn.Module"))
                {
                    self.note(Why::Form);
                }
            }
            Action::Nothing => {}
            Action::Unread(word) => self.note(Why::Unread(word.clone())),
        }
    }

    fn assign(&mut self, target: &Expr, value: Value) {
        match target {
            Expr::Name(name) => {
                self.names.insert(name.clone(), value);
            }
            Expr::Tuple(targets) | Expr::List(targets) => {
                let items = value.items().filter(|items| items.len() == targets.len()).map(<[Value]>::to_vec);
                for (place, target) in targets.iter().enumerate() {
                    let item = items.as_ref().map_or(Value::Unknown, |items| items[place].clone());
                    self.assign(target, item);
                }
            }
            // df["bonus"] = …
            Expr::Index(of, place) => {
                let (Expr::Name(name), Expr::Text(column)) = (&**of, &**place) else { return };
                let Some(Value::Table(table)) = self.names.get(name) else { return };
                let changed = value.table().and_then(|value| table.with_column(column, &value));
                let value = changed.map_or(Value::Unknown, Value::Table);
                self.names.insert(name.clone(), value);
            }
            _ => {}
        }
    }
}
