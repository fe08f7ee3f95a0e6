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

/// Returns the first `most` of several texts, and an ellipsis where there are more.
pub fn few(mut items: impl Iterator<Item = String>, most: usize) -> Vec<String> {
    let mut few: Vec<_> = items.by_ref().take(most).collect();
    few.extend(items.next().map(|_| "…".into()));
    few
}

/// Returns sentences one after the other.
pub fn sentences(sentences: impl IntoIterator<Item = String>) -> String {
    sentences.into_iter().collect::<Vec<_>>().join(" ")
}
