//! What is brought in, and by which names.

use super::syntax::Action;
use super::token::{Kind, Token};

/// Returns what `import numpy as np` or `from keras.layers import Dense, Input` does.
pub fn imports(line: &[Token]) -> Action {
    let text: Vec<&str> = line
        .iter()
        .filter_map(|token| match &token.kind {
            Kind::Name(name) => Some(name.as_str()),
            Kind::Sign(sign) if !["(", ")"].contains(sign) => Some(*sign),
            _ => None,
        })
        .collect();
    let mut found = Vec::new();
    let (module, names) = match text.split_first() {
        Some((&"from", rest)) => {
            let at = rest.iter().position(|word| *word == "import").unwrap_or(rest.len());
            (rest[..at].concat(), rest.get(at + 1..).unwrap_or_default())
        }
        Some((_, rest)) => (String::new(), rest),
        None => (String::new(), &[][..]),
    };
    for name in names.split(|word| *word == ",") {
        let (path, alias) = match name.iter().position(|word| *word == "as") {
            Some(at) => (name[..at].concat(), name.get(at + 1).copied()),
            None => (name.concat(), None),
        };
        if path.is_empty() {
            continue;
        }
        let whole = if module.is_empty() { path.clone() } else { format!("{module}.{path}") };
        match alias {
            Some(alias) => found.push((alias.to_string(), whole)),
            // `import a.b` brings in `a`.
            None if module.is_empty() => {
                let root = path.split('.').next().unwrap_or_default().to_string();
                found.push((root.clone(), root));
            }
            None => found.push((path, whole)),
        }
    }
    Action::Import(found)
}
