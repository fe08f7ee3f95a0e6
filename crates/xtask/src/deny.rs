//! `cargo xtask deny`.

use crate::run::{program, run};
use crate::tools;

/// Judges the dependencies by deny.toml. Known faults of theirs are looked up where the network has them.
pub fn deny() -> Result<(), String> {
    tools::for_deny()?;
    let check = |what: &[&str]| run(program("cargo-deny").arg("check").args(what));
    check(&["licenses", "bans", "sources"])?;
    match run(program("cargo-deny").args(["fetch", "db"])) {
        Ok(()) => check(&["advisories"]),
        Err(_) => {
            println!("\nThe advisories can't be had here: they were not looked up.");
            Ok(())
        }
    }
}
