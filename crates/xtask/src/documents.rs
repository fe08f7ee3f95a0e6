//! The documents name files of the project: those are there.

use crate::run::root;
use std::fs;

/// The paths of the project that a text names in code: `crates/xtask/src/main.rs`.
fn paths(text: &str) -> Vec<&str> {
    let code = text.split('`').skip(1).step_by(2);
    code.filter(|code| ["crates/", "tests/", "www/", "docs/"].iter().any(|top| code.starts_with(top)))
        .filter(|code| !code.contains([' ', '*', '…']))
        .collect()
}

#[test]
fn every_file_that_a_document_names_is_there() {
    for document in ["ARCHITECTURE.md", "CONTRIBUTING.md"] {
        let text = fs::read_to_string(root().join(document)).unwrap();
        let named = paths(&text);
        assert!(!named.is_empty(), "{document}");
        let missing: Vec<_> = named.into_iter().filter(|path| !root().join(path).exists()).collect();
        assert_eq!(missing, [""; 0], "{document}");
    }
}

#[test]
fn a_path_is_found_in_code_only() {
    assert_eq!(paths("See `crates/web` and `cargo xtask`, not crates/none."), ["crates/web"]);
}
