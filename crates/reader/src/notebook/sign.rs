//! By what code of a network is known.

/// What is found in notebooks of networks, and not in a table that is written as code.
pub const SIGNS: [&str; 9] = [
    "Sequential(",
    "Dense(",
    "nn.Linear(",
    ".add(",
    ".compile(",
    ".fit(",
    ".set_weights(",
    ".get_weights(",
    "read_csv(",
];

/// What is found in code.
const OF_CODE: [&str; 5] = ["DataFrame(", "np.array(", "torch.tensor(", "import ", "In ["];

/// Returns whether something stands in a text that is found in notebooks of networks.
pub(crate) fn has_sign(text: &str) -> bool {
    SIGNS.iter().chain(&OF_CODE).any(|sign| text.contains(sign))
}
