//! `cargo xtask bench`.

use crate::run::{cargo, find, output, run};
use crate::tools;

/// Measures updates per second in the browser and prints a table.
pub fn bench() -> Result<(), String> {
    tools::for_bench()?;
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
    println!("\n{}", table.join("\n"));
    Ok(())
}

const BENCH: [&str; 9] = [
    "test",
    "--quiet",
    "--release",
    "--target",
    "wasm32-unknown-unknown",
    "-p",
    "backprop",
    "--bench",
    "steps",
];
