//! What an expression of a notebook stands for.

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
            Expr::Name(name) => match self.names.get(name).map(Value::size) {
                None => Value::Path(name.clone()),
                Some(size) if self.affords_copy(size) => self.names[name].clone(),
                Some(_) => Value::Unknown(self.here()),
            },
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
                match (&of, name.as_str()) {
                    (Value::Made(Made { model: Some(_), .. }), _) => Value::Part(Box::new(of), name.clone()),
                    _ => library::attribute(&of, name).unwrap_or_else(|| self.lost(&[&of])),
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
                library::index(&of, &place).unwrap_or_else(|| self.lost(&[&of]))
            }
            Expr::Call(called, places, names) => self.call(called, places, names),
            Expr::Star(_) | Expr::Slice(..) | Expr::Other => Value::Unknown(self.here()),
        }
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
        let Some(items) = library::items(&values) else { return self.lost(&[&values]) };
        let mut found = Vec::new();
        for value in items {
            self.assign(target, value);
            found.push(self.value(item));
        }
        Value::List(found)
    }

    /// What comes of two values.
    pub(super) fn binary(&mut self, left: &Value, sign: &str, right: &Value) -> Value {
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
                value => Place::One(value),
            },
        }
    }
}
