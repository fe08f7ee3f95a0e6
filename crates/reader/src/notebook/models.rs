//! What the calls of a notebook do to its models.

use super::keras::{self, Added};
use super::model::Model;
use super::not_yet::NotYet;
use super::note::Why;
use super::places::Cells;
use super::run::Run;
use crate::value::{Given, Made, Value};
use backprop::{Activation, Array};

impl Run<'_> {
    /// Returns a new model of some layers.
    pub(super) fn model(&mut self, path: String, given: Given) -> Value {
        let model = self.models.len();
        self.models.push(Model::default());
        for (name, layer) in named_layers(&given) {
            self.add(model, name, &layer);
        }
        self.made(path, Given::default(), Some(model))
    }

    /// Adds a layer, or the layers of a model within.
    pub(super) fn add(&mut self, model: usize, name: Option<String>, layer: &Value) {
        let name = name.unwrap_or_else(|| self.models[model].members.len().to_string());
        let layers = match layer {
            Value::Made(Made { model: Some(within), .. }) => {
                let of_model = self.models[*within].members.clone();
                of_model.into_iter().map(|(part, layer)| ([&name, ".", &part].concat(), layer)).collect()
            }
            _ => vec![(name, layer.clone())],
        };
        for (name, layer) in layers {
            if !self.affords_copy(layer.size() + self.models[model].members.len()) {
                return;
            }
            self.add_layer(model, &layer);
            if !matches!(layer.kind(), Some("Input" | "InputLayer")) {
                self.models[model].members.push((name, layer));
            }
        }
    }

    /// `model[0]`, `model.layers[-1]`; none where there is no such layer.
    pub(super) fn member(&self, model: usize, at: f64) -> Option<Value> {
        let top = |name: &str| name.split('.').next().map(String::from);
        let mut names: Vec<_> = self.models[model].members.iter().map(|(name, _)| top(name)).collect();
        names.dedup();
        let at = if at < 0.0 { at + names.len() as f64 } else { at };
        let name = names.into_iter().enumerate().find(|(place, _)| *place as f64 == at)?.1;
        let found = self.models[model].members.iter().find(|(known, _)| name.as_ref() == Some(known))?;
        Some(found.1.clone())
    }

    /// `model.get_layer("hidden")`, `model.get_layer(index=0)`
    fn layer_of(&self, model: usize, given: &Given) -> Value {
        let has_name = |layer: &Value| match (layer, given.get("name", 0)) {
            (Value::Made(made), Some(name)) => made.given.named("name") == Some(name),
            _ => false,
        };
        let found = match given.get("index", 1).and_then(Value::number) {
            Some(at) => self.member(model, at),
            None => self.models[model].members.iter().map(|(_, layer)| layer.clone()).find(has_name),
        };
        found.unwrap_or(Value::Unknown(self.here()))
    }

    pub(super) fn add_layer(&mut self, model: usize, layer: &Value) {
        let here = self.here();
        let at = match layer {
            Value::Made(made) => made.at,
            _ => here,
        };
        self.models[model].places.model.extend([here.cell, at.cell]);
        if let Value::Made(made) = layer {
            self.models[model].path.push(made.clone());
        }
        let (added, notes) = keras::added(layer);
        for why in notes {
            match why {
                Why::Data => self.note_unknown(layer),
                other => self.note_at(at, other),
            }
        }
        let last = self.models[model].layers.last_mut();
        match (added, last) {
            (Added::Layer(mut layer), _) => {
                for (id, which, start, cell) in &self.starts {
                    if *id == layer.id {
                        layer.starts[*which] = start.clone();
                        self.models[model].start_is_set = true;
                        self.models[model].places.start.insert(*cell);
                    }
                }
                self.models[model].layers.push(layer);
            }
            (Added::Activation(activation), Some(last)) if last.settings.activation == Activation::Linear => {
                last.settings.activation = activation;
            }
            (Added::Activation(Activation::Linear) | Added::Nothing, _) => {}
            (Added::Activation(activation), _) => self.note_at(at, Why::Layer(activation.name().into())),
        }
    }

    /// Returns what a method of a model gives.
    pub(super) fn of_model(&mut self, model: usize, value: &Value, name: &str, given: &Given) -> Value {
        match name {
            "add" | "append" | "add_module" => {
                self.acts = true;
                let name = given.places.first().and_then(Value::text).map(String::from);
                if let Some(layer) = given.named("layer").or(given.places.last()) {
                    self.add(model, name, layer);
                }
            }
            "compile" => self.compile(model, given),
            // As they are already.
            "set_weights" if self.models[model].is_at(given.get("weights", 0), model) => self.acts = true,
            "set_weights" => {
                let arrays = given.get("weights", 0).and_then(arrays);
                match arrays {
                    Some(arrays) if self.models[model].fit.is_none() => {
                        let here = Cells::from([self.cell]);
                        let model = &mut self.models[model];
                        (model.start, model.start_is_set, model.places.start) = (Some(arrays), true, here);
                    }
                    Some(_) => self.models[model].is_changed = true,
                    None => self.note_unknown(given.get("weights", 0).unwrap_or(&Value::None)),
                }
                self.acts = true;
            }
            "get_weights" => return self.ask_all(model),
            "get_layer" => return self.layer_of(model, given),
            "parameters" | "named_parameters" | "state_dict" => {
                self.ask_all(model);
                return Value::Part(Box::new(value.clone()), name.into());
            }
            "children" | "named_children" | "modules" | "named_modules" => {
                return Value::Part(Box::new(value.clone()), name.into());
            }
            "load_state_dict" => self.load(value, given),
            "apply" => return self.apply(model, value, given),
            "zero_grad" => self.zero_gradient(),
            "fit" => return self.fit(model, given),
            "train_on_batch" => return self.train_on_batch(model, given),
            "build" | "summary" => {
                self.acts = true;
                return Value::None;
            }
            "to" | "cuda" | "cpu" | "double" | "float" | "train" | "eval" => {
                self.acts = true;
                return value.clone();
            }
            _ => {}
        }
        Value::Result
    }

    fn compile(&mut self, model: usize, given: &Given) {
        self.acts = true;
        self.models[model].is_changed = self.models[model].fit.is_some();
        self.models[model].places.training.insert(self.cell);
        let optimizer = given.get("optimizer", 0).cloned().unwrap_or(Value::Text("rmsprop".into()));
        if let Value::Made(made) = &optimizer {
            self.models[model].places.training.insert(made.at.cell);
        }
        match keras::optimizer(&optimizer) {
            Some((found, left)) => {
                self.models[model].optimizer = Some(found);
                left.into_iter().for_each(|why| self.note(why));
            }
            None if matches!(optimizer, Value::Unknown(_)) => self.note_unknown(&optimizer),
            None => {
                self.models[model].optimizer = Some(keras::in_its_place(&optimizer));
                let name = optimizer.text().or_else(|| optimizer.kind()).unwrap_or("?").to_string();
                self.note(Why::Optimizer(name));
            }
        }
        let Some(loss) = given.get("loss", 1) else { return };
        let (loss, notes) = keras::loss(loss);
        self.models[model].loss = Some(loss);
        notes.into_iter().for_each(|why| self.note(why));
        if self.models[model].misses_its_loss() {
            self.note(Why::NotYet(NotYet::TwiceInLoss));
        }
    }
}

