//! Whether imports run one way: between the crates, and between the files of each.

mod graph;
pub mod tokens;

use crate::crates::CRATES;
use graph::Crate;
use std::path::{Path, PathBuf};

/// What only a browser has.
const BROWSER: [&str; 4] = ["web_sys", "js_sys", "leptos", "wasm_bindgen"];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}

fn source(name: &str) -> Crate {
    Crate::read(&folder(name).join("src"))
}

/// The names under `[dependencies]`.
fn dependencies(manifest: &str) -> Vec<&str> {
    let lines = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    let lines = lines.take_while(|line| !line.starts_with('['));
    lines.filter_map(|line| line.split(['.', ' ', '=']).next().filter(|name| !name.is_empty())).collect()
}

#[test]
fn no_file_imports_what_imports_it() {
    for (name, _) in CRATES {
        assert_eq!(source(name).circles(), Vec::<Vec<String>>::new(), "in {name}");
    }
}

#[test]
fn the_crates_stand_in_their_order() {
    let crates = std::fs::read_dir(folder("")).expect("the crates").count();
    assert_eq!(crates, CRATES.len(), "a crate that stands nowhere in CRATES");
    for (name, below) in CRATES {
        let manifest = std::fs::read_to_string(folder(name).join("Cargo.toml")).expect("a manifest");
        for dependency in dependencies(&manifest) {
            let is_ours = CRATES.iter().any(|(ours, _)| *ours == dependency);
            assert!(!is_ours || below.contains(&dependency), "{name} depends on {dependency}");
        }
    }
}

#[test]
fn nothing_below_the_page_names_a_browser() {
    for (name, _) in CRATES.iter().filter(|(name, _)| *name != "web" && *name != "xtask") {
        for (module, tokens) in source(name).tokens() {
            let named = tokens.iter().find(|token| BROWSER.contains(&token.as_str()));
            assert_eq!(named, None, "in {name}::{module}");
        }
        let manifest = std::fs::read_to_string(folder(name).join("Cargo.toml")).expect("a manifest");
        for dependency in dependencies(&manifest) {
            assert!(
                !BROWSER.contains(&dependency.replace('-', "_").as_str()),
                "{name} depends on {dependency}"
            );
        }
    }
}

#[test]
fn a_circle_put_in_on_purpose_is_found() {
    let mut session = source("session");
    let before = session.circles();
    session.add("look::notice", "\nuse crate::views::View;\n");
    let after = session.circles();
    assert_ne!(after, before);
    let circle = after.iter().find(|circle| circle.contains(&"look::notice".into())).expect("its circle");
    assert!(circle.contains(&"views".into()), "{circle:?}");
}

/// The rooms of the page that are to become programs of their own, loaded when they are entered: each has one door, its own file.
const ROOMS: [&str; 9] =
    ["chain", "lesson", "network", "notebook", "paper", "plots", "settings", "share", "transport"];

/// The files that go into a room otherwise than by its door, and what they take there.
fn through_the_wall(source: &Crate) -> Vec<String> {
    let mut found = Vec::new();
    let modules: Vec<String> = source.tokens().map(|(module, _)| module.to_string()).collect();
    for (module, tokens) in source.tokens() {
        for path in tokens.windows(5) {
            let [start, first, room, second, inside] = path else { continue };
            let is_path = start == "crate" && first == "::" && second == "::";
            let at_home = module.split("::").next() == Some(room.as_str());
            let deeper = modules.contains(&format!("{room}::{inside}"));
            if is_path && !at_home && ROOMS.contains(&room.as_str()) && deeper {
                found.push(format!("{module}: {room}::{inside}"));
            }
        }
    }
    found
}

#[test]
fn a_room_of_the_page_is_entered_by_its_door() {
    let mut web = source("web");
    for room in ROOMS {
        assert!(web.tokens().any(|(module, _)| module == room), "there is no {room}");
    }
    assert_eq!(through_the_wall(&web), Vec::<String>::new());
    web.add("header::undo", "\nuse crate::plots::canvas::Canvas;\n");
    assert_eq!(through_the_wall(&web), ["header::undo: plots::canvas"], "one put in on purpose is found");
}

/// The circles of a small crate whose file `a` reads so, beside a `b` whose child names it.
fn circles_with(a: &str) -> Vec<Vec<String>> {
    let mut all = Crate::default();
    all.add("", "mod a; mod b; pub use b::Deep;");
    all.add("a", a);
    all.add("b", "mod c; pub use c::Deep;");
    all.add("b::c", "use crate::a::A; pub struct Deep(A);");
    all.circles()
}

#[test]
fn circles_are_found_through_re_exports_and_paths() {
    let circle = vec![vec!["a".to_string(), "b::c".to_string()]];
    let named = [
        "use crate::b::Deep;",
        "use crate::{Deep, x::Y};",
        "use super::b::{c::{self, Deep as Other}};",
        "fn f() { crate::b::c::Deep::new(); }",
        "use crate::b::c::*; fn f(_: Deep) {}",
    ];
    for import in named {
        let a = format!("pub struct A; {import}");
        assert_eq!(circles_with(&a), circle, "{import}");
    }
    let named_nowhere = [
        "// use crate::b::Deep;",
        "/* crate::b::Deep */",
        "const TEXT: &str = \"use crate::b::Deep;\";",
        "const TEXT: &str = r#\"use \"crate::b::Deep;\"#;",
        "#[cfg(test)] mod tests { use crate::b::Deep; fn f() {} }",
        "pub(in crate::b::c) fn f<'a>(_: &'a str) { let _ = '\"'; }",
    ];
    for source in named_nowhere {
        let a = format!("pub struct A; {source} pub struct B;");
        assert_eq!(circles_with(&a), Vec::<Vec<String>>::new(), "{source}");
    }
}
