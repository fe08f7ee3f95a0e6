//! What a fit gives.

use super::Value;

/// The history of a fit, or a part of it.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// The model, among those of the notebook.
    pub model: usize,
    /// How many epochs of it went before.
    pub before: usize,
    /// How many epochs it has.
    pub epochs: usize,
    /// Which of its numbers, by Keras's name; none for all.
    pub name: Option<String>,
    /// Whether it is the number of one epoch alone.
    pub is_one: bool,
}

impl History {
    /// Returns the numbers of its epochs, one by one; none where they aren't of one name.
    pub fn items(&self) -> Option<Vec<Value>> {
        let one = |epoch: usize| {
            let before = self.before + epoch;
            Value::History(History { before, epochs: 1, is_one: true, ..self.clone() })
        };
        (self.name.is_some() && !self.is_one).then(|| (0..self.epochs).map(one).collect())
    }
}
