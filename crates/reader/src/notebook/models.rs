//! What the calls of a notebook do to its models.

use super::keras::{self, Added};
use super::model::Model;
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
        for layer in given.get("layers", 0).and_then(Value::items).unwrap_or_default().to_vec() {
            self.add(model, &layer);
        }
        Value::Made(Made { path, given: Given::default(), at: self.here(), model: Some(model) })
    }

    pub(super) fn add(&mut self, model: usize, layer: &Value) {
        let here = self.here();
        let at = match layer {
            Value::Made(made) => made.at,
            _ => here,
        };
        self.models[model].places.model.extend([here.cell, at.cell]);
        let (added, notes) = keras::added(layer);
        for why in notes {
            match why {
                Why::Data => self.note_unknown(layer),
                other => self.note_at(at, other),
            }
        }
        if !matches!(layer.kind(), Some("Input" | "InputLayer")) {
            let here = &mut self.models[model];
            if matches!(added, Added::Layer(_)) {
                here.places_in_keras.push(here.layers_in_keras);
            }
            here.layers_in_keras += 1;
        }
        let last = self.models[model].layers.last_mut();
        match (added, last) {
            (Added::Layer(layer), _) => self.models[model].layers.push(layer),
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
            "add" => {
                self.acts = true;
                if let Some(layer) = given.get("layer", 0) {
                    self.add(model, layer);
                }
            }
            "compile" => self.compile(model, given),
            "set_weights" => {
                let arrays = given.get("weights", 0).and_then(arrays);
                match arrays {
                    Some(arrays) if self.models[model].fit.is_none() => {
                        let here = Cells::from([self.cell]);
                        let model = &mut self.models[model];
                        (model.start, model.start_is_set, model.places.start) = (Some(arrays), true, here);
                    }
                    Some(_) => {}
                    None => self.note_unknown(given.get("weights", 0).unwrap_or(&Value::None)),
                }
                self.acts = true;
            }
            "get_weights" => {
                self.acts = true;
                self.asked.push((model, self.line, self.models[model].fit.is_some()));
                return Value::Result;
            }
            "fit" => self.fit(model, given),
            "build" | "summary" => {
                self.acts = true;
                return Value::None;
            }
            "to" | "cuda" | "double" | "float" | "train" => return value.clone(),
            _ => {}
        }
        Value::Result
    }

    /// `model.layers[0].set_weights([kernel, bias])`
    pub(super) fn set_layer(&mut self, model: &Value, part: &str, given: &Given) {
        let Value::Made(Made { model: Some(model), .. }) = model else { return };
        let (Some(arrays), Ok(at)) =
            (given.get("weights", 0).and_then(arrays), part["layers ".len()..].parse::<f64>())
        else {
            return self.note(Why::Data);
        };
        let here = self.cell;
        let model = &mut self.models[*model];
        if model.fit.is_some() {
            return;
        }
        let at = if at < 0.0 { at + model.layers_in_keras as f64 } else { at };
        let layer = model.places_in_keras.iter().position(|&place| place as f64 == at);
        let place = layer.map(|layer| model.arrays_of(layer)).filter(|place| place.len() == arrays.len());
        let Some(place) = place else { return self.note(Why::Data) };
        let all = model.arrays_of(model.layers.len() - 1).end;
        let start = model.start.get_or_insert_with(|| vec![Array::Vector(Vec::new()); all]);
        let Some(place) = start.get_mut(place) else { return self.note(Why::Data) };
        place.clone_from_slice(&arrays);
        model.start_is_set = true;
        model.places.start.insert(here);
    }

    fn compile(&mut self, model: usize, given: &Given) {
        self.acts = true;
        self.models[model].places.training.insert(self.cell);
        let optimizer = given.get("optimizer", 0).cloned().unwrap_or(Value::Text("rmsprop".into()));
        if let Value::Made(made) = &optimizer {
            self.models[model].places.training.insert(made.at.cell);
        }
        match keras::optimizer(&optimizer) {
            Some((found, left)) => {
                self.models[model].optimizer = Some(found);
                left.into_iter().for_each(|setting| self.note(Why::Setting(setting)));
            }
            None => {
                let name = optimizer.text().or_else(|| optimizer.kind()).unwrap_or("?").to_string();
                self.note(Why::Optimizer(name));
            }
        }
        let Some(loss) = given.get("loss", 1) else { return };
        let (loss, notes) = keras::loss(loss);
        self.models[model].loss = Some(loss);
        notes.into_iter().for_each(|why| self.note(why));
    }
}

fn arrays(value: &Value) -> Option<Vec<Array>> {
    let array = |value: &Value| {
        let table = value.table()?;
        Some(if table.flat { Array::Vector(table.flattened()) } else { Array::Matrix(table.rows) })
    };
    value.items()?.iter().map(array).collect()
}
