//! The page as one file: `dist/backprop-playground.html`, which needs no server and no network.

use crate::run::root;
use crate::{glue, words};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use sha2::{Digest, Sha256};
use std::fs;

/// Its name in dist/.
pub const NAME: &str = "backprop-playground.html";

/// The modules that the page is started by, each behind those that it imports.
const MODULES: [&str; 8] = [
    "element/language",
    "element/trouble",
    "element/stopped",
    "element/playground",
    "frame/messages",
    "page/page",
    "page/unpack",
    "page/single-file",
];

/// Where the page is mounted; the file says there what it opens with.
const APP: &str = "<div id=\"app\">";

/// Writes it from the page in dist/, with a program's glue and the smaller program at a path.
pub fn write(glue: &str, program: &str) -> Result<(), String> {
    let mut script = without_modules(&glue::maker(glue)?);
    script.push_str(&without_modules(&packed(program)?));
    script.push_str(&without_modules(&read("target/words.js")?));
    for module in MODULES {
        script.push_str(&without_modules(&read(&format!("www/{module}.js"))?));
    }
    let file = root().join("dist").join(NAME);
    fs::write(&file, page(&words::filled(&read("index.html")?)?, &script)?)
        .map_err(|error| format!("{}: {error}", file.display()))
}

/// A program as a line of a script: `PROGRAM`, deflated, in base64.
///
/// # Errors
/// Where it can't be read.
pub fn packed(program: &str) -> Result<String, String> {
    let deflated = compress_to_vec_zlib(&bytes(program)?, 10);
    Ok(format!("export const PROGRAM = \"{}\";\n", STANDARD.encode(deflated)))
}

/// A module of the page, to stand in one script with those it imports.
fn without_modules(module: &str) -> String {
    let lines = module.lines().filter(|line| !line.starts_with("import "));
    lines.map(|line| format!("{}\n", line.strip_prefix("export ").unwrap_or(line))).collect()
}

/// The page with everything in it that index.html names.
fn page(index: &str, script: &str) -> Result<String, String> {
    let style = read("dist/playground.css")?;
    for (part, end) in [(script, "</script"), (style.as_str(), "</style")] {
        if part.contains(end) || part.contains("<!--") {
            return Err(format!("the one file can't hold {end} or <!-- inside of what it ends"));
        }
    }
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; \
         base-uri 'none'; form-action 'none'",
        hash(script),
        hash(&style)
    );
    let mut lines = Vec::new();
    let mut put = [false; 5];
    for line in index.lines() {
        if line.contains("http-equiv=\"Content-Security-Policy\"") {
            put[0] = true;
            lines.push(format!("    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"));
        } else if line.contains("rel=\"icon\"") {
            put[1] = true;
            let icon = STANDARD.encode(read(&href(line)?)?);
            lines.push(format!("    <link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">"));
        } else if line.contains("</head>") {
            put[2] = true;
            lines.extend([format!("    <style>{style}</style>"), line.to_string()]);
        } else if line.contains("</body>") {
            put[3] = true;
            lines.extend([format!("    <script type=\"module\">{script}</script>"), line.to_string()]);
        } else if line.contains(APP) {
            put[4] = true;
            lines.push(line.replace(APP, "<div id=\"app\" data-opening=\"\">"));
        } else if !line.contains("data-trunk") && !line.contains("=\"./") {
            lines.push(line.to_string());
        }
    }
    match put.iter().position(|put| !put) {
        Some(missing) => Err(format!(
            "index.html has no {}, each on a line of its own",
            ["Content-Security-Policy", "icon", "</head>", "</body>", APP][missing]
        )),
        None => Ok(lines.join("\n") + "\n"),
    }
}

/// What a Content-Security-Policy names a script or a style by.
fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

fn href(line: &str) -> Result<String, String> {
    let after = line.split_once("href=\"").and_then(|(_, after)| after.split_once('"'));
    after.map(|(href, _)| href.to_string()).ok_or(format!("no address in {line}"))
}

fn read(path: &str) -> Result<String, String> {
    String::from_utf8(bytes(path)?).map_err(|error| format!("{path}: {error}"))
}

fn bytes(path: &str) -> Result<Vec<u8>, String> {
    fs::read(root().join(path)).map_err(|error| format!("{path}: {error}"))
}
