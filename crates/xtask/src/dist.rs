//! `cargo xtask dist`.

use crate::files;
use crate::run::{output, program, root, run};
use crate::{package, programs, python, single_file, tools};
use std::fs;

/// The most that what the page starts with may weigh, gzipped, in bytes: what is reached, which may only fall.
const START: usize = 806_100;

/// The most for what is drawn into the network right after that, what stands around it, and what is fetched when the page is idle.
const PICTURES: usize = 43_800;
const SOON: usize = 215_200;
const RARE: usize = 189_500;
/// And for what reads notebooks, which is fetched when one is brought.
const READING: usize = 88_400;

/// Writes the release files and prints their sizes.
pub fn dist() -> Result<(), String> {
    tools::for_tests()?;
    build()?;
    sizes()
}

/// Builds the page into dist/: whole for the one file, then cut.
pub fn build() -> Result<(), String> {
    println!("Building the page (about 3 minutes the first time, some seconds after that) …");
    run(program("trunk").args(["build", "--release"]).env_remove("NO_COLOR"))?;
    let glue = files::read("dist/web.js")?;
    programs::make_smaller("dist/web_bg.wasm", package::WHOLE_PROGRAM)?;
    single_file::write(&glue, package::WHOLE_PROGRAM)?;
    programs::cut()?;
    package::write(&glue)?;
    python::write()
}

/// Makes the packages anew, of the page as it was last built, whether for a release or not.
pub fn packages() -> Result<(), String> {
    tools::for_tests()?;
    package::write_anew()?;
    python::write()
}

/// Prints what each file weighs, program by program, and fails where what the page loads together weighs too much.
fn sizes() -> Result<(), String> {
    let (page, others): (Vec<_>, Vec<_>) = files::below("dist")?.into_iter().partition(|path| loads(path));
    let (later, start): (Vec<_>, Vec<_>) = page.into_iter().partition(|path| programs::is_later(path));
    let (reading, later): (Vec<_>, Vec<_>) = later.into_iter().partition(|path| path.contains("web_reading"));
    let (pictures, later): (Vec<_>, Vec<_>) =
        later.into_iter().partition(|path| path.contains("web_pictures"));
    let (rare, soon): (Vec<_>, Vec<_>) = later.into_iter().partition(|path| path.contains("web_rare"));
    let mut too_much = Vec::new();
    for (name, paths, most) in [
        ("start", start, START),
        ("pictures, in the network", pictures, PICTURES),
        ("soon", soon, SOON),
        ("rare, when idle", rare, RARE),
        ("reading, when something is brought", reading, READING),
        ("beside the page", others, usize::MAX),
    ] {
        println!("\n{name:<34} {:>10} {:>10}", "bytes", "gzipped");
        let weight = print(&paths)?;
        if weight > most {
            too_much.push(format!("{name} weighs {weight} bytes gzipped, {most} at most are wanted."));
        }
    }
    if too_much.is_empty() { Ok(()) } else { Err(too_much.join("\n")) }
}

/// What lies beside the page for pages of others, which it doesn't load itself.
const FOR_OTHERS: [&str; 6] = [
    "dist/backprop-playground.js",
    "dist/backprop-playground.d.ts",
    "dist/element.js",
    "dist/given.js",
    "dist/host.js",
    "dist/host.d.ts",
];

/// Whether the page loads a file of dist/ when it is opened.
fn loads(path: &str) -> bool {
    !path.starts_with("dist/examples/")
        && !path.starts_with("dist/words/")
        && path != format!("dist/{}", single_file::NAME)
        && !FOR_OTHERS.contains(&path)
}

/// Prints the weight of files and of all together, and gives back what all weigh gzipped.
fn print(paths: &[String]) -> Result<usize, String> {
    let (mut all, mut all_gzipped) = (0, 0);
    for path in paths {
        let size = fs::metadata(root().join(path)).map_err(|error| format!("{path}: {error}"))?.len();
        let gzipped = gzipped(path).ok_or(format!("{path} could not be gzipped"))?;
        println!("{path:<34} {size:>10} {gzipped:>10}");
        (all, all_gzipped) = (all + size, all_gzipped + gzipped);
    }
    println!("{:<34} {all:>10} {all_gzipped:>10}", "all");
    Ok(all_gzipped)
}

fn gzipped(path: &str) -> Option<usize> {
    let script = "console.log(require('zlib').gzipSync(require('fs').readFileSync(process.argv[1]), { level: 9 }).length)";
    output(program("node").args(["-e", script, path]))?.trim().parse().ok()
}
