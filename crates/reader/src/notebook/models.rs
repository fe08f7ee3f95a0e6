//! What the calls of a notebook do to its models.

use super::keras::{self, Added};
use super::model::{Fit, Model};
use super::note::Why;
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
        Value::Made(Made { path, given: Given::default(), line: self.line, model: Some(model) })
    }

    fn add(&mut self, model: usize, layer: &Value) {
        if let Value::Made(made) = layer {
            self.line = made.line.max(1);
        }
        let added = keras::added(layer);
        let last = self.models[model].layers.last_mut();
        match (added, last) {
            (Added::Layer(layer), _) => self.models[model].layers.push(layer),
            (Added::Activation(activation), Some(last)) if last.activation == Activation::Linear => {
                last.activation = activation;
            }
            (Added::Activation(activation), _) => self.note(Why::Layer(activation.name().into())),
            (Added::Nothing, _) => {}
            (Added::Refused(name), _) => self.note(Why::Layer(name)),
        }
    }

    /// Returns what a method of a model gives.
    pub(super) fn of_model(&mut self, model: usize, value: &Value, name: &str, given: &Given) -> Value {
        match name {
            "add" => {
                let line = self.line;
                if let Some(layer) = given.get("layer", 0) {
                    self.add(model, layer);
                }
                self.line = line;
            }
            "compile" => self.compile(model, given),
            "set_weights" => {
                let arrays = given.get("weights", 0).and_then(arrays);
                match arrays {
                    Some(arrays) if self.models[model].fit.is_none() => {
                        (self.models[model].start, self.models[model].start_is_set) = (Some(arrays), true);
                    }
                    Some(_) => {}
                    None => self.note(Why::Data),
                }
            }
            "get_weights" => {
                self.asked.push((model, self.models[model].fit.is_some()));
                return Value::Unknown;
            }
            "fit" => self.fit(model, given),
            "to" | "cuda" | "double" | "float" => return value.clone(),
            _ => {}
        }
        Value::Unknown
    }

    /// `model.layers[0].set_weights([kernel, bias])`
    pub(super) fn set_layer(&mut self, model: &Value, part: &str, given: &Given) {
        let Value::Made(Made { model: Some(model), .. }) = model else { return };
        let (Some(arrays), Ok(at)) =
            (given.get("weights", 0).and_then(arrays), part["layers ".len()..].parse::<f64>())
        else {
            return self.note(Why::Data);
        };
        let layers = self.models[*model].layers.len();
        let at = if at < 0.0 { at + layers as f64 } else { at } as usize;
        let model = &mut self.models[*model];
        if model.fit.is_some() || arrays.len() != 2 || at >= layers {
            return;
        }
        let start = model.start.get_or_insert_with(|| vec![Array::Vector(Vec::new()); 2 * layers]);
        if let Some(place) = start.get_mut(2 * at..2 * at + 2) {
            place.clone_from_slice(&arrays);
            model.start_is_set = true;
        }
    }

    fn compile(&mut self, model: usize, given: &Given) {
        let optimizer = given.get("optimizer", 0).cloned().unwrap_or(Value::Text("rmsprop".into()));
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
        match keras::loss(loss) {
            Some(found) => self.models[model].loss = Some(found),
            None => {
                let name = loss.text().or_else(|| loss.kind()).unwrap_or("?").to_string();
                self.note(Why::Loss(name));
            }
        }
    }

    fn fit(&mut self, model: usize, given: &Given) {
        let whole = |name: &str, place: usize| given.get(name, place).and_then(Value::whole);
        let table = |name: &str, place: usize| given.get(name, place).and_then(Value::table);
        for setting in ["validation_split", "validation_data", "class_weight", "sample_weight", "callbacks"] {
            let plain = |value: &Value| matches!(value, Value::None) || value.number() == Some(0.0);
            if setting != "validation_data" && given.named(setting).is_some_and(|value| !plain(value)) {
                self.note(Why::Setting(setting.into()));
            }
        }
        if self.models[model].fit.is_some() {
            return self.note(Why::Again);
        }
        let (Some(x), Some(y)) = (table("x", 0), table("y", 1)) else {
            let is_file = [given.get("x", 0), given.get("y", 1)]
                .into_iter()
                .flatten()
                .any(|v| matches!(v, Value::File(_)));
            if !is_file {
                self.note(Why::Data);
            }
            return;
        };
        let batch_size = match given.get("batch_size", 2) {
            None | Some(Value::None) => Some(32),
            Some(other) => other.whole(),
        };
        let shuffles = given.named("shuffle") != Some(&Value::Bool(false));
        let fit = Fit { x, y, epochs: whole("epochs", 3).unwrap_or(1), batch_size, shuffles };
        self.models[model].fit = Some(fit);
        self.fitted = Some(model);
    }
}

fn arrays(value: &Value) -> Option<Vec<Array>> {
    let array = |value: &Value| {
        let table = value.table()?;
        Some(if table.flat { Array::Vector(table.flattened()) } else { Array::Matrix(table.rows) })
    };
    value.items()?.iter().map(array).collect()
}
