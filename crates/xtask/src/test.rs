//! `cargo xtask test`.

use crate::run::{cargo, find, program, root, run};
use crate::{dist, tools};
use std::fs;
use std::time::Instant;

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// A part of the tests.
struct Stage {
    /// What `cargo xtask test` calls it by.
    key: &'static str,
    /// What it is.
    name: &'static str,
    /// What it runs.
    run: fn() -> Result<(), String>,
}

/// The cheap ones first.
const STAGES: &[Stage] = &[
    Stage { key: "format", name: "format", run: format },
    Stage { key: "lints", name: "lints", run: || lints(&["--workspace"]) },
    Stage { key: "native", name: "native tests", run: || native(&["--workspace"]) },
    Stage {
        key: "docs",
        name: "documentation",
        run: || run(cargo().args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings")),
    },
    Stage {
        key: "wasm-lints",
        name: "lints for wasm",
        run: || {
            let packages =
                ["-p", "backprop", "-p", "experiment", "-p", "session", "-p", "plots", "-p", "web"];
            let lints =
                |of: &[&str]| run(cargo().arg("clippy").args(WASM).args(of).args(["--", "-D", "warnings"]));
            lints(&packages)?;
            lints(&["-p", "web", "--features", "cut"])
        },
    },
    Stage { key: "wasm", name: "tests in wasm, in Chromium", run: in_wasm },
    Stage { key: "page", name: "the page", run: dist::build },
    Stage { key: "browser", name: "journeys over the page, in Chromium", run: || journeys("browser", &[]) },
    Stage { key: "firefox", name: "journeys in Firefox", run: || journeys("firefox", &IN_ALL_ENGINES) },
    Stage {
        key: "webkit",
        name: "journeys in WebKit, Safari's engine",
        run: || journeys("webkit", &IN_ALL_ENGINES),
    },
];

/// The stage that runs only where it is named: in one process for all pages, WebKit's WebAssembly once reached out of its memory. With
/// a browser for each journey it hasn't since, but has been walked too seldom to be part of every test.
const BY_NAME: &str = "webkit";

/// What is walked in Firefox and WebKit too: `tests/browser/engines` drives both.
const IN_ALL_ENGINES: [&str; 6] = ["page", "table", "chain", "lesson", "share", "later"];

/// Runs all tests, or the stages named; after `browser`, `firefox` or `webkit`, the names of journeys. Stops at the first stage that fails.
pub fn test(names: &[&str]) -> Result<(), String> {
    if let [engine @ ("browser" | "firefox" | "webkit"), files @ ..] = names
        && !files.is_empty()
        && chosen(files).is_err()
    {
        tools::for_tests()?;
        return journeys(engine, files);
    }
    let stages = chosen(names)?;
    tools::for_tests()?;
    let start = Instant::now();
    for (number, stage) in stages.iter().enumerate() {
        let name = stage.name;
        println!("\n== {} of {}: {name}", number + 1, stages.len());
        let begun = Instant::now();
        (stage.run)().map_err(|problem| format!("{problem}\n\nFAILED: {name}"))?;
        println!("== {name}: passed in {:.0} s", begun.elapsed().as_secs_f64());
    }
    println!("\nAll tests passed in {:.0} s.", start.elapsed().as_secs_f64());
    Ok(())
}

/// The stages of these names, in their own order; all but [`BY_NAME`] where none is named.
fn chosen(names: &[&str]) -> Result<Vec<&'static Stage>, String> {
    let keys: Vec<&str> = STAGES.iter().map(|stage| stage.key).collect();
    if let Some(unknown) = names.iter().find(|name| !keys.contains(name)) {
        return Err(format!("There is no stage {unknown:?}: there are {}.", keys.join(", ")));
    }
    Ok(STAGES
        .iter()
        .filter(|stage| if names.is_empty() { stage.key != BY_NAME } else { names.contains(&stage.key) })
        .collect())
}

/// Checks how the code is laid out.
pub fn format() -> Result<(), String> {
    run(cargo().args(["fmt", "--all", "--check"]))
}

/// Runs clippy over packages.
pub fn lints(packages: &[&str]) -> Result<(), String> {
    run(cargo().arg("clippy").args(packages).args(["--all-targets", "--", "-D", "warnings"]))
}

/// Runs the native tests of packages.
pub fn native(packages: &[&str]) -> Result<(), String> {
    run(cargo().arg("test").args(packages))
}

fn in_wasm() -> Result<(), String> {
    let mut tests = cargo();
    tests.arg("test").args(WASM).args(["-p", "backprop", "--test", "same_bits"]);
    tests.envs(find("chromedriver").map(|driver| ("CHROMEDRIVER", driver)));
    // Two cores and a cold browser: the runner's own 20 seconds can be too few.
    run(tests.env("WASM_BINDGEN_TEST_TIMEOUT", "300"))
}

/// Runs the journeys of these names, such as `table`, over the page in dist/; all where none is named. `browser` is Chromium.
fn journeys(engine: &str, names: &[&str]) -> Result<(), String> {
    let directory = root().join("tests/browser");
    let mut there: Vec<String> = fs::read_dir(&directory)
        .map_err(|error| format!("{}: {error}", directory.display()))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".test.mjs").map(String::from))
        .collect();
    there.sort();
    if let Some(unknown) = names.iter().find(|name| !there.iter().any(|file| file == *name)) {
        return Err(format!("There is no journey {unknown:?}: there are {}.", there.join(", ")));
    }
    let chosen = there.iter().filter(|name| names.is_empty() || names.contains(&name.as_str()));
    let files = chosen.map(|name| format!("tests/browser/{name}.test.mjs"));
    let mut node = program("node");
    // Windows of other browsers share a screen, and with it the focus.
    let at_once = if engine == "browser" { 2 } else { 1 };
    let at_once = format!("--test-concurrency={at_once}");
    node.args(["--test", &at_once]).args(files).env("DIST", root().join("dist"));
    run(if engine == "browser" { &mut node } else { node.env("ENGINE", engine) })
}

/// Takes pictures of the page at the sizes it is made for.
pub fn screenshots() -> Result<(), String> {
    tools::for_tests()?;
    dist::build()?;
    run(program("node").args(["tests/browser/screenshots.mjs", "dist", "target/screenshots"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_keep_their_order_whatever_they_are_asked_for_in() {
        let keys =
            |names: &[&str]| chosen(names).map(|s| s.iter().map(|stage| stage.key).collect::<Vec<_>>());
        assert_eq!(keys(&["native", "format"]), Ok(vec!["format", "native"]));
        assert_eq!(keys(&[]).unwrap().len(), STAGES.len() - 1);
        assert_eq!(keys(&[BY_NAME]).unwrap(), [BY_NAME]);
        assert!(keys(&["nativ"]).unwrap_err().contains("native"));
    }
}
