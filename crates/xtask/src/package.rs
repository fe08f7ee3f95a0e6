//! The npm package, in target/npm: the element as one module that fetches its programs beside it, as one that holds all, and what
//! speaks with frames.

use crate::run::{program, root, run};
use crate::{files, glue, programs, single_file};
use serde_json::json;
use std::fs;

/// Where it is made.
pub const PLACE: &str = "target/npm";
/// Where the modules lie that it is bundled from.
const PARTS: &str = "target/npm-parts";
/// The program that isn't cut, made smaller.
pub const WHOLE_PROGRAM: &str = "target/web_opt.wasm";
/// Its glue, for the next time.
const WHOLE_GLUE: &str = "target/web_whole.js";

/// The modules of the element and of frames.
const SCRIPTS: [&str; 11] = [
    "www/element/element.js",
    "www/element/given.js",
    "www/element/playground.js",
    "www/element/language.js",
    "www/element/stopped.js",
    "www/element/trouble.js",
    "www/frame/host.js",
    "www/page/unpack.js",
    "www/package/fetching.js",
    "www/package/whole.js",
    "www/package/widget.js",
];

/// What is in it as it is here.
const COPIES: [&str; 9] = [
    "www/element/backprop-playground.d.ts",
    "www/frame/host.d.ts",
    "www/package/index.d.ts",
    "www/package/react.d.ts",
    "www/package/svelte.d.ts",
    "www/package/vue.d.ts",
    "www/package/README.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
];

/// The modules it has, each with its name in [`PARTS`].
const MODULES: [(&str, &str); 3] =
    [("backprop-playground", "fetching"), ("whole", "whole"), ("host", "host")];

/// Makes the package of the page as it was last built, whether for a release or not.
///
/// # Errors
/// Where the page isn't built.
pub fn write_anew() -> Result<(), String> {
    let is_cut = files::below("dist")?.iter().any(|path| programs::is_later(path));
    if is_cut {
        write(&files::read(WHOLE_GLUE)?)
    } else {
        write_with(&files::read("dist/web.js")?, "dist/web_bg.wasm")
    }
}

/// Makes the package of the page in dist/ and of the glue of [`WHOLE_PROGRAM`].
///
/// # Errors
/// Where something of it is missing.
pub fn write(whole_glue: &str) -> Result<(), String> {
    put(WHOLE_GLUE, whole_glue)?;
    write_with(whole_glue, WHOLE_PROGRAM)
}

fn write_with(whole_glue: &str, whole_program: &str) -> Result<(), String> {
    for folder in [PLACE, PARTS] {
        let _ = fs::remove_dir_all(root().join(folder));
        fs::create_dir_all(root().join(folder)).map_err(|error| format!("{folder}: {error}"))?;
    }
    parts(whole_glue, whole_program)?;
    for (name, part) in MODULES {
        bundle(part, &format!("{PLACE}/{name}.mjs"))?;
    }
    for path in COPIES {
        copy(path, PLACE)?;
    }
    for path in files::below("dist")?.iter().filter(|path| is_program(path)) {
        copy(path, PLACE)?;
    }
    let description = format!("{:#}\n", description());
    put(&format!("{PLACE}/package.json"), &description)?;
    println!("The npm package is in {PLACE}.");
    Ok(())
}

/// Puts the modules together that the package is bundled from.
fn parts(whole_glue: &str, whole_program: &str) -> Result<(), String> {
    for script in SCRIPTS.iter().chain(&["target/words.js", "dist/playground.css"]) {
        copy(script, PARTS)?;
    }
    let cut = glue::maker(&files::read("dist/web.js")?)?;
    put(&format!("{PARTS}/glue.js"), &cut)?;
    let program = single_file::packed(whole_program)?;
    put(&format!("{PARTS}/whole-program.js"), &format!("{}{program}", glue::maker(whole_glue)?))
}

/// Makes one module at a path, of a part and of all that it imports.
///
/// # Errors
/// Where it imports what isn't there.
pub fn bundle(part: &str, path: &str) -> Result<(), String> {
    let options = json!({
        "entryPoints": [root().join(PARTS).join(format!("{part}.js"))],
        "outfile": root().join(path),
        "bundle": true,
        "format": "esm",
        "target": "es2022",
        "loader": { ".css": "text" },
        "minify": true,
        "charset": "utf8",
        "logLevel": "warning",
    });
    let mut node = program("node");
    node.current_dir(root().join("tests/browser"));
    run(node.args(["-e", "require('esbuild').buildSync(JSON.parse(process.argv[1]))", &options.to_string()]))
}

/// Its package.json.
fn description() -> serde_json::Value {
    let module = |name: &str, types: &str| json!({ "types": format!("./{types}.d.ts"), "default": format!("./{name}.mjs") });
    let types = |name: &str| json!({ "types": format!("./{name}.d.ts") });
    json!({
        "name": "backprop-playground",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Backpropagation on a small network, live, with the numbers of Keras: an element for any page",
        "keywords": ["backpropagation", "neural-network", "education", "custom-element", "web-component", "keras"],
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "exports": {
            ".": module("backprop-playground", "index"),
            "./whole": module("whole", "index"),
            "./host": module("host", "host"),
            "./react": types("react"),
            "./svelte": types("svelte"),
            "./vue": types("vue"),
            "./package.json": "./package.json",
        },
        "types": "./index.d.ts",
        "sideEffects": MODULES.map(|(name, _)| format!("./{name}.mjs")),
    })
}

/// Whether a file of dist/ is the program, or a part of it that comes later.
fn is_program(path: &str) -> bool {
    path == "dist/web_bg.wasm" || programs::is_later(path)
}

fn copy(path: &str, folder: &str) -> Result<(), String> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let done = fs::copy(root().join(path), root().join(folder).join(name));
    done.map(|_| ()).map_err(|error| format!("{path}: {error}"))
}

/// Writes a file by its path from the top of the project.
///
/// # Errors
/// Where it can't be written.
pub fn put(path: &str, text: &str) -> Result<(), String> {
    fs::write(root().join(path), text).map_err(|error| format!("{path}: {error}"))
}
