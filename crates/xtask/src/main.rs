//! Every developer command: `cargo xtask serve`, `test`, `dist`, `bench`, `screenshots`, `setup`.

mod bench;
mod dist;
mod run;
mod serve;
mod single_file;
mod test;
mod tools;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <command>

  serve [--port N]  build the page and serve it at 127.0.0.1:8080, anew after every change
  test              all tests: format, lints, native, in the browser, the page, the docs
  dist              the release files in dist/, with their sizes
  bench             updates per second, and script time of an edit, in the browser
  screenshots       pictures of the page in target/screenshots/
  setup             only install what the others need

Each installs what it needs where it is missing, and says so.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        ["serve"] => serve::serve(8080),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => serve::serve(port),
            Err(_) => Err(format!("expected a port from 0 to 65535, found {port:?}")),
        },
        ["test"] => test::test(),
        ["dist"] => dist::dist(),
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
