//! `cargo xtask check`.

use crate::crates::CRATES;
use crate::run::{output, program};
use crate::test;

/// Checks the format, and runs lints and native tests of the crates that changed since the last commit, and of those
/// built on them.
pub fn check() -> Result<(), String> {
    test::format()?;
    let status = output(program("git").args(["status", "--porcelain", "--untracked-files=all"]))
        .ok_or("git can't say what has changed here")?;
    let packages = changed(&status);
    if packages.is_empty() {
        println!("No crate has changed since the last commit.");
        return Ok(());
    }
    println!("Changed, or built on what has changed: {}", packages.join(", "));
    let options: Vec<&str> = packages.iter().flat_map(|package| ["-p", package]).collect();
    test::lints(&options)?;
    test::native(&options)
}

/// The crates that a `git status --porcelain` concerns.
fn changed(status: &str) -> Vec<&'static str> {
    let touched = |name: &str| {
        let folder = format!("crates/{name}/");
        status.lines().filter_map(|line| line.get(3..)).any(|path| path.contains(&folder))
    };
    // Tests of the session read tests/reference, those of the charts read www.
    let all = status.lines().filter_map(|line| line.get(3..)).any(|path| !path.contains("crates/"));
    let concerned =
        |name: &str, below: &[&str]| all || touched(name) || below.iter().any(|name| touched(name));
    CRATES.iter().filter(|(name, below)| concerned(name, below)).map(|(name, _)| *name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_concerns_what_is_built_on_it() {
        assert_eq!(changed(" M crates/session/src/lib.rs\n"), ["session", "web"]);
        assert_eq!(
            changed(" M crates/experiment/src/a.rs\n"),
            ["experiment", "plots", "reader", "session", "web"]
        );
        assert_eq!(changed("?? crates/xtask/src/check.rs\n"), ["xtask"]);
        assert_eq!(changed("R  crates/web/src/a.rs -> crates/web/src/b.rs\n"), ["web"]);
        assert_eq!(changed(" M www/styles/tokens.css\n").len(), CRATES.len());
        assert_eq!(changed(""), [""; 0]);
    }

    #[test]
    fn the_crates_are_those_there_are() {
        let folder = crate::run::root().join("crates");
        let mut there: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        there.sort();
        let mut known = CRATES.map(|(name, _)| name);
        known.sort_unstable();
        assert_eq!(there, known);
    }
}
