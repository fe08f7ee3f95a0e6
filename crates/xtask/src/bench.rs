//! `cargo xtask bench`.

use crate::run::{cargo, find, output, program, run};
use crate::{dist, tools};

/// Measures updates per second in the browser, and how long the page's scripts take for an edit.
pub fn bench() -> Result<(), String> {
    tools::for_tests()?;
    println!("Building the mathematics for the browser (about a minute the first time) …");
    run(cargo().args(BENCH).arg("--no-run"))?;
    let mut bench = cargo();
    bench
        .args(BENCH)
        .args(["--", "--nocapture"])
        .envs(find("chromedriver").map(|driver| ("CHROMEDRIVER", driver)));
    let printed = output(&mut bench).ok_or("The measurement failed. `cargo xtask test` says more.")?;
    let table: Vec<_> =
        printed.lines().filter_map(|line| line.split_once("bench ")).map(|(_, row)| row).collect();
    if table.is_empty() {
        return Err(format!("The measurement printed no table:\n{printed}"));
    }
    println!("\n{}\n", table.join("\n"));
    dist::build()?;
    run(program("node").arg("tests/browser/redraw.mjs"))
}

const BENCH: [&str; 8] =
    ["test", "--release", "--target", "wasm32-unknown-unknown", "-p", "backprop", "--bench", "steps"];
