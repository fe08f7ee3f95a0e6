//! `cargo xtask styles`: the style sheets of `www/styles` as one, in the order of `www/playground.css`. Trunk calls it before each build.

use crate::files::read;
use crate::run::root;
use std::fs;

/// Joins them into `target/playground.css`.
pub fn join() -> Result<(), String> {
    let sheet = sheet()?;
    let place = root().join("target/playground.css");
    fs::create_dir_all(root().join("target")).map_err(|error| format!("target: {error}"))?;
    fs::write(&place, sheet).map_err(|error| format!("{}: {error}", place.display()))
}

/// All sheets as one.
pub fn sheet() -> Result<String, String> {
    joined(&read("www/playground.css")?, |name| read(&format!("www/{name}")))
}

/// Puts each sheet in the place of its import.
fn joined(contents: &str, sheet: impl Fn(&str) -> Result<String, String>) -> Result<String, String> {
    contents.lines().map(|line| imported(line).map_or(Ok(format!("{line}\n")), &sheet)).collect()
}

/// The name of the sheet that a line imports.
fn imported(line: &str) -> Option<&str> {
    line.strip_prefix("@import \"")?.strip_suffix("\";")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;

    #[test]
    fn sheets_stand_where_they_are_imported() {
        let sheet = |name: &str| Ok(format!("/* {name} */\n"));
        let joined = joined("a {}\n@import \"styles/b.css\";\nc {}\n", sheet);
        assert_eq!(joined.as_deref(), Ok("a {}\n/* styles/b.css */\nc {}\n"));
    }

    #[test]
    fn every_sheet_is_imported_once() {
        let contents = read("www/playground.css").unwrap();
        let mut named: Vec<_> = contents.lines().filter_map(imported).map(String::from).collect();
        named.sort();
        let there = files::below("www/styles").unwrap();
        let there: Vec<_> = there.iter().filter_map(|path| path.strip_prefix("www/")).collect();
        assert_eq!(named, there);
    }
}
