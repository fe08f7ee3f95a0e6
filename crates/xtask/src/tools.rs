//! What the commands need, and how it is installed where it is missing.

use crate::run::{cargo, find, output, own_tools, program, root, run};
use std::fs;

/// trunk 0.22 wants a newer Rust than the one this is built with.
const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
const TARGET: &str = "wasm32-unknown-unknown";

/// What building the page needs.
pub fn for_page() -> Result<(), String> {
    wasm_target()?;
    wasm_bindgen()?;
    trunk()
}

/// What testing it needs besides.
pub fn for_tests() -> Result<(), String> {
    components()?;
    for_page()?;
    npm_packages()?;
    chromium()?;
    other_browsers()?;
    python()
}

fn installing(what: &str, how_long: &str) {
    println!("Installing {what} ({how_long}) …");
}

/// Says what to type where something could not be installed.
fn or_type(result: Result<(), String>, type_this: &str) -> Result<(), String> {
    result.map_err(|problem| format!("{problem}\nInstall it by hand, then try again:\n\n    {type_this}\n"))
}

fn components() -> Result<(), String> {
    for (component, probe) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if find(probe).is_none() {
            installing(component, "some seconds");
            let added = run(program("rustup").args(["component", "add", component]));
            or_type(added, &format!("rustup component add {component}"))?;
        }
    }
    Ok(())
}

