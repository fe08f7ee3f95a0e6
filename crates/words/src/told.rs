//! What a message is told.

use std::borrow::Cow;

/// One thing that a message is told: a text, or a number that may decide between its forms.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) count: Option<u64>,
}

/// What a message can be told. A number is written with its digits in groups: `100,000`.
pub trait Tell {
    /// Returns it as a message takes it.
    fn told(&self) -> Told<'_>;
}

impl Tell for str {
    fn told(&self) -> Told<'_> {
        Told { text: self.into(), count: None }
    }
}

impl Tell for String {
    fn told(&self) -> Told<'_> {
        self.as_str().told()
    }
}

impl Tell for Cow<'_, str> {
    fn told(&self) -> Told<'_> {
        self.as_ref().told()
    }
}

impl<T: Tell + ?Sized> Tell for &T {
    fn told(&self) -> Told<'_> {
        (**self).told()
    }
}

impl Tell for u64 {
    fn told(&self) -> Told<'_> {
        Told { text: grouped(self).into(), count: Some(*self) }
    }
}

impl Tell for usize {
    fn told(&self) -> Told<'_> {
        let count = *self as u64;
        Told { text: grouped(count).into(), count: Some(count) }
    }
}

/// Returns a whole number with commas: `100,000`.
pub fn grouped(n: impl ToString) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
