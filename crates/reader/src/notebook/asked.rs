//! Weights that a notebook asks its model for, and what it prints of them.

use super::cell::Cell;
use super::keras;
use super::model::Model;
use super::note::Why;
use super::output::{self, Printed};
use super::parameters::parameter;
use super::places::Cells;
use super::run::{Asked, Run};
use crate::value::place::Place;
use crate::value::{History, Made, Origin, Value, Weights, When};
use std::collections::BTreeSet;

/// What a model calls its arrays.
const ALL: [&str; 4] = ["weights", "variables", "trainable_weights", "trainable_variables"];
/// What gives an array, or a list of arrays, with the same numbers.
const SAME: [&str; 8] = ["numpy", "copy", "tolist", "value", "array", "asarray", "str", "repr"];

impl Run<'_> {
    /// When something stands that is asked of a model.
    fn when(&self, model: usize) -> When {
        match &self.models[model] {
            Model { is_trained_again: true, .. } | Model { is_changed: true, .. } => When::Later,
            Model { fit: Some(fit), .. } => When::Behind(fit.epochs),
            _ if self.training.updates.is_empty() => When::Before,
            // What isn't repeated is one epoch.
            _ => When::Behind(1),
        }
    }

    /// Asks for so many arrays of a model: what is printed then may be them.
    pub(super) fn ask(&mut self, model: usize, arrays: usize) -> Value {
        self.acts = true;
        let weights = Weights { model, when: self.when(model), arrays };
        self.asked.push(Asked { weights, line: self.line });
        Value::Weights(weights)
    }

    /// All arrays of a model.
    pub(super) fn ask_all(&mut self, model: usize) -> Value {
        let layers = self.models[model].layers.iter();
        let arrays = layers.map(|layer| 1 + usize::from(layer.settings.use_bias)).sum();
        self.ask(model, arrays)
    }

    /// The arrays of a layer, `layer.get_weights()`; none where it has none.
    pub(super) fn ask_layer(&mut self, layer: &Made) -> Value {
        let place = |model: &Model| model.layers.iter().position(|known| known.id == layer.id);
        let found = self.models.iter().enumerate().find_map(|(at, model)| Some((at, place(model)?)));
        match found {
            Some((model, layer)) => {
                let arrays = self.models[model].arrays_of(layer).len();
                self.ask(model, arrays)
            }
            None if keras::has_weights(layer) => Value::Result,
            None => Value::List(Vec::new()),
        }
    }

    /// `model.weights`, `layer.variables`; none where the name means something else.
    pub(super) fn arrays_by_name(&mut self, of: &Made, name: &str) -> Option<Value> {
        match of.model {
            _ if !ALL.contains(&name) => None,
            Some(model) => Some(self.ask_all(model)),
            None => keras::has_weights(of).then(|| self.ask_layer(of)),
        }
    }

    /// What weights give behind a point, or are given to.
    pub(super) fn of_weights(&self, weights: Weights, name: &str) -> Value {
        if SAME.contains(&name) { Value::Weights(weights) } else { Value::Result }
    }

    /// `weights[0]`
    pub(super) fn item_of_weights(&self, weights: Weights, place: &Place) -> Value {
        match (weights.arrays, place) {
            (1, _) | (_, Place::Each(_) | Place::Unknown) => Value::Result,
            (_, Place::One(_)) => Value::Weights(Weights { arrays: 1, ..weights }),
            (_, Place::Range(_)) => Value::Weights(weights),
        }
    }

    /// A value is shown: printed, or left at the end of a cell.
    pub(super) fn show(&mut self, value: &Value) {
        let line = self.line;
        match value {
            Value::Weights(weights) => self.shown.push(Asked { weights: *weights, line }),
            Value::List(items) if of_one_name(items).is_some() => self.listed.extend(of_one_name(items)),
            Value::List(items) => {
                for item in items {
                    if matches!(item, Value::Weights(_)) {
                        self.show(item);
                    }
                }
            }
            Value::History(history) if !history.is_one => self.listed.push(history.clone()),
            Value::Part(of, name) if name == "state_dict" => {
                if let Value::Made(Made { model: Some(model), .. }) = &**of
                    && let Value::Weights(weights) = self.ask_all(*model)
                {
                    self.shown.push(Asked { weights, line });
                }
            }
            Value::Part(..) => {
                if let Some((layer, _)) = parameter(value)
                    && let Value::Weights(weights) = self.ask_layer(&layer.clone())
                {
                    self.shown.push(Asked { weights, line });
                }
            }
            _ => {}
        }
    }

    /// What a cell has printed belongs to what was shown in it: among its code to the line before, below it one behind the other, or
    /// to the first and the last where there are fewer.
    pub(super) fn read_weights(&mut self, cell: &Cell) {
        let shown = if self.shown.is_empty() { self.asked.clone() } else { self.shown.clone() };
        let models: BTreeSet<usize> = shown.iter().map(|asked| asked.weights.model).collect();
        match models.len() {
            1 => self.read_weights_of(shown[0].weights.model, &shown, cell),
            _ => self.read_weights_of_several(&shown, cell),
        }
    }

    /// What a cell has printed of several models, one behind the other.
    fn read_weights_of_several(&mut self, shown: &[Asked], cell: &Cell) {
        let mut line = 0;
        for asked in moments(shown) {
            let lists = output::lists_of_arrays(&cell.output, &self.models[asked.weights.model]);
            if let Some(next) = lists.into_iter().find(|list| list.line > line) {
                line = next.line;
                self.take(&next, asked);
            }
        }
    }

    fn read_weights_of(&mut self, model: usize, shown: &[Asked], cell: &Cell) {
        let Some(last) = shown.last().copied() else { return };
        let lists = output::lists_of_arrays(&cell.output, &self.models[model]);
        let is_among = cell.among && lists.iter().any(|list| list.line <= last.line);
        let before = |line: usize| shown.iter().rev().find(|asked| asked.line < line).copied();
        let moments = moments(shown);
        let printed: Vec<(&Printed, Option<Asked>)> = match &lists[..] {
            all if is_among => all.iter().map(|list| (list, before(list.line))).collect(),
            all if all.len() == moments.len() => all.iter().zip(moments.into_iter().map(Some)).collect(),
            [] => Vec::new(),
            [only] => vec![(only, Some(last))],
            [start, .., end] => vec![(start, moments.first().copied()), (end, Some(last))],
        };
        for (list, asked) in printed {
            if let Some(asked) = asked {
                self.take(list, asked);
            }
        }
    }

    /// Takes weights that were printed for those that were shown.
    fn take(&mut self, list: &Printed, Asked { weights: Weights { model, when, .. }, line }: Asked) {
        let model = &mut self.models[model];
        let here = Cells::from([self.cell]);
        let epochs = model.fit.as_ref().map_or(0, |fit| fit.epochs);
        match when {
            When::Behind(so_far) if list.is_exact && so_far == epochs => {
                (model.end, model.places.end) = (Some(list.arrays.clone()), here);
            }
            When::Before if !model.start_is_set => {
                (model.start, model.places.start) = (Some(list.arrays.clone()), here);
                if !list.is_exact {
                    self.note_at(Origin { cell: self.cell, line }, Why::FourDigits);
                }
            }
            _ => {}
        }
    }
}

/// The history whose numbers of single epochs a list holds, from the first on.
fn of_one_name(items: &[Value]) -> Option<History> {
    let one = |item: &Value| match item {
        Value::History(history) if history.is_one => Some(history.clone()),
        _ => None,
    };
    let first = one(items.first()?)?;
    let is_next = |(at, item): (usize, &Value)| {
        one(item).is_some_and(|next| next.before == first.before + at && next.name == first.name)
    };
    let is_whole = items.iter().enumerate().all(is_next);
    is_whole.then_some(History { epochs: items.len(), is_one: false, ..first })
}

/// What was shown at one moment of one model, one behind the other, as one.
fn moments(shown: &[Asked]) -> Vec<Asked> {
    let mut found: Vec<Asked> = Vec::new();
    for asked in shown {
        let is_same = |last: &Asked| {
            (last.weights.model, last.weights.when) == (asked.weights.model, asked.weights.when)
        };
        match found.last_mut() {
            Some(last) if is_same(last) => *last = *asked,
            _ => found.push(*asked),
        }
    }
    found
}
