//! The Python package, in target/python-package: python/ with the widget in it, a module that holds all.

use crate::run::{program, root, run};
use crate::{files, package};
use std::fs;

/// Where it is made.
const PLACE: &str = "target/python-package";
/// What stands in its description for the version in Cargo.toml.
const NO_VERSION: &str = "version = \"0.0.0\"";

/// Makes it, once the npm package is made.
///
/// # Errors
/// Where something of it is missing.
pub fn write() -> Result<(), String> {
    let _ = fs::remove_dir_all(root().join(PLACE));
    for path in files::below("python")?.iter().filter(|path| !path.contains("__pycache__")) {
        let to = root().join(path.replacen("python", PLACE, 1));
        fs::create_dir_all(to.parent().expect("a file in a folder"))
            .and_then(|()| fs::copy(root().join(path), &to))
            .map_err(|error| format!("{path}: {error}"))?;
    }
    let description = files::read("python/pyproject.toml")?;
    if !description.contains(NO_VERSION) {
        return Err(format!("python/pyproject.toml has no line {NO_VERSION}"));
    }
    let description =
        description.replace(NO_VERSION, concat!("version = \"", env!("CARGO_PKG_VERSION"), "\""));
    package::put(&format!("{PLACE}/pyproject.toml"), &description)?;
    package::bundle("widget", &format!("{PLACE}/src/backprop_playground/widget.mjs"))?;
    println!("The Python package is in {PLACE}.");
    Ok(())
}

/// Packs it as a wheel into a folder.
///
/// # Errors
/// Where pip can't.
pub fn wheel(folder: &str) -> Result<(), String> {
    let mut pip = program("target/python/bin/python");
    pip.args(["-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", folder]);
    run(pip.arg(format!("./{PLACE}")))
}
