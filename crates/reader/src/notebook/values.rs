//! What an expression of a notebook stands for.

use super::note::Why;
use super::run::{MAX_DEPTH, Run};
use crate::library;
use crate::python::syntax::Expr;
use crate::value::place::Place;
use crate::value::{Given, Made, Value};

impl Run<'_> {
    /// Returns what an expression stands for.
    pub(super) fn value(&mut self, expr: &Expr) -> Value {
        self.depth += 1;
        let found = if self.depth > MAX_DEPTH { Value::Unknown } else { self.value_within(expr) };
        self.depth -= 1;
        found
    }

    fn value_within(&mut self, expr: &Expr) -> Value {
        match expr {
            Expr::Number(number) => Value::Number(*number),
            Expr::Text(text) => Value::Text(text.clone()),
            Expr::Bool(on) => Value::Bool(*on),
            Expr::None => Value::None,
            Expr::Name(name) => self.names.get(name).cloned().unwrap_or_else(|| Value::Path(name.clone())),
            Expr::List(items) | Expr::Tuple(items) => {
                Value::List(items.iter().map(|item| self.value(item)).collect())
            }
            Expr::Dict(pairs) => {
                Value::Dict(pairs.iter().map(|(key, value)| (self.value(key), self.value(value))).collect())
            }
            Expr::Minus(of) => {
                let of = self.value(of);
                library::binary(&Value::Number(0.0), "-", &of).unwrap_or(Value::Unknown)
            }
            Expr::Binary(left, sign, right) => {
                let (left, right) = (self.value(left), self.value(right));
                library::binary(&left, sign, &right).unwrap_or_else(|| missing(&[&left, &right]))
            }
            Expr::Attribute(of, name) => {
                let of = self.value(of);
                match (&of, name.as_str()) {
                    (Value::Made(Made { model: Some(_), .. }), _) => Value::Part(Box::new(of), name.clone()),
                    _ => library::attribute(&of, name).unwrap_or_else(|| missing(&[&of])),
                }
            }
            Expr::Index(of, place) => {
                let (of, place) = (self.value(of), self.place(place));
                if let (Value::Part(model, name), Place::One(at)) = (&of, &place)
                    && name == "layers"
                    && let Some(at) = at.number()
                {
                    return Value::Part(model.clone(), format!("layers {at}"));
                }
                library::index(&of, &place).unwrap_or_else(|| missing(&[&of]))
            }
            Expr::Call(called, places, names) => self.call(called, places, names),
            Expr::Slice(..) | Expr::Other => Value::Unknown,
        }
    }

    fn place(&mut self, expr: &Expr) -> Place {
        match expr {
            Expr::Slice(from, to, step) => {
                let mut number =
                    |part: &Option<Box<Expr>>| part.as_ref().and_then(|part| self.value(part).number());
                Place::Range([number(from), number(to), number(step)])
            }
            Expr::Tuple(places) => Place::Each(places.iter().map(|place| self.place(place)).collect()),
            other => match self.value(other) {
                Value::Unknown => Place::Unknown,
                value => Place::One(value),
            },
        }
    }

    fn call(&mut self, called: &Expr, places: &[Expr], names: &[(String, Expr)]) -> Value {
        let given = Given {
            places: places.iter().map(|value| self.value(value)).collect(),
            names: names.iter().map(|(name, value)| (name.clone(), self.value(value))).collect(),
        };
        if let Expr::Attribute(of, name) = called {
            let value = self.value(of);
            match &value {
                Value::Made(Made { model: Some(model), .. }) => {
                    return self.of_model(*model, &value, name, &given);
                }
                Value::Part(model, part) if name == "set_weights" && part.starts_with("layers ") => {
                    self.set_layer(model, part, &given);
                    return Value::None;
                }
                Value::Part(..) | Value::Unknown | Value::None => return Value::Unknown,
                Value::Path(_) => {}
                other => {
                    let Some((found, now)) = library::method(other, name, &given) else {
                        return missing(&[other]);
                    };
                    if let (Some(now), Expr::Name(variable)) = (now, &**of) {
                        self.names.insert(variable.clone(), now);
                    }
                    return found;
                }
            }
        }
        match self.value(called) {
            Value::Path(path) => self.of_path(path, given),
            _ => Value::Unknown,
        }
    }

    /// What a function of a library gives.
    fn of_path(&mut self, path: String, given: Given) -> Value {
        let kind = path.rsplit('.').next().unwrap_or_default();
        match kind {
            "read_csv" | "read_table" | "read_excel" | "loadtxt" | "genfromtxt" => {
                let name = given.places.first().and_then(Value::text).unwrap_or("?").to_string();
                let base = name.rsplit(['/', '\\']).next().unwrap_or(&name);
                if let Some((_, table)) = self.files.iter().find(|(known, _)| known == base) {
                    return Value::Table(table.clone());
                }
                self.note(Why::File(base.into()));
                return Value::File(base.into());
            }
            "train_test_split" => {
                self.note(Why::Split);
                let halves = given.places.iter().flat_map(|all| [all.clone(), Value::Unknown]);
                return Value::List(halves.collect());
            }
            "Sequential" => return self.model(path, given),
            "Model" => self.note(Why::Form),
            _ => {}
        }
        if let Some(found) = library::function(&path, &given) {
            return found;
        }
        if given.places.iter().any(|value| matches!(value, Value::File(_))) {
            return missing(&given.places.iter().collect::<Vec<_>>());
        }
        Value::Made(Made { path, given, line: self.line, model: None })
    }
}

/// What comes of values one of which is a file that isn't there is not there either.
fn missing(values: &[&Value]) -> Value {
    values.iter().find(|value| matches!(value, Value::File(_))).map_or(Value::Unknown, |file| (*file).clone())
}
