//! Keras's functional API: layers that are called with what comes before them.

use super::note::Why;
use super::run::Run;
use crate::value::{Given, Made, Value};

impl Run<'_> {
    /// Returns what comes out of a layer behind what it is called with; not known where that isn't one path. A layer that isn't
    /// new here may stand in the path already.
    pub(super) fn behind(&mut self, layer: Made, is_new: bool, given: &Given) -> Value {
        let before = match &given.places[..] {
            [value @ Value::Made(input)] if value.kind() == Some("Input") => std::slice::from_ref(input),
            [Value::Chain(layers)] => layers,
            [Value::Made(joined)] => return Value::Unknown(joined.at),
            [Value::Unknown(origin)] => return Value::Unknown(*origin),
            _ => return Value::Unknown(self.here()),
        };
        if !self.affords(before.len()) || !is_new && before.contains(&layer) {
            return Value::Unknown(self.here());
        }
        Value::Chain([before, &[layer]].concat())
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
                // Keras counts the input among the layers of such a model.
                self.models[model].layers_in_keras += 1;
                for layer in &layers[1..] {
                    self.add(model, &Value::Made(layer.clone()));
                }
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