/// The layers that a model is made of, with their names where they have any: a list, `Linear(…), ReLU()` one by one, or an
/// `OrderedDict`.
fn named_layers(given: &Given) -> Vec<(Option<String>, Value)> {
    let layers = match (given.named("layers"), &given.places[..]) {
        (Some(layers), _) | (None, [layers @ Value::List(_), ..]) => layers.items().unwrap_or_default(),
        (None, [Value::Made(dict)]) if dict.path.ends_with("OrderedDict") => {
            dict.given.places.first().and_then(Value::items).unwrap_or_default()
        }
        (None, [Value::Dict(pairs)]) => {
            return pairs
                .iter()
                .map(|(name, layer)| (name.text().map(String::from), layer.clone()))
                .collect();
        }
        // Keras's second is a name.
        (None, places) => places,
    };
    let layer = |layer: &Value| match layer.items() {
        Some([name, layer]) => (name.text().map(String::from), layer.clone()),
        _ => (None, layer.clone()),
    };
    layers.iter().map(layer).collect()
}

/// Returns a list of arrays.
pub(super) fn arrays(value: &Value) -> Option<Vec<Array>> {
    let array = |value: &Value| {
        let table = value.table()?;
        Some(if table.flat { Array::Vector(table.flattened()) } else { Array::Matrix(table.rows) })
    };
    value.items()?.iter().map(array).collect()
}
