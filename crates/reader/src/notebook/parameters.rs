//! Weights that are set layer by layer: `model[0].weight.data = …`, `nn.init.ones_(layer.bias)`, `model.layers[0].set_weights(…)`.

use super::keras;
use super::model::Start;
use super::models::arrays;
use super::note::Why;
use super::run::Run;
use crate::value::{Given, Made, Table, Value};
use backprop::Array;

/// What a layer's weights and its bias are called.
const NAMES: [&[&str]; 2] = [&["weight", "kernel"], &["bias"]];

/// Which of a layer's arrays a name means.
fn which(name: &str) -> Option<usize> {
    NAMES.iter().position(|names| names.contains(&name))
}

/// A layer and which of its arrays a value is.
pub(super) fn parameter(value: &Value) -> Option<(&Made, usize)> {
    match value {
        Value::Part(layer, name) => match &**layer {
            Value::Made(layer) if layer.model.is_none() => Some((layer, which(name)?)),
            _ => None,
        },
        _ => None,
    }
}

/// Returns whether a name means one of the arrays of a layer.
pub(super) fn is_parameter(layer: &Made, name: &str) -> bool {
    which(name).is_some() && keras::has_weights(layer)
}

impl Run<'_> {
    /// What an array of a layer starts at, from now on.
    pub(super) fn start_at(&mut self, layer: &Made, which: usize, start: Start) {
        self.acts = true;
        let here = self.cell;
        for model in self.models.iter_mut().filter(|model| model.fit.is_none()) {
            let Some(at) = model.layers.iter().position(|known| known.id == layer.id) else { continue };
            let place = model.arrays_of(at).start + which;
            if let (Some(array), Start::Set(new)) =
                (model.start.as_mut().and_then(|all| all.get_mut(place)), &start)
            {
                array.clone_from(new);
            }
            model.layers[at].starts[which] = start.clone();
            model.start_is_set = true;
            model.places.start.insert(here);
        }
        self.starts.retain(|(id, known, ..)| (*id, *known) != (layer.id, which));
        self.starts.push((layer.id, which, start, here));
    }

    /// Sets an array of a layer to a value; PyTorch's kernel is Keras's, turned.
    pub(super) fn set_parameter(&mut self, layer: &Made, which: usize, value: &Value) {
        self.acts = true;
        let is_turned = layer.path.ends_with("Linear");
        let start = match (value, value.table()) {
            (Value::Number(number), _) => Start::Constant(*number),
            (_, None) => return self.note_unknown(value),
            (_, Some(table)) if which == 1 => Start::Set(Array::Vector(table.flattened())),
            (_, Some(Table { flat: true, rows, .. })) => Start::Set(Array::Matrix(rows)),
            (_, Some(table)) => {
                Start::Set(Array::Matrix(if is_turned { table.turned().rows } else { table.rows }))
            }
        };
        self.start_at(layer, which, start);
    }

    /// What a method of an array of a layer gives: `weight.data.fill_(0.1)`.
    pub(super) fn of_parameter(&mut self, value: &Value, name: &str, given: &Given) -> Value {
        let Some((layer, which)) = parameter(value) else { return self.lost(&[value]) };
        match (name, given.places.first()) {
            ("copy_" | "assign" | "set_", Some(new)) => self.set_parameter(layer, which, new),
            ("fill_", Some(Value::Number(number))) => self.start_at(layer, which, Start::Constant(*number)),
            ("zero_", _) => self.start_at(layer, which, Start::Constant(0.0)),
            ("uniform_" | "normal_", _) => self.start_at(layer, which, Start::RANDOM),
            ("to" | "float" | "numpy" | "detach" | "cpu" | "clone" | "tolist", _) => self.acts = true,
            _ => return Value::Result,
        }
        value.clone()
    }

    /// `nn.init.constant_(layer.weight, 0.1)`
    pub(super) fn initialize(&mut self, kind: &str, given: &Given) {
        self.acts = true;
        let Some((layer, which)) = given.get("tensor", 0).and_then(parameter) else {
            return self.note(Why::Data);
        };
        let number = given.get("val", 1).and_then(Value::number);
        let start = match (kind, number) {
            ("constant_", Some(number)) => Start::Constant(number),
            ("ones_", _) => Start::Constant(1.0),
            ("zeros_", _) => Start::Constant(0.0),
            _ => Start::RANDOM,
        };
        self.start_at(layer, which, start);
    }

    /// `layer.set_weights([kernel, bias])`
    pub(super) fn set_layer(&mut self, layer: &Made, given: &Given) {
        self.acts = true;
        let Some(arrays) = given.get("weights", 0).and_then(arrays) else { return self.note(Why::Data) };
        let is_fitting = |with_bias: bool| arrays.len() == 1 + usize::from(with_bias);
        let (keras::Added::Layer(known), _) = keras::added(&Value::Made(layer.clone())) else {
            return self.note(Why::Data);
        };
        if !is_fitting(known.settings.use_bias) {
            return self.note(Why::Data);
        }
        for (which, array) in arrays.into_iter().enumerate() {
            self.start_at(layer, which, Start::Set(array));
        }
    }

    /// The arrays of a model or of a layer, one by one, with their names.
    pub(super) fn parameters(&self, value: &Value) -> Vec<(String, Value)> {
        match value {
            Value::Made(Made { model: Some(model), .. }) => {
                // Its layers, of models within too.
                let of_member = |(name, member): &(String, Value)| {
                    let parts = self.parameters(member).into_iter();
                    parts.map(|(part, value)| ([name, ".", &part].concat(), value)).collect::<Vec<_>>()
                };
                self.models[*model].members.iter().flat_map(of_member).collect()
            }
            Value::Made(layer) => {
                let keras::Added::Layer(known) = keras::added(value).0 else { return Vec::new() };
                let part = |name: &str| {
                    (name.to_string(), Value::Part(Box::new(Value::Made(layer.clone())), name.into()))
                };
                let all = [part("weight"), part("bias")];
                all.into_iter().take(1 + usize::from(known.settings.use_bias)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// `model.load_state_dict({"0.weight": …})`
    pub(super) fn load(&mut self, model: &Value, given: &Given) {
        self.acts = true;
        let all = self.parameters(model);
        let pairs = match given.get("state_dict", 0) {
            Some(Value::Dict(pairs)) => pairs,
            Some(Value::Made(dict)) if dict.path.ends_with("OrderedDict") => {
                match dict.given.places.first() {
                    Some(Value::Dict(pairs)) => pairs,
                    _ => return self.note(Why::Data),
                }
            }
            _ => return self.note(Why::Data),
        };
        for (name, new) in pairs {
            let known = all.iter().find(|(known, _)| name.text() == Some(known));
            match known.and_then(|(_, part)| parameter(part)) {
                Some((layer, which)) => self.set_parameter(layer, which, new),
                None => self.note(Why::Data),
            }
        }
    }

    /// `model.apply(function)`: of each of its layers.
    pub(super) fn apply(&mut self, model: usize, value: &Value, given: &Given) -> Value {
        if let Some(Value::Function(function, cell)) = given.places.first() {
            for (_, member) in self.models[model].members.clone() {
                let given = Given { places: vec![member], names: Vec::new() };
                self.follow_function(function, *cell, given);
            }
        }
        self.acts = true;
        value.clone()
    }
}
