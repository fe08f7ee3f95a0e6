//! Arrays as `get_weights` gives them.

use serde::de::{Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;
use words::say;

/// One array of `get_weights`, in JSON a list of numbers or a list of such lists.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Array {
    /// A bias, shape (units,).
    Vector(Vec<f64>),
    /// A kernel, shape (inputs, units).
    Matrix(Vec<Vec<f64>>),
}

/// A number of a vector or a row of a matrix.
enum Entry {
    Number(f64),
    Row(Vec<f64>),
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EntryVisitor;
        impl<'de> Visitor<'de> for EntryVisitor {
            type Value = Entry;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(say!(arrays::number_or_numbers))
            }
            fn visit_f64<E>(self, value: f64) -> Result<Entry, E> {
                Ok(Entry::Number(value))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Entry, E> {
                Ok(Entry::Number(value as f64))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Entry, E> {
                Ok(Entry::Number(value as f64))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Entry, A::Error> {
                let mut row = Vec::new();
                while let Some(value) = seq.next_element()? {
                    row.push(value);
                }
                Ok(Entry::Row(row))
            }
        }
        deserializer.deserialize_any(EntryVisitor)
    }
}

impl<'de> Deserialize<'de> for Array {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ArrayVisitor;
        impl<'de> Visitor<'de> for ArrayVisitor {
            type Value = Array;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(say!(arrays::bias_or_kernel))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Array, A::Error> {
                let mut array = Array::Vector(Vec::new());
                let mut first = true;
                while let Some(entry) = seq.next_element()? {
                    match (&mut array, entry) {
                        (Array::Vector(values), Entry::Number(value)) => values.push(value),
                        (Array::Matrix(rows), Entry::Row(row)) => rows.push(row),
                        (_, Entry::Row(row)) if first => array = Array::Matrix(vec![row]),
                        _ => {
                            return Err(A::Error::custom(say!(arrays::both)));
                        }
                    }
                    first = false;
                }
                Ok(array)
            }
        }
        deserializer.deserialize_seq(ArrayVisitor)
    }
}
