//! The page's program, cut into one that it starts with and others that come later.

use crate::run::{cargo, output, program, root, run};
use sha2::{Digest, Sha256};
use std::fs;

/// What rustc and wasm-bindgen write; with --all-features wasm-opt would write what browsers refuse.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Functions of like names are alike, and gzip finds what is alike only where it is near.
const PASSES: [&str; 4] = ["-Oz", "--converge", "--reorder-functions-by-name", "--strip-debug"];

/// Where the program is cut.
const PLACE: &str = "target/cut";

/// What the splitter has the glue import: `www/page/programs.js` stands in its place.
const LINK: &str = "link.js";

/// Makes a program smaller.
pub fn make_smaller(from: &str, to: &str) -> Result<(), String> {
    let mut opt = program("node");
    opt.arg("tests/browser/node_modules/binaryen/bin/wasm-opt").args(PASSES);
    run(opt.args(FEATURES).args([from, "-o", to]))
}

/// Builds the program once more, cut, in the place of the whole one in dist/.
pub fn cut() -> Result<(), String> {
    println!("Cutting the program …");
    let mut build = cargo();
    build.args([
        "rustc",
        "--release",
        "--target",
        "wasm32-unknown-unknown",
        "-p",
        "web",
        "--features",
        "cut",
    ]);
    // The splitter moves what the linker has placed, and reads which functions are where by their names.
    run(build.args(["--", "-Clink-args=--emit-relocs", "-Cstrip=none"]))?;
    let mut cut = cargo();
    cut.args(["run", "--quiet", "--package", "cut", "--"]);
    let lines = output(cut.args(["target/wasm32-unknown-unknown/release/web.wasm", PLACE]))
        .ok_or("the program could not be cut")?;
    let mut bindgen = program("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "web"]);
    run(bindgen.args(["--out-dir", &format!("{PLACE}/start"), &format!("{PLACE}/web.wasm")]))?;
    make_smaller(&format!("{PLACE}/start/web_bg.wasm"), "dist/web_bg.wasm")?;

    let later = later(&lines);
    let mut files: Vec<&str> = later.iter().flat_map(|(_, files)| files).copied().collect();
    files.sort_unstable();
    files.dedup();
    for file in &files {
        make_smaller(&format!("{PLACE}/{file}.wasm"), &format!("{PLACE}/{file}-small.wasm"))?;
    }
    let mut all = Sha256::new_with_prefix(bytes("dist/web_bg.wasm")?);
    for file in &files {
        all.update(bytes(&format!("{PLACE}/{file}-small.wasm"))?);
    }
    let mark = format!("{:x}", all.finalize());
    let name = |file: &str| format!("web_{}-{}.wasm", file.trim_start_matches("split_"), &mark[..8]);
    for file in files {
        let (from, to) = (format!("{PLACE}/{file}-small.wasm"), format!("dist/{}", name(file)));
        fs::copy(root().join(from), root().join(&to)).map_err(|error| format!("{to}: {error}"))?;
    }
    let glue =
        String::from_utf8(bytes(&format!("{PLACE}/start/web.js"))?).map_err(|error| error.to_string())?;
    let join = crate::files::read("www/page/programs.js")?;
    fs::write(root().join("dist/web.js"), lean(&linked(&glue, &join, &later, name)?))
        .map_err(|error| format!("dist/web.js: {error}"))
}

/// Whether a file of dist/ is of a program that comes later.
pub fn is_later(path: &str) -> bool {
    path.starts_with("dist/web_") && path.ends_with(".wasm") && path != "dist/web_bg.wasm"
}

/// The programs that come later, each with its files.
fn later(lines: &str) -> Vec<(&str, Vec<&str>)> {
    let mut later: Vec<_> = lines
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            Some((words.next()?, words.collect()))
        })
        .collect();
    later.sort();
    later
}

/// The glue with what fetches the later programs. All of it is one module, which begins anew as a whole once the program
/// has stopped.
fn linked(
    glue: &str,
    join: &str,
    later: &[(&str, Vec<&str>)],
    name: impl Fn(&str) -> String,
) -> Result<String, String> {
    let loaders = later.iter().map(|(program, files)| {
        // Those who bundle the glue find the files by this very form.
        let files: Vec<String> =
            files.iter().map(|file| format!("new URL(\"./{}\", import.meta.url)", name(file))).collect();
        format!("  __wasm_split_load_{program}: program(() => [{}]),\n", files.join(", "))
    });
    let loaders: String = loaders.collect();
    let mut lines = vec![format!("{join}const later = {{\n{loaders}}};")];
    let mut imports = 0;
    for line in glue.lines() {
        let module = line.strip_prefix("import * as ").filter(|_| line.contains(LINK));
        match module.and_then(|rest| rest.split(' ').next()) {
            Some(module) => {
                imports += 1;
                lines.push(format!("const {module} = later;"));
            }
            None => lines.push(line.to_string()),
        }
    }
    if imports != later.len() {
        return Err(format!("the glue imports {LINK} {imports} times, for {} programs", later.len()));
    }
    Ok(lines.join("\n"))
}

/// A script without the lines that are comments, without blank lines and the blanks that lines begin with.
fn lean(script: &str) -> String {
    let mut in_comment = false;
    let mut lean = String::new();
    for line in script.lines().map(str::trim_start) {
        let begins = line.starts_with("/*");
        if !(in_comment || begins || line.starts_with("//") || line.is_empty()) {
            lean.push_str(line);
            lean.push('\n');
        }
        in_comment = (in_comment || begins) && !line.contains("*/");
    }
    lean
}

fn bytes(path: &str) -> Result<Vec<u8>, String> {
    fs::read(root().join(path)).map_err(|error| format!("{path}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lean_script_has_its_code_alone() {
        let script = "/** What\n * it is. */\nexport function f(a) {\n    // Twice.\n    return 2 * a; // even\n}\n\n/* one */\n  f(1);";
        assert_eq!(lean(script), "export function f(a) {\nreturn 2 * a; // even\n}\nf(1);\n");
    }

    #[test]
    fn the_glue_fetches_programs_instead_of_importing_what_does() {
        let later = later("soon chunk_3 split_soon\nrare chunk_3 split_rare\n");
        assert_eq!(later[0], ("rare", vec!["chunk_3", "split_rare"]));
        let linked = |glue| linked(glue, "// join\n", &later[..1], |file| format!("{file}-1.wasm"));
        assert_eq!(
            linked("import * as import1 from \"link.js\"\nrest").unwrap(),
            "// join\nconst later = {\n  __wasm_split_load_rare: program(() => [new URL(\"./chunk_3-1.wasm\", import.meta.url), new URL(\"./split_rare-1.wasm\", import.meta.url)]),\n};\n\
             const import1 = later;\nrest"
        );
        assert!(linked("rest").unwrap_err().contains("link.js"));
    }
}
