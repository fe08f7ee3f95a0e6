//! The crates of the project.

/// The crates, and which others each may name.
pub const CRATES: [(&str, &[&str]); 10] = [
    ("messages", &[]),
    ("words", &["messages"]),
    ("backprop", &["words"]),
    ("experiment", &["words", "backprop"]),
    ("plots", &["words", "backprop", "experiment"]),
    ("reader", &["words", "backprop", "experiment"]),
    ("session", &["words", "backprop", "experiment"]),
    ("web", &["words", "backprop", "experiment", "plots", "reader", "session"]),
    ("cut", &[]),
    ("xtask", &["messages", "words"]),
];
