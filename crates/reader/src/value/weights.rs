//! Weights that a notebook asks its model for.

/// Weights of a model, all or some, as they are at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    /// The model, among those of the notebook.
    pub model: usize,
    /// The moment.
    pub when: When,
    /// How many arrays they are.
    pub arrays: usize,
}

/// A moment in the life of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Before its training.
    Before,
    /// Behind so many epochs of it.
    Behind(usize),
    /// Behind a training that came later.
    Later,
}