fn wasm_target() -> Result<(), String> {
    let sysroot = output(program("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    if fs::exists(format!("{}/lib/rustlib/{TARGET}/lib", sysroot.trim())).unwrap_or(false) {
        return Ok(());
    }
    installing("Rust's standard library for WebAssembly", "some seconds");
    or_type(run(program("rustup").args(["target", "add", TARGET])), &format!("rustup target add {TARGET}"))
}

/// The command-line tool must be of the very version of the crate.
fn wasm_bindgen() -> Result<(), String> {
    let lock =
        fs::read_to_string(root().join("Cargo.lock")).map_err(|error| format!("Cargo.lock: {error}"))?;
    let version = locked(&lock, "wasm-bindgen").ok_or("Cargo.lock has no wasm-bindgen")?;
    let tools = ["wasm-bindgen", "wasm-bindgen-test-runner"];
    if tools.iter().all(|tool| version_of(tool).as_deref() == Some(version)) {
        return Ok(());
    }
    // Its own lock file names a package that is no longer to be had: --locked would fail.
    install(
        "wasm-bindgen-cli",
        version,
        "about 2 minutes",
        tools.iter().any(|tool| find(tool).is_some()),
        &[],
    )
}

fn trunk() -> Result<(), String> {
    if version_of("trunk").as_deref() == Some(TRUNK) {
        return Ok(());
    }
    install(
        "trunk",
        TRUNK,
        "about 2 minutes",
        find("trunk").is_some(),
        &["--locked", "--no-default-features"],
    )
}

/// What judges the dependencies.
pub fn for_deny() -> Result<(), String> {
    if version_of("cargo-deny").as_deref() == Some(CARGO_DENY) {
        return Ok(());
    }
    let other = find("cargo-deny").is_some();
    install("cargo-deny", CARGO_DENY, "about 5 minutes", other, &["--locked"])
}

/// Installs a tool: among cargo's, or among the project's own where the machine has another version.
fn install(name: &str, version: &str, how_long: &str, other: bool, options: &[&str]) -> Result<(), String> {
    installing(&format!("{name} {version}"), how_long);
    let mut install = cargo();
    install.args(["install", "--quiet", name, "--version", version]).args(options);
    let mut line = format!("cargo install {name} --version {version} {}", options.join(" "));
    if other {
        install.arg("--root").arg(own_tools());
        line = format!("{} --root target/tools", line.trim_end());
    }
    // Built for a minute of use, not for speed: a third of the time.
    install
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env_remove("CARGO_TARGET_DIR");
    or_type(run(&mut install), line.trim_end())
}

fn npm_packages() -> Result<(), String> {
    if find("node").is_none() || find("npm").is_none() {
        return Err("Node.js with npm is needed (20 or newer). Install it, then try again:\n\n    \
                    apt-get install nodejs npm\n"
            .into());
    }
    let modified =
        |path: &str| fs::metadata(root().join("tests/browser").join(path)).and_then(|m| m.modified()).ok();
    if modified("node_modules/.package-lock.json") >= modified("package-lock.json") {
        return Ok(());
    }
    installing("the npm packages of tests/browser", "some seconds");
    let mut install = program("npm");
    install.current_dir(root().join("tests/browser")).args(["ci", "--no-audit", "--no-fund"]);
    or_type(run(&mut install), "cd tests/browser && npm ci")
}

/// The browser and its driver, from the machine's packages: the page's tests and those in wasm use them.
fn chromium() -> Result<(), String> {
    if browser().is_some() && find("chromedriver").is_some() {
        return Ok(());
    }
    installing("Chromium and its driver", "about a minute");
    let line = "sudo apt-get update && sudo apt-get install -y chromium chromium-driver";
    or_type(apt(&["chromium", "chromium-driver"]), line)?;
    match browser() {
        Some(_) => Ok(()),
        None => Err(format!("Chromium is installed and still not found. Try:\n\n    {line}\n")),
    }
}

/// Firefox, Safari's engine with its driver, and the screen that they draw on, from the machine's packages.
fn other_browsers() -> Result<(), String> {
    let missing = || ["firefox-esr", "WebKitWebDriver", "Xvfb"].into_iter().find(|name| find(name).is_none());
    if missing().is_none() {
        return Ok(());
    }
    installing("Firefox, WebKit and a screen for them", "about a minute");
    let packages = ["firefox-esr", "webkit2gtk-driver", "xvfb"];
    let line = format!("sudo apt-get update && sudo apt-get install -y {}", packages.join(" "));
    or_type(apt(&packages), &line)?;
    missing().map_or(Ok(()), |name| Err(format!("{name} isn't there after it was installed: is it on PATH?")))
}

/// Installs packages of the machine's own.
fn apt(packages: &[&str]) -> Result<(), String> {
    let as_root = output(program("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let apt = || {
        let mut apt = program(if as_root { "apt-get" } else { "sudo" });
        if !as_root {
            apt.args(["-n", "apt-get"]);
        }
        apt.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq");
        apt
    };
    run(apt().arg("update"))?;
    run(apt().args(["install", "-y", "--no-install-recommends"]).args(packages))
}

/// What the tests use of Python: NumPy runs the programs that the page exports, nbformat reads its notebooks, anywidget and pandas are
/// what the Python package stands on, hatchling packs it, the others build course pages.
const PYTHON_PACKAGES: [(&str, &str); 8] = [
    ("anywidget", "anywidget"),
    ("pandas", "pandas"),
    ("hatchling", "hatchling"),
    ("numpy", "numpy"),
    ("nbformat", "nbformat"),
    ("mkdocs", "mkdocs"),
    ("sphinx", "sphinx"),
    ("myst-parser", "myst_parser"),
];

/// A Python of the project's own: the machine's is often closed to pip (PEP 668).
fn python() -> Result<(), String> {
    let python = "target/python/bin/python";
    let has = |module: &str| output(program(python).args(["-c", &format!("import {module}")])).is_some();
    let there = root().join(python).exists();
    let missing: Vec<_> =
        PYTHON_PACKAGES.iter().filter(|(_, module)| !(there && has(module))).map(|(name, _)| *name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    installing(&format!("{} for a Python in target/python", missing.join(", ")), "about half a minute");
    let make = || run(program("python3").args(["-m", "venv", "target/python"]));
    if !there && make().is_err() {
        or_type(apt(&["python3-venv"]), "sudo apt-get install -y python3-venv")?;
        make()?;
    }
    let line = format!(
        "python3 -m venv target/python && target/python/bin/python -m pip install {}",
        missing.join(" ")
    );
    or_type(run(program(python).args(["-m", "pip", "install", "--quiet"]).args(missing)), &line)
}

/// The browser that is there.
fn browser() -> Option<std::path::PathBuf> {
    let given = std::env::var_os("CHROMIUM").map(Into::into);
    given.or_else(|| ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| find(name)))
}

fn version_of(tool: &str) -> Option<String> {
    find(tool)?;
    let line = output(program(tool).arg("--version"))?;
    line.split_whitespace().nth(1).map(String::from)
}

/// The version of a package in a Cargo.lock.
fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let after = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?.1;
    after.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "trunk"), None);
    }

    #[test]
    fn the_lock_file_has_the_tool_s_crate() {
        let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
        assert!(locked(&lock, "wasm-bindgen").is_some_and(|version| version.starts_with("0.2.")));
    }
}
