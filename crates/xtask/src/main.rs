//! Every developer command: `cargo xtask serve`, `dev`, `check`, `test`, `dist`, `release`, `bench`, `screenshots`, `setup`.

mod bench;
mod check;
mod crates;
mod deny;
mod dev;
mod dist;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod english;
mod files;
mod glue;
#[cfg(test)]
mod imports;
mod package;
mod programs;
mod python;
mod release;
mod run;
mod serve;
mod single_file;
mod styles;
mod test;
mod tools;
mod words;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <command>

  serve [--port N]  build the page and serve it at 127.0.0.1:8080, anew after every change
  dev [--port N]    the page under work: a quick build, which reloads itself after every change
  check             format, lints and native tests of what changed since the last commit
  test              all tests: format, lints, native, docs, the page, journeys in Chromium and Firefox
  test STAGE...     only some of them: format, lints, native, docs, wasm-lints, wasm, page, browser, firefox, webkit
  test browser NAME...  only some journeys, over the page as it was last built: table, share, ...
  dist              the release files: the page in dist/, the packages in target/npm and target/python-package; with their sizes
  package           the packages anew, of the page as it was last built
  release [TAG]     what a release has for its files in target/release-files, with their checksums
  deny              licenses, bans and sources of the dependencies, and advisories where they can be had
  generate          tables and types that follow from the Rust code: docs/parameters.md, www/element/*.d.ts
  styles            joins www/styles into target/playground.css, before the page is built
  words             words of the scripts in target/words.js, before the page is built
  languages         words of index.html, and the languages beside English, after the page is built
  bench             updates per second, and script time of an edit, in the browser
  screenshots       pictures of the page in target/screenshots/
  setup             only install what the others need

Each installs what it needs where it is missing, and says so.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        ["serve"] => serve::serve(8080),
        ["serve", "--port", number] => port(number).and_then(serve::serve),
        ["dev"] => dev::dev(8080),
        ["dev", "--port", number] => port(number).and_then(dev::dev),
        ["check"] => check::check(),
        ["test", ref names @ ..] => test::test(names),
        ["dist"] => dist::dist(),
        ["package"] => dist::packages(),
        ["release"] => release::release(None),
        ["release", tag] => release::release(Some(tag)),
        ["deny"] => deny::deny(),
        ["generate"] => run::generate(),
        ["styles"] => styles::join(),
        ["words"] => words::write_module(),
        ["languages"] => words::write_page(),
        ["bench"] => bench::bench(),
        ["screenshots"] => test::screenshots(),
        ["setup"] => tools::for_tests().map(|_| ()),
        _ => Err(USAGE.to_string()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n{problem}");
            ExitCode::FAILURE
        }
    }
}

fn port(number: &str) -> Result<u16, String> {
    number.parse().map_err(|_| format!("expected a port from 0 to 65535, found {number:?}"))
}
