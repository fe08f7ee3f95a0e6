//! Cuts the page's program, as the linker leaves it with its relocations, where functions are marked `wasm_split`.
//! Prints a line for each program that comes later: its name, and the names of its files, in the order in which they
//! join. `cargo xtask dist` calls it: a crate of its own, so that no other command waits for it to be built.

use std::env::args;
use std::fs;
use std::path::Path;
use wasm_split_cli_support::{Options, transform};

fn main() -> Result<(), String> {
    let arguments: Vec<String> = args().skip(1).collect();
    let [program, folder] = &arguments[..] else { return Err("usage: cut PROGRAM.wasm FOLDER".into()) };
    let whole = fs::read(program).map_err(|error| format!("{program}: {error}"))?;
    let folder = Path::new(folder);
    let start = folder.join("web.wasm");
    let mut options = Options::new(&whole);
    options.output_dir = folder;
    options.main_out_path = &start;
    options.main_module = "./web.js";
    options.link_name = "link.js";
    let cut = transform(options).map_err(|error| format!("{program} can't be cut: {error:?}"))?;
    for (later, files) in cut.prefetch_map {
        println!("{later} {}", files.join(" "));
    }
    Ok(())
}
