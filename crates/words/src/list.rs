//! Several texts as one.

use crate::say;

/// Returns `a`, `a and b` or `a, b and c`.
pub fn and<T: AsRef<str>>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_string(),
        [first @ .., last] => {
            let first = first.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(say!(common::comma));
            say!(common::and { first, last: last.as_ref() })
        }
    }
}

/// Returns sentences one after the other.
pub fn sentences(sentences: impl IntoIterator<Item = String>) -> String {
    sentences.into_iter().collect::<Vec<_>>().join(" ")
}
