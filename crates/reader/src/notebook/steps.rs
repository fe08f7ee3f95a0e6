//! What the statements of a notebook do.

use super::note::Why;
use super::run::{MAX_DEPTH, Run};
use crate::library;
use crate::python::syntax::{Action, Expr, Statement};
use crate::value::Value;

/// Functions that only show what was said elsewhere, or prepare what isn't looked at here.
pub(super) const SHOWS: [&str; 6] =
    ["print", "display", "seed", "set_seed", "manual_seed", "set_random_seed"];

impl Run<'_> {
    /// Follows statements to their end, or to where a function returns.
    pub(crate) fn follow(&mut self, statements: &[Statement]) {
        self.depth += 1;
        for statement in statements {
            if self.depth >= MAX_DEPTH || self.returned.is_some() || !self.affords(1) {
                break;
            }
            self.line = statement.line;
            self.step(&statement.action);
        }
        self.depth -= 1;
    }

    fn step(&mut self, action: &Action) {
        self.acts = false;
        match action {
            Action::Import(names) => {
                for (name, path) in names {
                    self.names.insert(name.clone(), Value::Path(path.clone()));
                }
            }
            Action::Assign(targets, from) => {
                let value = self.value(from);
                for target in targets {
                    self.trace(target, from, &value);
                    self.assign(target, value.clone());
                }
                if value == Value::Unknown(self.here()) && !self.acts {
                    self.note(Why::Passed);
                }
            }
            Action::Change(target, sign, value) => {
                let (left, right) = (self.value(target), self.value(value));
                let found = self.binary(&left, &sign[..1], &right);
                self.assign(target, found);
            }
            Action::Value(value) => {
                let found = self.value(value);
                let is_call = matches!(value, Expr::Call(..));
                if is_call && !self.acts && !known(&found) {
                    self.note(Why::Passed);
                }
            }
            Action::For(target, values, body) => self.repeat(target, values, body),
            Action::If(condition, body, other) => match self.value(condition) {
                Value::Bool(true) => self.follow(body),
                Value::Bool(false) => self.follow(other),
                _ => self.branch(&[&body[..], other].concat()),
            },
            Action::Block(body) => self.follow(body),
            Action::While => self.note(Why::Branch),
            Action::Function(function) => {
                self.names.insert(function.name.clone(), Value::Function(function.clone(), self.cell));
            }
            Action::Class(class) => {
                self.names.insert(class.name.clone(), Value::Unknown(self.here()));
                self.note(Why::Form);
            }
            Action::Return(value) => self.returned = Some(self.value(value)),
            Action::Nothing => {}
            Action::Unread(word) => self.note(Why::Unread(word.clone())),
        }
    }

    /// `for target in values:`, as often as is known.
    fn repeat(&mut self, target: &Expr, values: &Expr, body: &[Statement]) {
        let values = self.value(values);
        let Some(items) = library::items(&values) else {
            return self.branch(body);
        };
        for item in items {
            if self.returned.is_some() || !self.affords(1) {
                break;
            }
            self.assign(target, item);
            self.follow(body);
        }
    }

    /// A block that may run or not: only what it prints doesn't matter.
    fn branch(&mut self, body: &[Statement]) {
        let shows = |statement: &Statement| match &statement.action {
            Action::Value(Expr::Call(called, ..)) => match &**called {
                Expr::Name(name) | Expr::Attribute(_, name) => {
                    SHOWS.contains(&name.as_str()) || name == "append"
                }
                _ => false,
            },
            Action::Nothing | Action::Value(Expr::Text(_)) => true,
            _ => false,
        };
        if !body.iter().all(shows) {
            self.note(Why::Branch);
        }
    }

    /// Gives a value to a name, to several, or to a place of one.
    pub(crate) fn assign(&mut self, target: &Expr, value: Value) {
        match target {
            Expr::Name(name) => {
                self.names.insert(name.clone(), value);
            }
            Expr::Tuple(targets) | Expr::List(targets) => {
                let items = library::items(&value).filter(|items| items.len() == targets.len());
                for (place, target) in targets.iter().enumerate() {
                    let item =
                        items.as_ref().map_or_else(|| self.lost(&[&value]), |items| items[place].clone());
                    self.assign(target, item);
                }
            }
            // df["bonus"] = …
            Expr::Index(of, place) => {
                let Expr::Name(name) = &**of else { return self.note(Why::Data) };
                let (of, place) = (self.value(of), self.place(place));
                let changed = library::with_item(&of, &place, &value);
                let changed = changed.unwrap_or_else(|| self.lost(&[&value, &of]));
                self.names.insert(name.clone(), changed);
            }
            _ => self.note(Why::Passed),
        }
    }

    /// What comes of values that nothing here can be computed of: not there where one isn't, else not known.
    pub(super) fn lost(&self, of: &[&Value]) -> Value {
        let first = |is: fn(&Value) -> bool| of.iter().find(|value| is(value)).map(|value| (*value).clone());
        first(|value| matches!(value, Value::File(_)))
            .or_else(|| first(|value| matches!(value, Value::Unknown(_))))
            .or_else(|| first(|value| matches!(value, Value::Result)))
            .unwrap_or(Value::Unknown(self.here()))
    }
}

/// Whether a value that a call gives says that the call is known here.
fn known(value: &Value) -> bool {
    match value {
        Value::Made(made) => {
            made.model.is_some() || SHOWS.contains(&made.path.rsplit('.').next().unwrap_or_default())
        }
        Value::Unknown(_) | Value::Result => false,
        _ => true,
    }
}
