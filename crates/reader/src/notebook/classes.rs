//! Objects of the notebook's own classes: models that are a `nn.Module` or a `keras.Model`, and data sets.

use super::keras;
use super::model::Model;
use super::note::Why;
use super::object::Object;
use super::run::Run;
use crate::python::syntax::{Class, Function};
use crate::value::{Given, Made, Origin, Value};
use std::rc::Rc;

impl Run<'_> {
    /// `Net(…)`
    pub(super) fn object(&mut self, class: &Rc<Class>, cell: usize, given: Given) -> Value {
        let at = Origin { cell, line: class.line };
        let bases: Vec<Value> = class.bases.iter().map(|base| self.value(base)).collect();
        let is_model = bases.iter().any(|base| matches!(base.kind(), Some("Module" | "Model")));
        let model = is_model.then(|| {
            self.models.push(Model::default());
            self.models.len() - 1
        });
        let value = self.made(class.name.clone(), Given::default(), model);
        let Value::Made(Made { id, .. }) = value else { return value };
        self.objects.push(Object { id, class: class.clone(), cell, attributes: Vec::new() });
        if bases.iter().any(|base| matches!(base, Value::Class(..))) {
            self.note_at(at, Why::Form);
            return Value::Unknown(at);
        }
        if let Some(init) = class.method("__init__") {
            self.follow_method(&value, init, cell, given);
        }
        match model {
            Some(model) if !self.has_one_path(model, &value, class, at) => Value::Unknown(at),
            _ => value,
        }
    }

    fn follow_method(&mut self, object: &Value, method: &Rc<Function>, cell: usize, given: Given) -> Value {
        let places = [&[object.clone()][..], &given.places].concat();
        self.follow_function(method, cell, Given { places, ..given })
    }

    /// Reads the layers of a model along its `forward`, or Keras's `call`. Returns whether they are one path.
    fn has_one_path(&mut self, model: usize, value: &Value, class: &Rc<Class>, at: Origin) -> bool {
        let Value::Made(Made { id, .. }) = value else { return false };
        self.add_members(model, *id);
        let Some(forward) = class.method("forward").or_else(|| class.method("call")) else {
            self.note_at(at, Why::Form);
            return false;
        };
        let input = self.made("Input".into(), Given::default(), None);
        let notes = self.notes.len();
        let given = Given { places: vec![input], names: Vec::new() };
        match self.follow_method(value, forward, at.cell, given) {
            Value::Chain(layers) => {
                self.models[model].places.model.insert(at.cell);
                self.models[model].is_flat = layers.last().is_some_and(|last| last.path == SQUEEZE);
                layers.into_iter().skip(1).for_each(|layer| self.add_layer(model, &Value::Made(layer)));
                true
            }
            Value::Unknown(origin) | Value::Made(Made { at: origin, .. }) => {
                self.note_at(origin, Why::Fork);
                false
            }
            _ if self.notes.len() > notes => false,
            _ => {
                self.note_at(at, Why::Fork);
                false
            }
        }
    }

    /// The layers that are attributes of a model are its members, in the order in which they were made so.
    fn add_members(&mut self, model: usize, id: usize) {
        for (name, value) in self.attributes_of(id) {
            let all = match value {
                Value::List(items) => items
                    .into_iter()
                    .enumerate()
                    .map(|(at, item)| ([&name, ".", &at.to_string()].concat(), item))
                    .collect(),
                value => vec![(name, value)],
            };
            for (name, layer) in all {
                match &layer {
                    Value::Made(Made { model: Some(within), .. }) if *within != model => {
                        let parts = self.models[*within].members.clone();
                        let parts =
                            parts.into_iter().map(|(part, layer)| ([&name, ".", &part].concat(), layer));
                        self.models[model].members.extend(parts);
                    }
                    Value::Made(made) if keras::has_weights(made) => {
                        self.models[model].members.push((name, layer))
                    }
                    _ => {}
                }
            }
        }
    }

    fn attributes_of(&self, id: usize) -> Vec<(String, Value)> {
        self.objects
            .iter()
            .find(|object| object.id == id)
            .map(|object| object.attributes.clone())
            .unwrap_or_default()
    }

    /// An attribute of an object.
    pub(super) fn attribute(&self, of: &Made, name: &str) -> Option<Value> {
        let object = self.objects.iter().find(|object| object.id == of.id)?;
        object.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    }

    /// `self.fc1 = …`. Returns whether it is an object.
    pub(super) fn set_attribute(&mut self, of: &Made, name: &str, value: Value) -> bool {
        let value = match value {
            Value::Made(Made { path, given, .. }) if path.ends_with("ModuleList") => {
                Value::List(given.places.first().and_then(Value::items).unwrap_or_default().to_vec())
            }
            other => other,
        };
        let Some(object) = self.objects.iter_mut().find(|object| object.id == of.id) else { return false };
        match object.attributes.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => *known = value,
            None => object.attributes.push((name.into(), value)),
        }
        true
    }

    /// What a method of an object's class gives; none where it has none of this name.
    pub(super) fn of_object(&mut self, value: &Value, name: &str, given: &Given) -> Option<Value> {
        let Value::Made(Made { id, .. }) = value else { return None };
        let object = self.objects.iter().find(|object| object.id == *id)?;
        let (method, cell) = (object.class.method(name)?.clone(), object.cell);
        Some(self.follow_method(value, &method, cell, given.clone()))
    }

    /// The rows of a data set of the notebook's own.
    pub(super) fn rows_of_object(&mut self, value: &Value) -> Option<Value> {
        let count = self.of_object(value, "__len__", &Given::default())?.whole()?;
        let mut rows = Vec::new();
        for at in 0..count {
            if !self.affords(1) {
                return None;
            }
            let given = Given { places: vec![Value::Number(at as f64)], names: Vec::new() };
            rows.push(self.of_object(value, "__getitem__", &given)?);
        }
        Some(Value::List(rows))
    }
}

/// What stands in a path where its numbers are taken into one dimension.
pub(super) const SQUEEZE: &str = "torch.squeeze";
