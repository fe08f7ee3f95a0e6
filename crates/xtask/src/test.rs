//! `cargo xtask test`.

use crate::run::{cargo, find, program, root, run};
use crate::{dist, tools};
use std::fs;
use std::time::Instant;

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// A part of the tests: its name and what it runs.
type Stage = (&'static str, fn() -> Result<(), String>);

/// The cheap ones first.
const STAGES: [Stage; 8] = [
    ("format", || run(cargo().args(["fmt", "--all", "--check"]))),
    ("lints", || run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))),
    ("native tests", || run(cargo().args(["test", "--workspace"]))),
    ("documentation", || {
        run(cargo().args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
    }),
    ("lints for wasm", || {
        let packages = ["-p", "backprop", "-p", "session", "-p", "plots", "-p", "web"];
        run(cargo().arg("clippy").args(WASM).args(packages).args(["--", "-D", "warnings"]))
    }),
    ("tests in wasm, in Chromium", in_wasm),
    ("the page", dist::build),
    ("journeys over the page, in Chromium", journeys),
];

/// Runs all tests, and stops at the first part that fails.
pub fn test() -> Result<(), String> {
    tools::for_tests()?;
    let start = Instant::now();
    for (number, (name, stage)) in STAGES.iter().enumerate() {
        println!("\n== {} of {}: {name}", number + 1, STAGES.len());
        let begun = Instant::now();
        stage().map_err(|problem| format!("{problem}\n\nFAILED: {name}"))?;
        println!("== {name}: passed in {:.0} s", begun.elapsed().as_secs_f64());
    }
    println!("\nAll tests passed in {:.0} s.", start.elapsed().as_secs_f64());
    Ok(())
}

fn in_wasm() -> Result<(), String> {
    let mut tests = cargo();
    tests.arg("test").args(WASM).args(["-p", "backprop", "--test", "same_bits"]);
    tests.envs(find("chromedriver").map(|driver| ("CHROMEDRIVER", driver)));
    // Two cores and a cold browser: the runner's own 20 seconds can be too few.
    run(tests.env("WASM_BINDGEN_TEST_TIMEOUT", "300"))
}

fn journeys() -> Result<(), String> {
    let directory = root().join("tests/browser");
    let mut files: Vec<_> = fs::read_dir(&directory)
        .map_err(|error| format!("{}: {error}", directory.display()))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("tests/browser/{name}"))
        .collect();
    files.sort();
    let mut node = program("node");
    run(node.args(["--test", "--test-concurrency=2"]).args(files).env("DIST", root().join("dist")))
}

/// Takes pictures of the page at the sizes it is made for.
pub fn screenshots() -> Result<(), String> {
    tools::for_tests()?;
    dist::build()?;
    run(program("node").args(["tests/browser/screenshots.mjs", "dist", "target/screenshots"]))
}
