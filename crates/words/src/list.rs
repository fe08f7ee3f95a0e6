//! Several texts as one.

use crate::say;

/// Returns `a, b, c`.
pub fn list<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> String {
    let mut all = String::new();
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            all += say!(common::comma);
        }
        all += item.as_ref();
    }
    all
}

/// Returns `a`, `a and b` or `a, b and c`.
pub fn and<T: AsRef<str>>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_string(),
        [first @ .., last] => {
            say!(common::and { first: list(first), last: last.as_ref() })
        }
    }
}

/// Returns sentences one after the other.
pub fn sentences(sentences: impl IntoIterator<Item = String>) -> String {
    sentences.into_iter().collect::<Vec<_>>().join(" ")
}
