//! Running other programs.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The top of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the project's own directory")
}

/// Where tools are installed of which the machine has another version.
pub fn own_tools() -> PathBuf {
    root().join("target/tools")
}

/// A program of the machine, of the project's tools or of cargo's, to run at the top of the project.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(find(name).unwrap_or_else(|| name.into()));
    command.current_dir(root()).env("PATH", path());
    command
}

/// Cargo, the one that runs this.
pub fn cargo() -> Command {
    program(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()))
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Result<(), String> {
    let line = std::iter::once(command.get_program()).chain(command.get_args());
    let line = line.map(|part| part.to_string_lossy()).collect::<Vec<_>>().join(" ");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("this failed ({status}): {line}")),
        Err(error) => Err(format!("this could not be run ({error}): {line}")),
    }
}

/// Writes what follows from the Rust code: the table of parameters, names in TypeScript.
pub fn generate() -> Result<(), String> {
    // One after the other: two of them write the same file.
    let test = ["test", "--quiet", "-p", "session", "--test", "generated", "--", "--test-threads=1"];
    run(cargo().args(test).env("GENERATE", "1"))
}

/// What a command prints, where it succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// Where a program is, if it is anywhere.
pub fn find(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path()).map(|directory| directory.join(&file)).find(|path| path.is_file())
}

/// The project's own tools, then the machine's, then cargo's.
fn path() -> OsString {
    let machine = std::env::var_os("PATH").unwrap_or_default();
    let directories = std::iter::once(own_tools().join("bin"))
        .chain(std::env::split_paths(&machine).collect::<Vec<_>>())
        .chain(cargo_home().map(|home| home.join("bin")));
    std::env::join_paths(directories).unwrap_or(machine)
}

fn cargo_home() -> Option<PathBuf> {
    let home = || std::env::home_dir().map(|home| home.join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home)
}
