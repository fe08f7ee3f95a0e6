//! What is one of a few names in JSON.

use serde::Deserializer;
use serde::de::{Error, Expected, Visitor};
use std::fmt;

struct Named<T: 'static> {
    all: &'static [T],
    name: fn(&T) -> &'static str,
}

impl<T: Copy> Visitor<'_> for Named<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.all.iter().map(|one| format!("`{}`", (self.name)(one))).collect();
        write!(f, "one of {}", names.join(", "))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        let found = self.all.iter().find(|&one| (self.name)(one) == text);
        // In the words of serde, whose own errors take a list that is known before.
        let unknown =
            || E::custom(format_args!("unknown variant `{text}`, expected {}", &self as &dyn Expected));
        found.copied().ok_or_else(unknown)
    }
}

/// Reads the name of one of `all`.
///
/// # Errors
/// Lists the names where none of them is found.
pub(crate) fn read<'de, D: Deserializer<'de>, T: Copy>(
    deserializer: D,
    all: &'static [T],
    name: fn(&T) -> &'static str,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(Named { all, name })
}
