//! What an expression of a notebook stands for.

use super::note::Why;
use super::parameters::{is_parameter, parameter};
use super::run::{MAX_DEPTH, Run};
use crate::library;
use crate::python::syntax::Expr;
use crate::value::place::Place;
use crate::value::{Made, Value};

impl Run<'_> {
    /// Returns what an expression stands for.
    pub(crate) fn value(&mut self, expr: &Expr) -> Value {
        self.depth += 1;
        let found = if self.depth > MAX_DEPTH || !self.affords(1) {
            Value::Unknown(self.here())
        } else {
            self.value_within(expr)
        };
        self.depth -= 1;
        found
    }

    fn value_within(&mut self, expr: &Expr) -> Value {
        match expr {
            Expr::Number(number) => Value::Number(*number),
            Expr::Text(text) => Value::Text(text.clone()),
            Expr::Bool(on) => Value::Bool(*on),
            Expr::None => Value::None,
            Expr::Name(name) if name == "__name__" => Value::Text("__main__".into()),
            Expr::Name(name) => match self.name(name).map(Value::size) {
                None => Value::Path(name.clone()),
                Some(size) if self.affords_copy(size) => self.name(name).cloned().unwrap_or(Value::None),
                Some(_) => Value::Unknown(self.here()),
            },
            Expr::Format(texts, fields) => self.format(texts, fields),
            Expr::List(items) | Expr::Tuple(items) => Value::List(self.values(items)),
            Expr::Dict(pairs) => {
                Value::Dict(pairs.iter().map(|(key, value)| (self.value(key), self.value(value))).collect())
            }
            Expr::Comprehension(item, target, values) => self.comprehension(item, target, values),
            Expr::Minus(of) => {
                let of = self.value(of);
                self.binary(&Value::Number(0.0), "-", &of)
            }
            Expr::Binary(left, sign, right) => {
                let (left, right) = (self.value(left), self.value(right));
                self.binary(&left, sign, &right)
            }
            Expr::Attribute(of, name) => {
                let of = self.value(of);
                self.attribute_of(of, name)
            }
            Expr::Index(of, place) => {
                let place = self.place(place);
                // What a name stands for needn't be copied for one item of it.
                if let Expr::Name(name) = &**of
                    && let Some(of @ (Value::Table(_) | Value::List(_))) = self.name(name)
                    && let Some(found) = library::index(of, &place)
                {
                    return found;
                }
                let of = self.value(of);
                self.item_of(&of, &place)
            }
            Expr::Call(called, places, names) => self.call(called, places, names),
            Expr::Star(_) | Expr::Slice(..) | Expr::Other => Value::Unknown(self.here()),
        }
    }

    fn attribute_of(&mut self, of: Value, name: &str) -> Value {
        match &of {
            Value::Weights(weights) => self.of_weights(*weights, name),
            Value::History(history) if name == "history" => Value::History(history.clone()),
            Value::History(_) => Value::Result,
            Value::Made(made @ Made { model: Some(_), .. }) => {
                let own = self.attribute(made, name).or_else(|| self.arrays_by_name(made, name));
                own.unwrap_or_else(|| Value::Part(Box::new(of.clone()), name.into()))
            }
            Value::Made(layer) if is_parameter(layer, name) => Value::Part(Box::new(of.clone()), name.into()),
            Value::Part(..) if parameter(&of).is_some() => match name {
                "data" => of,
                _ => Value::Result,
            },
            Value::Losses(_) if name == "data" => of,
            Value::Losses(_) | Value::Output(_) | Value::Compared(_) => Value::Result,
            of => {
                let own = if let Value::Made(made) = of { self.attribute(made, name) } else { None };
                let own = own.or_else(|| match of {
                    Value::Made(layer) => self.arrays_by_name(layer, name),
                    _ => None,
                });
                own.or_else(|| library::attribute(of, name)).unwrap_or_else(|| self.lost(&[of]))
            }
        }
    }

    fn item_of(&mut self, of: &Value, place: &Place) -> Value {
        let of_model = match of {
            Value::Part(model, name) if name == "layers" => Some(&**model),
            model @ Value::Made(Made { model: Some(_), .. }) => Some(model),
            _ => None,
        };
        match (of, of_model, place) {
            (_, Some(Value::Made(Made { model: Some(model), .. })), Place::One(at)) => {
                let found = at.number().and_then(|at| self.member(*model, at));
                found.unwrap_or_else(|| {
                    self.note(Why::Data);
                    Value::Unknown(self.here())
                })
            }
            // model.layers[:-1]
            (_, Some(_), Place::Range(_)) => {
                let layers = self.items(of).map(Value::List);
                layers.and_then(|layers| library::index(&layers, place)).unwrap_or_else(|| self.lost(&[of]))
            }
            (Value::Part(model, name), _, Place::One(Value::Text(key))) if name == "state_dict" => {
                let found = self.parameters(model).into_iter().find(|(known, _)| known == key);
                found.map_or_else(|| self.lost(&[of]), |(_, part)| part)
            }
            (Value::Part(..), ..) if parameter(of).is_some() => match place {
                Place::Range([None, None, None]) => of.clone(),
                _ => Value::Result,
            },
            (Value::Output(output), ..) => self.index_of_output(output, place),
            (Value::Weights(weights), ..) => self.item_of_weights(*weights, place),
            (Value::History(history), ..) => self.item_of_history(history, place),
            _ => library::index(of, place).unwrap_or_else(|| self.lost(&[of])),
        }
    }

    /// Texts with values between them; as they stand where one isn't known.
    fn format(&mut self, texts: &[String], fields: &[Expr]) -> Value {
        let mut found = String::new();
        for (at, text) in texts.iter().enumerate() {
            found.push_str(text);
            let value = fields.get(at).map(|field| self.value(field));
            value.iter().for_each(|value| self.show(value));
            match value {
                Some(Value::Text(text)) => found.push_str(&text),
                Some(Value::Number(number)) => found.push_str(&number.to_string()),
                Some(_) => found.push('…'),
                None => {}
            }
        }
        Value::Text(found)
    }

    /// What some expressions stand for, `*items` as its items.
    pub(super) fn values(&mut self, exprs: &[Expr]) -> Vec<Value> {
        let mut found = Vec::new();
        for expr in exprs {
            match expr {
                Expr::Star(of) => match self.value(of) {
                    Value::List(items) => found.extend(items),
                    other => found.push(self.lost(&[&other])),
                },
                other => found.push(self.value(other)),
            }
        }
        found
    }

    /// `[item for target in values]`
    fn comprehension(&mut self, item: &Expr, target: &Expr, values: &Expr) -> Value {
        let values = self.value(values);
        let Some(items) = self.items(&values) else { return self.lost(&[&values]) };
        let mut found = Vec::new();
        for value in items {
            self.assign(target, value);
            found.push(self.value(item));
        }
        Value::List(found)
    }

    /// What comes of two values.
    pub(super) fn binary(&mut self, left: &Value, sign: &str, right: &Value) -> Value {
        if let Some(found) = self.binary_of_outcomes(left, sign, right) {
            return found;
        }
        if let Value::Table(table) = left {
            self.affords(table.rows.len() * table.width());
        }
        library::binary(left, sign, right).unwrap_or_else(|| self.lost(&[left, right]))
    }

    pub(super) fn place(&mut self, expr: &Expr) -> Place {
        match expr {
            Expr::Slice(from, to, step) => {
                let mut number =
                    |part: &Option<Box<Expr>>| part.as_ref().and_then(|part| self.value(part).number());
                Place::Range([number(from), number(to), number(step)])
            }
            Expr::Tuple(places) => Place::Each(places.iter().map(|place| self.place(place)).collect()),
            other => match self.value(other) {
                Value::Unknown(_) | Value::Result => Place::Unknown,
                // A part of an order of the rows; elsewhere it may be a mask.
                Value::Table(table) if table.flat && self.training.shuffles => {
                    Place::One(Value::List(table.flattened().into_iter().map(Value::Number).collect()))
                }
                value => Place::One(value),
            },
        }
    }
}
