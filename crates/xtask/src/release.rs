//! `cargo xtask release`: what a release has for its files, in target/release-files.

use crate::run::{program, root, run};
use crate::{dist, files, package, python, single_file};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;

/// Where they are put.
const PLACE: &str = "target/release-files";
/// The file of their checksums, which `sha256sum --check` reads.
const CHECKSUMS: &str = "checksums.txt";

/// Builds everything and puts the files of a release together: the site, the page as one file, the npm package, the wheel of the Python package, the changelog, and the
/// checksums of all. `tag` must be that of the version in Cargo.toml, where there is one.
///
/// # Errors
/// Where the tag is another, or something can't be built.
pub fn release(tag: Option<&str>) -> Result<(), String> {
    check_tag(tag, env!("CARGO_PKG_VERSION"))?;
    dist::dist()?;
    put_together()
}

/// Puts them together from what was built last.
fn put_together() -> Result<(), String> {
    let version = env!("CARGO_PKG_VERSION");
    let _ = fs::remove_dir_all(root().join(PLACE));
    fs::create_dir_all(root().join(PLACE)).map_err(|error| format!("{PLACE}: {error}"))?;
    let named = |ending: &str| format!("backprop-playground-{version}{ending}");
    let mut zip = program("python3");
    zip.current_dir(root().join("dist"));
    run(zip.args(["-m", "zipfile", "-c", &format!("../{PLACE}/{}", named(".zip")), "."]))?;
    copy(&format!("dist/{}", single_file::NAME), &named(".html"))?;
    copy("CHANGELOG.md", "CHANGELOG.md")?;
    let mut pack = program("npm");
    pack.current_dir(root().join(package::PLACE));
    let folder = root().join(PLACE).to_string_lossy().into_owned();
    run(pack.args(["pack", "--silent", "--pack-destination", &folder]))?;
    python::wheel(&folder)?;
    let mut all = Vec::new();
    for path in files::below(PLACE)? {
        let bytes = fs::read(root().join(&path)).map_err(|error| format!("{path}: {error}"))?;
        all.push((path.trim_start_matches(PLACE).trim_start_matches('/').to_string(), bytes));
    }
    fs::write(root().join(PLACE).join(CHECKSUMS), checksums(&all))
        .map_err(|error| format!("{CHECKSUMS}: {error}"))?;
    println!("The files of the release are in {PLACE}.");
    Ok(())
}

/// A line for each file, as `sha256sum` writes it.
fn checksums(files: &[(String, Vec<u8>)]) -> String {
    let mut lines = String::new();
    for (name, bytes) in files {
        writeln!(lines, "{:x}  {name}", Sha256::digest(bytes)).expect("a text takes all that is written");
    }
    lines
}

/// A tag is `v` and the version.
fn check_tag(tag: Option<&str>, version: &str) -> Result<(), String> {
    match tag {
        Some(tag) if tag != format!("v{version}") => Err(format!(
            "The tag {tag} is not v{version}: set version = \"{}\" in Cargo.toml, under [workspace.package], and tag that commit.",
            tag.trim_start_matches('v')
        )),
        _ => Ok(()),
    }
}

fn copy(from: &str, name: &str) -> Result<(), String> {
    let copied = fs::copy(root().join(from), root().join(PLACE).join(name));
    copied.map(|_| ()).map_err(|error| format!("{from}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_sha256sum() {
        // printf abc | sha256sum
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n";
        assert_eq!(checksums(&[("a.txt".into(), b"abc".to_vec())]), expected);
    }

    #[test]
    fn a_tag_is_that_of_the_version() {
        assert_eq!(check_tag(Some("v1.2.0"), "1.2.0"), Ok(()));
        assert_eq!(check_tag(None, "1.2.0"), Ok(()));
        assert!(check_tag(Some("v1.3.0"), "1.2.0").unwrap_err().contains("version = \"1.3.0\""));
    }
}
