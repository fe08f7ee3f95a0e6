//! What a fit gives.

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
