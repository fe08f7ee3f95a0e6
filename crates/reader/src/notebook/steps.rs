//! What the statements of a notebook do.

use super::freezing::is_switch;
use super::note::Why;
use super::parameters::{is_parameter, parameter};
use super::run::{MAX_DEPTH, Run};
use crate::library;
use crate::python::syntax::{Action, Expr, Statement};
use crate::value::Value;
use crate::value::place::Place;

/// Functions that only show what was said elsewhere, or prepare what isn't looked at here.
pub(super) const SHOWS: [&str; 6] =
    ["print", "display", "seed", "set_seed", "manual_seed", "set_random_seed"];

impl Run<'_> {
    /// Follows statements to their end, or to where a function returns.
    pub(crate) fn follow(&mut self, statements: &[Statement]) {
        self.depth += 1;
        for statement in statements {
            if self.depth >= MAX_DEPTH || self.returned.is_some() || self.breaks || !self.affords(1) {
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
                    self.bind(name, Value::Path(path.clone()));
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
                self.show(&found);
                let is_call = matches!(value, Expr::Call(..));
                if is_call && !self.acts && !known(&found) {
                    self.note(Why::Passed);
                }
            }
            Action::For(target, values, body) => {
                let outer = std::mem::replace(&mut self.in_loop, true);
                self.repeat(target, values, body);
                self.in_loop = outer;
            }
            Action::If(condition, body, other) => match self.value(condition) {
                Value::Bool(true) => self.follow(body),
                Value::Bool(false) => self.follow(other),
                _ => {
                    self.branch(body);
                    self.branch(other);
                }
            },
            Action::Block(body) => self.follow(body),
            Action::While => self.note(Why::Branch),
            Action::Function(function) => {
                self.bind(&function.name, Value::Function(function.clone(), self.cell));
            }
            Action::Class(class) => self.bind(&class.name, Value::Class(class.clone(), self.cell)),
            Action::Break => self.breaks = self.in_loop,
            Action::Return(value) => self.returned = Some(self.value(value)),
            Action::Nothing => {}
            Action::Unread(word) => self.note(Why::Unread(word.clone())),
        }
    }

    /// A block that may run or not: only what it prints or keeps doesn't matter.
    pub(super) fn branch(&mut self, body: &[Statement]) {
        for statement in body {
            self.line = statement.line;
            match &statement.action {
                Action::Nothing | Action::Value(Expr::Text(_) | Expr::Format(..)) => {}
                Action::Value(call @ Expr::Call(called, ..)) if self.only_shows(called) => {
                    self.print_maybe(call)
                }
                Action::Assign(targets, _)
                    if targets.iter().all(|target| matches!(target, Expr::Name(_))) =>
                {
                    let unknown = Value::Unknown(self.here());
                    targets.iter().for_each(|target| self.assign(target, unknown.clone()));
                }
                Action::Change(target @ Expr::Name(_), ..) => {
                    let unknown = Value::Unknown(self.here());
                    self.assign(target, unknown);
                }
                _ => return self.note(Why::Branch),
            }
        }
    }

    /// What may be printed, or not: of some epochs perhaps, which their lines say.
    fn print_maybe(&mut self, call: &Expr) {
        if !matches!(call, Expr::Call(called, ..) if matches!(&**called, Expr::Name(name) if name == "print"))
        {
            return;
        }
        let (shown, asked, listed) = (self.shown.len(), self.asked.len(), self.listed.len());
        let (lines, notes, own) = (self.training.lines.len(), self.notes.clone(), self.lines.len());
        self.value(call);
        self.training.lines[lines..].iter_mut().for_each(|line| line.is_of_some = true);
        self.shown.truncate(shown);
        self.asked.truncate(asked);
        self.listed.truncate(listed);
        self.lines.truncate(own);
        self.notes = notes;
    }

    /// Whether a call prints, or does something of a library that changes no model: `torch.save(…)`.
    fn only_shows(&self, called: &Expr) -> bool {
        match called {
            Expr::Name(name) => SHOWS.contains(&name.as_str()),
            Expr::Attribute(_, name) if SHOWS.contains(&name.as_str()) || name == "append" => true,
            Expr::Attribute(of, name) => {
                let mut root = &**of;
                while let Expr::Attribute(of, _) = root {
                    root = of;
                }
                let of_library = |name: &str| matches!(self.name(name), None | Some(Value::Path(_)));
                matches!(root, Expr::Name(root) if of_library(root)) && !name.ends_with('_')
            }
            _ => false,
        }
    }

    /// Gives a value to a name, to several, or to a place of one.
    pub(crate) fn assign(&mut self, target: &Expr, value: Value) {
        match target {
            Expr::Name(name) => self.bind(name, value),
            Expr::Tuple(targets) | Expr::List(targets) => {
                let items = library::items(&value).filter(|items| items.len() == targets.len());
                for (place, target) in targets.iter().enumerate() {
                    let item =
                        items.as_ref().map_or_else(|| self.lost(&[&value]), |items| items[place].clone());
                    self.assign(target, item);
                }
            }
            // df["bonus"] = …
            Expr::Index(name, place) => {
                let (of, place) = (self.value(name), self.place(place));
                // os.environ["TF_CPP_MIN_LOG_LEVEL"] = "2"
                if matches!(of, Value::Path(_)) {
                    self.acts = true;
                    return;
                }
                if let (Some((layer, which)), Place::Range([None, None, None])) = (parameter(&of), &place) {
                    return self.set_parameter(layer, which, &value);
                }
                let Expr::Name(name) = &**name else { return self.note(Why::Data) };
                let changed = library::with_item(&of, &place, &value);
                let changed = changed.unwrap_or_else(|| self.lost(&[&value, &of]));
                self.bind(name, changed);
            }
            // self.fc1 = …, model.fc1.weight.data = …, layer.trainable = False
            Expr::Attribute(of, name) => {
                let of = self.value(of);
                if let (true, Value::Bool(is_trained)) = (is_switch(name), &value)
                    && self.train(&of, *is_trained)
                {
                    return;
                }
                match (&of, parameter(&of)) {
                    (_, Some((layer, which))) if name == "data" => self.set_parameter(layer, which, &value),
                    (Value::Made(layer), _) if is_parameter(layer, name) => {
                        self.set_parameter(layer, usize::from(name == "bias"), &value);
                    }
                    (Value::Made(made), _) if self.set_attribute(made, name, value) => self.acts = true,
                    _ => self.note(Why::Passed),
                }
            }
            _ => self.note(Why::Passed),
        }
    }

    /// What comes of values that nothing here can be computed of: not there where one isn't, else not known.
    pub(super) fn lost(&self, of: &[&Value]) -> Value {
        let first = |is: fn(&Value) -> bool| of.iter().find(|value| is(value)).map(|value| (*value).clone());
        first(|value| matches!(value, Value::File(_)))
            .or_else(|| first(|value| matches!(value, Value::Unknown(_))))
            .or_else(|| {
                let is_result =
                    |value: &Value| matches!(value, Value::Result | Value::Weights(_) | Value::History(_));
                first(is_result).map(|_| Value::Result)
            })
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
