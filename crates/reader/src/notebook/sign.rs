//! By what code of a network is known.

/// What makes a model, or trains it.
pub const OF_MODELS: [&str; 6] = ["Sequential(", "Dense(", "nn.Linear(", ".add(", ".compile(", ".fit("];

/// What else is found in notebooks of networks, and not in a table that is written as code.
const OF_NOTEBOOKS: [&str; 3] = [".set_weights(", ".get_weights(", "read_csv("];

/// What is found in code.
const OF_CODE: [&str; 5] = ["DataFrame(", "np.array(", "torch.tensor(", "import ", "In ["];

/// Returns whether something stands in a text that is found in notebooks of networks, and not in a table that is written as code.
pub(crate) fn is_of_network(text: &str) -> bool {
    OF_MODELS.iter().chain(&OF_NOTEBOOKS).any(|sign| text.contains(sign))
}

/// Returns whether something stands in a text that is found in notebooks.
pub(crate) fn has_sign(text: &str) -> bool {
    is_of_network(text) || OF_CODE.iter().any(|sign| text.contains(sign))
}
