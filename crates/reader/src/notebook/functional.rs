//! Layers that are called with what comes before them: Keras's functional API, and the `forward` of a class.

use super::classes::SQUEEZE;
use super::keras;
use super::note::Why;
use super::run::Run;
use crate::value::{Given, Made, Value};

impl Run<'_> {
    /// Returns what comes out of a layer behind what it is called with; not known where that isn't one path.
    pub(super) fn behind(&mut self, layer: Made, given: &Given) -> Value {
        let before = match given.places.first() {
            Some(value @ Value::Made(input)) if value.kind() == Some("Input") => std::slice::from_ref(input),
            Some(Value::Chain(layers)) => layers,
            Some(Value::Made(joined)) => return Value::Unknown(joined.at),
            Some(Value::Unknown(origin)) => return Value::Unknown(*origin),
            _ => return Value::Unknown(self.here()),
        };
        let stands_there = || before.iter().any(|known| known.id == layer.id) && keras::has_weights(&layer);
        if !self.affords(before.len()) || stands_there() {
            return Value::Unknown(self.here());
        }
        Value::Chain([before, &[layer]].concat())
    }

    /// Returns what comes out of a model behind what it is called with.
    pub(super) fn behind_model(&mut self, model: usize, given: &Given) -> Value {
        let mut found = given.places.first().cloned().unwrap_or(Value::None);
        for layer in self.models[model].path.clone() {
            found = self.behind(layer, &Given { places: vec![found], names: Vec::new() });
        }
        found
    }

    /// What a function gives of a path, such as `F.relu(x)` or `torch.flatten(x, 1)`; none where it is given none.
    pub(super) fn function_of_path(&mut self, path: &str, kind: &str, given: &Given) -> Option<Value> {
        let first = given.get("input", 0).or_else(|| given.named("x")).or_else(|| given.named("features"))?;
        let is_path = matches!(first, Value::Chain(_)) || first.kind() == Some("Input");
        if !is_path {
            return None;
        }
        let places: Vec<Value> = given.places.iter().skip(1).cloned().collect();
        let one = |value: &Value| value.number() == Some(-1.0);
        let into_one = match kind {
            "flatten" => places.is_empty() && given.names.is_empty(),
            "view" | "reshape" => matches!(&places[..], [only] if one(only)),
            "squeeze" | "ravel" => true,
            _ => false,
        };
        let layer = match kind {
            _ if into_one => SQUEEZE.to_string(),
            "flatten" | "view" | "reshape" | "float" | "to" | "double" | "contiguous" | "unsqueeze"
            | "cast" => {
                return Some(first.clone());
            }
            "dropout" => "torch.nn.Dropout".to_string(),
            _ if keras::is_activation(kind) => path.to_string(),
            _ => return None,
        };
        let names =
            given.names.iter().filter(|(name, _)| !["input", "x", "features"].contains(&name.as_str()));
        let given_to_layer = match into_one || kind == "dropout" {
            true => Given::default(),
            false => Given { places, names: names.cloned().collect() },
        };
        let Value::Made(layer) = self.made(layer, given_to_layer, None) else { return None };
        let before = Given { places: vec![first.clone()], names: Vec::new() };
        Some(self.behind(layer, &before))
    }

    /// `Model(inputs, outputs)`: the layers from the one to the other.
    pub(super) fn functional(&mut self, path: String, given: &Given) -> Value {
        let one = |name, place| match given.get(name, place) {
            Some(Value::List(items)) if items.len() == 1 => items.first(),
            other => other,
        };
        let at = match (one("inputs", 0), one("outputs", 1)) {
            (Some(Value::Made(input)), Some(Value::Chain(layers))) if layers.first() == Some(input) => {
                let model = self.models.len();
                let made = self.model(path, Given::default());
                for layer in &layers[1..] {
                    self.add(model, None, &Value::Made(layer.clone()));
                }
                // Keras counts the input among the layers of such a model.
                self.models[model].members.insert(0, ("input".into(), Value::Made(input.clone())));
                return made;
            }
            (_, Some(Value::Unknown(origin))) => *origin,
            (_, Some(Value::Made(made))) => made.at,
            _ => self.here(),
        };
        self.acts = true;
        self.note_at(at, Why::Fork);
        Value::Unknown(at)
    }
}
