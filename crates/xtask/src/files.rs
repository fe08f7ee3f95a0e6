//! The files of the project.

use crate::run::root;
use std::fs;

/// Returns all files below a directory, each by its path from the top of the project, in their order.
///
/// # Errors
/// Where a directory can't be read.
pub fn below(directory: &str) -> Result<Vec<String>, String> {
    let wrong = |error: std::io::Error| format!("{directory}: {error}");
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(directory)).map_err(wrong)? {
        let entry = entry.map_err(wrong)?;
        let path = format!("{directory}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() { found.extend(below(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

/// Reads a file by its path from the top of the project.
///
/// # Errors
/// Where it can't be read.
pub fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))
}
