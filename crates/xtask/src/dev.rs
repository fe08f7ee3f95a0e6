//! `cargo xtask dev`.

use crate::run::program;
use crate::tools;
use std::process::Child;

/// Where the page under work is built.
const PLACE: &str = "target/dev";

/// Builds the page in the debug profile and serves it; what changes is built again and the page reloads itself, and
/// changed styles are swapped in the open page.
pub fn dev(port: u16) -> Result<(), String> {
    tools::for_page()?;
    println!("Building the page (about 2 minutes the first time, some 10 seconds after that) …");
    let mut trunk = program("trunk");
    trunk.args(["watch", "--dist", PLACE]).env_remove("NO_COLOR");
    let _building = Stopped(trunk.spawn().map_err(|error| format!("trunk could not be run: {error}"))?);
    crate::run::run(program("node").args(["tests/browser/dev.mjs", PLACE, &port.to_string()]))
}

/// A program that is stopped when this one ends.
struct Stopped(Child);

impl Drop for Stopped {
    fn drop(&mut self) {
        // One that has ended by itself needs no stopping.
        let _ = self.0.kill();
    }
}
