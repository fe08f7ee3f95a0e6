//! The arrays that stand in a text, in the sets that they may belong together in.

use super::name::Name;
use crate::value::Value;
use backprop::Array;

/// The most sets that are looked at, and the most arrays in all of them.
const MOST_SETS: usize = 500;
const MOST_ARRAYS: usize = 20_000;

/// An array of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What its name says, where it has one.
    pub name: Option<Name>,
    /// Its numbers.
    pub array: Array,
    /// Whether it is a tensor of PyTorch, which keeps a kernel as (units, inputs).
    pub torch: bool,
    /// Whether it has a name that says neither: `X`.
    pub other: bool,
}

impl Found {
    /// Returns its shape: (rows, width), or (count,).
    pub fn shape(&self) -> (usize, Option<usize>) {
        match &self.array {
            Array::Vector(numbers) => (numbers.len(), None),
            Array::Matrix(rows) => (rows.len(), Some(rows.first().map_or(0, Vec::len))),
        }
    }
}

/// Arrays that may belong together, the likelier sets first.
#[derive(Default)]
pub struct Sets {
    /// The sets.
    pub sets: Vec<Vec<Found>>,
    arrays: usize,
}

impl Sets {
    /// Adds a set, if there is something in it that isn't there yet.
    pub fn add(&mut self, set: &[Found]) {
        let fits = self.sets.len() < MOST_SETS && self.arrays + set.len() <= MOST_ARRAYS;
        if !set.is_empty() && fits && !self.sets.iter().any(|known| known == set) {
            self.arrays += set.len();
            self.sets.push(set.to_vec());
        }
    }

    /// Adds what a value holds, the inner parts first. Returns the arrays in it.
    pub fn take(&mut self, value: &Value, called: &str, torch: bool) -> Vec<Found> {
        let name = Name::of(called);
        if let Some(array) = array(value) {
            if matches!(value, Value::Number(_)) && !name.as_ref().is_some_and(|name| name.is_whole) {
                return Vec::new();
            }
            let torch = name.as_ref().map_or(torch, |name| name.is_torch || torch && !name.is_letter);
            let other = name.is_none() && called.contains(char::is_alphanumeric);
            return vec![Found { name, array, torch, other }];
        }
        let mut found = Vec::new();
        match value {
            Value::List(items) => match &items[..] {
                [Value::Text(name), value] => return self.take(value, name, torch),
                items => self.take_all(items, if name.is_some() { called } else { "" }, torch, &mut found),
            },
            Value::Dict(pairs) => {
                for (key, value) in pairs {
                    let name = [called, ".", key.text().unwrap_or_default()].concat();
                    found.extend(self.take(value, &name, torch));
                }
            }
            Value::Made(made) => {
                self.take_all(&made.given.places, called, torch, &mut found);
                for (key, value) in &made.given.names {
                    found.extend(self.take(value, key, torch));
                }
            }
            _ => {}
        }
        if found.len() > 1 {
            self.add(&found);
        }
        found
    }

    fn take_all(&mut self, items: &[Value], name: &str, torch: bool, found: &mut Vec<Found>) {
        let start = found.len();
        for item in items {
            found.extend(self.take(item, name, torch));
        }
        // "weights" of a list with biases in it is the name of neither.
        let here = &mut found[start..];
        let is_vector = |found: &Found| found.shape().1.is_none();
        if here.iter().any(is_vector)
            && !here.iter().all(is_vector)
            && here.iter().all(|found| found.name == here[0].name)
        {
            here.iter_mut().for_each(|found| found.name = None);
        }
    }
}

/// A value as an array, where it is one.
fn array(value: &Value) -> Option<Array> {
    match value {
        Value::Number(number) => Some(Array::Vector(vec![*number])),
        Value::Table(table) if table.flat => Some(Array::Vector(table.flattened())),
        Value::Table(table) => Some(Array::Matrix(table.rows.clone())),
        Value::List(items) if !items.is_empty() => {
            if let Some(numbers) = numbers(value) {
                return Some(Array::Vector(numbers));
            }
            let rows: Vec<Vec<f64>> = items.iter().map(numbers).collect::<Option<_>>()?;
            rows.iter().all(|row| row.len() == rows[0].len()).then_some(Array::Matrix(rows))
        }
        _ => None,
    }
}

fn numbers(value: &Value) -> Option<Vec<f64>> {
    let items = value.items().filter(|items| !items.is_empty())?;
    items.iter().map(|item| if let Value::Number(number) = item { Some(*number) } else { None }).collect()
}
