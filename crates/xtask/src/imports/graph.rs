//! Which file of a crate names which, resolved through re-exports to the files where names are defined, and the circles
//! among them. It reads tokens and not meaning: methods are no imports.

use super::tokens::tokens;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The words that define what comes behind them.
const DEFINING: [&str; 8] = ["struct", "enum", "fn", "const", "static", "type", "trait", "macro_rules"];

/// A file of a crate.
#[derive(Default)]
struct Module {
    /// What it names, as paths from the root of the crate.
    paths: Vec<Vec<String>>,
    /// What it brings into its scope, by its name there.
    brought: BTreeMap<String, Vec<String>>,
    /// The modules all of whose names it brings in.
    globs: Vec<Vec<String>>,
    defined: BTreeSet<String>,
}

/// The modules of a crate by their paths, such as `views::chain`; the root's is empty.
#[derive(Default)]
pub struct Crate {
    sources: BTreeMap<String, String>,
}

impl Crate {
    /// Reads a crate's files.
    pub fn read(source: &Path) -> Crate {
        let mut found = Crate::default();
        found.read_folder(source, source);
        assert!(!found.sources.is_empty(), "no file below {}", source.display());
        found
    }

    fn read_folder(&mut self, source: &Path, folder: &Path) {
        for entry in std::fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                self.read_folder(source, &path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let inside = path.strip_prefix(source).expect("a file of it").with_extension("");
                let names = inside.iter().map(|name| name.to_string_lossy().into_owned());
                let names: Vec<_> =
                    names.filter(|name| !["mod", "lib", "main"].contains(&name.as_str())).collect();
                self.add(&names.join("::"), &std::fs::read_to_string(&path).expect("a source"));
            }
        }
    }

    /// Adds a file, or adds to one.
    pub fn add(&mut self, module: &str, source: &str) {
        self.sources.entry(module.into()).or_default().push_str(source);
    }

    /// All sources as tokens.
    pub fn tokens(&self) -> impl Iterator<Item = (&str, Vec<String>)> {
        self.sources.iter().map(|(name, source)| (name.as_str(), tokens(source)))
    }

    /// The circles: files that name each other, be it through others. The root is none of them: it is a table of contents.
    pub fn circles(&self) -> Vec<Vec<String>> {
        let arrows = self.arrows();
        let reached: BTreeMap<&str, BTreeSet<&str>> =
            arrows.keys().map(|from| (*from, reach(&arrows, from))).collect();
        let mut circles = BTreeSet::new();
        for (from, to) in &reached {
            let circle: Vec<_> =
                to.iter().filter(|to| reached[**to].contains(from)).map(ToString::to_string).collect();
            if circle.len() > 1 {
                circles.insert(circle);
            }
        }
        circles.into_iter().collect()
    }

    fn arrows(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let modules: BTreeMap<&str, Module> =
            self.tokens().map(|(name, tokens)| (name, self.module(name, &tokens))).collect();
        let arrows = modules.iter().filter(|(from, _)| !from.is_empty()).map(|(&from, module)| {
            let to = module.paths.iter().filter_map(|path| resolve(&modules, path, 0));
            (from, to.filter(|to| !to.is_empty() && *to != from).collect())
        });
        arrows.collect()
    }

    fn module(&self, name: &str, tokens: &[String]) -> Module {
        let mut module = Module::default();
        let mut at = 0;
        while at < tokens.len() {
            let before = if at == 0 { "" } else { tokens[at - 1].as_str() };
            let token = tokens[at].as_str();
            if token == "use" {
                let end =
                    tokens[at..].iter().position(|token| token == ";").map_or(tokens.len(), |end| at + end);
                self.take_use(&mut module, name, &[], &tokens[at + 1..end]);
                at = end;
                continue;
            }
            if DEFINING.contains(&token) {
                let behind = tokens[at + 1..].iter().find(|token| *token != "!");
                module.defined.extend(behind.cloned());
            }
            let is_visibility = before == "in" && at > 1 && tokens[at - 2] == "(";
            // What `say!(file::message)` names is of the crate words.
            let is_message = tokens[..at].ends_with(&["say", "!", "("].map(String::from));
            if before != "::"
                && !is_visibility
                && !is_message
                && tokens.get(at + 1).is_some_and(|next| next == "::")
            {
                let length = tokens[at..].iter().enumerate();
                let length =
                    length.take_while(|(i, token)| (i % 2 == 1) == (*token == "::") && *token != "<").count();
                let path: Vec<String> = tokens[at..at + length].iter().step_by(2).cloned().collect();
                module.paths.extend(self.absolute(name, &path));
            }
            at += 1;
        }
        module
    }

    /// Takes a tree of a `use`, such as `a::{b, c::*, d as e}`.
    fn take_use(&self, module: &mut Module, name: &str, prefix: &[String], tree: &[String]) {
        let brace = tree.iter().position(|token| token == "{");
        let head = &tree[..brace.unwrap_or(tree.len())];
        let own = head.iter().take_while(|token| *token != "as").filter(|token| *token != "::");
        let mut path: Vec<String> = prefix.iter().chain(own).cloned().collect();
        if let Some(brace) = brace {
            let (mut open, mut from) = (0, brace + 1);
            for at in brace + 1..tree.len() {
                match tree[at].as_str() {
                    "{" => open += 1,
                    "}" if open > 0 => open -= 1,
                    "," | "}" if open == 0 => {
                        self.take_use(module, name, &path, &tree[from..at]);
                        from = at + 1;
                    }
                    _ => {}
                }
            }
            return;
        }
        let glob = path.last().is_some_and(|last| last == "*");
        path.retain(|part| part != "*");
        let itself = path.len() > 1 && path.last().is_some_and(|last| last == "self");
        path.truncate(path.len() - usize::from(itself));
        let Some(absolute) = self.absolute(name, &path).filter(|path| !path.is_empty()) else { return };
        if glob {
            module.globs.push(absolute.clone());
        } else if let Some(known_as) = tree.last() {
            let known_as = if itself { &absolute[absolute.len() - 1] } else { known_as };
            module.brought.insert(known_as.clone(), absolute.clone());
        }
        module.paths.push(absolute);
    }

    /// The path from the root; `None` where it is one of another crate.
    fn absolute(&self, name: &str, path: &[String]) -> Option<Vec<String>> {
        let mut here: Vec<String> =
            name.split("::").filter(|part| !part.is_empty()).map(Into::into).collect();
        let first = path.first()?.as_str();
        let mut rest = path;
        match first {
            "crate" => here.clear(),
            "super" | "self" => {}
            child => {
                here.push(child.into());
                here = Some(here).filter(|here| self.sources.contains_key(&here.join("::")))?;
            }
        }
        rest = &rest[1..];
        if first == "super" {
            here.pop();
            while rest.first().is_some_and(|part| part == "super") {
                here.pop();
                rest = &rest[1..];
            }
        }
        here.extend(rest.iter().cloned());
        Some(here)
    }
}

