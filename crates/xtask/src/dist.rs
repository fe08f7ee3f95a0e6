//! `cargo xtask dist`.

use crate::run::{output, program, root, run};
use crate::tools;
use std::fs;

/// The most that all files of the page may weigh, gzipped, in bytes.
const BUDGET: usize = 200_000;

/// What rustc and wasm-bindgen write; with --all-features wasm-opt would write what browsers refuse.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Writes the release files and prints their sizes.
pub fn dist() -> Result<(), String> {
    tools::for_tests()?;
    build()?;
    sizes()
}

/// Builds the page into dist/ and makes its program smaller.
pub fn build() -> Result<(), String> {
    println!("Building the page (about 3 minutes the first time, some seconds after that) …");
    run(program("trunk").args(["build", "--release"]).env_remove("NO_COLOR"))?;
    let wasm = root().join("dist/web_bg.wasm");
    let smaller = root().join("target/web_opt.wasm");
    let mut opt = program("node");
    opt.arg("tests/browser/node_modules/binaryen/bin/wasm-opt").args(["-Oz", "--strip-debug"]);
    run(opt.args(FEATURES).arg(&wasm).arg("-o").arg(&smaller))?;
    fs::rename(&smaller, &wasm).map_err(|error| format!("{}: {error}", wasm.display()))
}

/// Prints what each file weighs, and fails where all of them together weigh too much.
fn sizes() -> Result<(), String> {
    let dist = root().join("dist");
    let mut names: Vec<_> = fs::read_dir(&dist)
        .map_err(|error| format!("{}: {error}", dist.display()))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    println!("\n{:<24} {:>10} {:>10}", "dist/", "bytes", "gzipped");
    let (mut all, mut all_gzipped) = (0, 0);
    for name in names {
        let size = fs::metadata(dist.join(&name)).map_err(|error| format!("{name}: {error}"))?.len() as usize;
        let gzipped = gzipped(&format!("dist/{name}")).ok_or(format!("{name} could not be gzipped"))?;
        println!("{name:<24} {size:>10} {gzipped:>10}");
        (all, all_gzipped) = (all + size, all_gzipped + gzipped);
    }
    println!("{:<24} {all:>10} {all_gzipped:>10}", "all");
    if all_gzipped > BUDGET {
        return Err(format!("The page weighs {all_gzipped} bytes gzipped, {BUDGET} at most are wanted."));
    }
    Ok(())
}

fn gzipped(path: &str) -> Option<usize> {
    let script = "console.log(require('zlib').gzipSync(require('fs').readFileSync(process.argv[1]), { level: 9 }).length)";
    output(program("node").args(["-e", script, path]))?.trim().parse().ok()
}
