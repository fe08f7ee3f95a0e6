//! `for` loops. One whose every turn trains on the same rows is the training: its turns are the epochs.

use super::note::Why;
use super::run::Run;
use crate::library;
use crate::python::syntax::{Expr, Statement};
use crate::value::{Made, Origin, Value};

impl Run<'_> {
    /// `for target in values:`, as often as is known.
    pub(super) fn repeat(&mut self, target: &Expr, values: &Expr, body: &[Statement]) {
        let at = self.here();
        let of = self.value(values);
        let Some(items) = self.items(&of) else {
            return self.branch(body);
        };
        self.trace(target, values, &Value::None);
        self.shuffles_of(&of);
        let (epochs, counts) = (items.len(), items.iter().all(|item| matches!(item, Value::Number(_))));
        let (updates, passes) = (self.training.updates.len(), self.training.passes);
        for item in items {
            if self.returned.is_some() || !self.affords(1) {
                break;
            }
            let before = self.training.updates.len();
            self.assign(target, item);
            self.follow(body);
            if std::mem::take(&mut self.breaks) {
                break;
            }
            let is_first = before == updates && self.training.updates.len() > before;
            let of_rows = self.training.passes > passes;
            if is_first && (of_rows || counts) && self.is_epoch(target, body, updates, of_rows, epochs) {
                return self.trained(epochs, at);
            }
        }
        if self.training.updates.len() > updates {
            self.training.passes += 1;
        }
    }

    /// Whether the first turn of a loop was an epoch: the next one trains on the same rows, whatever the loop counts. What it prints
    /// is what each epoch prints.
    fn is_epoch(
        &mut self,
        target: &Expr,
        body: &[Statement],
        first: usize,
        of_rows: bool,
        epochs: usize,
    ) -> bool {
        let size = self.scopes.iter().flat_map(|scope| scope.values()).map(Value::size).sum();
        if epochs < 2 || !self.affords(size) {
            return of_rows || epochs < 2;
        }
        let (scopes, notes, models) = (self.scopes.clone(), self.notes.clone(), self.models.len());
        let second = self.training.updates.len();
        let lines = std::mem::take(&mut self.training.lines);
        let unknown = Value::Unknown(self.here());
        self.assign(target, unknown);
        self.follow(body);
        self.breaks = false;
        let (left, right) = self.training.updates.split_at(second);
        let is_epoch = of_rows || self.is_alike(&left[first..], right);
        self.notes = notes;
        if is_epoch {
            // Of both turns the second is kept: what an epoch before it has left belongs to it.
            self.training.updates.drain(first..second);
        } else {
            self.scopes = scopes;
            self.models.truncate(models);
            self.training.updates.truncate(second);
            self.training.lines = lines;
        }
        is_epoch
    }

    /// What a loop takes out of a value, one after another.
    pub(super) fn items(&mut self, value: &Value) -> Option<Vec<Value>> {
        match value {
            Value::Part(of, name) => {
                let (all, is_named) = match (name.as_str(), &**of) {
                    ("parameters" | "named_parameters", of) => {
                        (self.parameters(of), name.starts_with("named"))
                    }
                    (
                        "layers" | "children" | "modules" | "named_children",
                        Value::Made(Made { model: Some(model), .. }),
                    ) => (self.models[*model].members.clone(), name.starts_with("named")),
                    _ => return None,
                };
                let pair = |(name, value)| match is_named {
                    true => Value::List(vec![Value::Text(name), value]),
                    false => value,
                };
                Some(all.into_iter().map(pair).collect())
            }
            Value::Made(Made { model: Some(model), .. }) => {
                Some(self.models[*model].members.iter().map(|(_, layer)| layer.clone()).collect())
            }
            other => library::items(other),
        }
    }

    /// Whether a loop takes its rows from a loader that shuffles.
    fn shuffles_of(&mut self, value: &Value) {
        let Value::Made(made) = value else { return };
        match value.kind() {
            Some("DataLoader") => {
                self.training.shuffles |= made.given.get("shuffle", 2) == Some(&Value::Bool(true));
                for unread in ["sampler", "batch_sampler", "collate_fn"] {
                    if made.given.named(unread).is_some_and(|value| *value != Value::None) {
                        self.note_at(made.at, Why::Setting([unread, "=…"].concat()));
                    }
                }
            }
            Some("enumerate" | "tqdm") => {
                made.given.places.iter().take(1).for_each(|inner| self.shuffles_of(inner))
            }
            _ => {}
        }
    }

    /// The updates of a cell that no loop repeats are one epoch.
    pub(super) fn end_of_cell(&mut self) {
        if !self.training.updates.is_empty() {
            self.trained(1, Origin { cell: self.cell, line: self.line });
        }
    }
}