/// The file in which what a path names is defined.
fn resolve<'a>(modules: &BTreeMap<&'a str, Module>, path: &[String], depth: usize) -> Option<&'a str> {
    let (length, (&name, module)) = (0..=path.len())
        .rev()
        .find_map(|length| Some((length, modules.get_key_value(path[..length].join("::").as_str())?)))?;
    let Some(wanted) = path.get(length).filter(|_| depth < 8) else { return Some(name) };
    if module.defined.contains(wanted) {
        return Some(name);
    }
    if let Some(elsewhere) = module.brought.get(wanted) {
        return resolve(modules, elsewhere, depth + 1);
    }
    let below = |glob: &Vec<String>| {
        let path: Vec<String> = glob.iter().chain([wanted]).cloned().collect();
        let other = modules.get(glob.join("::").as_str())?;
        let has = other.defined.contains(wanted) || other.brought.contains_key(wanted);
        has.then(|| resolve(modules, &path, depth + 1)).flatten()
    };
    Some(module.globs.iter().find_map(below).unwrap_or(name))
}

fn reach<'a>(arrows: &BTreeMap<&'a str, BTreeSet<&'a str>>, from: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut next = vec![from];
    while let Some(at) = next.pop() {
        for &to in arrows.get(at).into_iter().flatten() {
            if reached.insert(to) {
                next.push(to);
            }
        }
    }
    reached
}
