//! Python's grammar, as far as notebooks of small networks use it: a line that isn't understood stands for itself, and the next is
//! read as if nothing had been.

use super::expressions::Parser;
use super::syntax::{Action, Expr, Statement};
use super::token::{Kind, Token, tokens};

/// The deepest nesting of blocks: more is read over.
const MAX_DEPTH: usize = 64;

/// Returns the statements of a text.
pub fn parse(text: &str) -> Vec<Statement> {
    let tokens = tokens(text);
    let mut lines: Vec<&[Token]> = Vec::new();
    for line in tokens.split_inclusive(|token| token.kind == Kind::End) {
        let line = &line[..line.len() - 1];
        // Statements between semicolons.
        let mut depth = 0_i32;
        let parts = line.split(|token| {
            match token.kind {
                Kind::Sign("(" | "[" | "{") => depth += 1,
                Kind::Sign(")" | "]" | "}") => depth -= 1,
                _ => {}
            }
            depth <= 0 && token.kind == Kind::Sign(";")
        });
        lines.extend(parts.filter(|part| !part.is_empty()));
    }
    block(&lines, &mut 0, 0)
}

/// The statements from a line on that are indented at least so far.
fn block(lines: &[&[Token]], at: &mut usize, depth: usize) -> Vec<Statement> {
    let mut found = Vec::new();
    let Some(indent) = lines.get(*at).map(|line| line[0].indent) else { return found };
    while let Some(line) = lines.get(*at).filter(|line| line[0].indent >= indent) {
        *at += 1;
        found.push(statement(line, lines, at, depth));
    }
    found
}

fn statement(line: &[Token], lines: &[&[Token]], at: &mut usize, depth: usize) -> Statement {
    let first = &line[0];
    let keyword = match &first.kind {
        Kind::Name(name) => name.as_str(),
        _ => "",
    };
    let action = match keyword {
        "import" | "from" => imports(line),
        "for" | "while" | "with" | "if" | "elif" | "else" | "try" | "except" | "finally" | "def"
        | "class" | "async" => compound(keyword, line, lines, at, depth),
        "pass" | "assert" | "del" | "return" | "raise" | "global" | "break" | "continue" => Action::Nothing,
        _ => simple(line),
    };
    Statement { line: first.line, action }
}

/// A statement with a block, which stands behind its colon or below it.
fn compound(keyword: &str, line: &[Token], lines: &[&[Token]], at: &mut usize, depth: usize) -> Action {
    let mut nested = 0_i32;
    let colon = line.iter().position(|token| {
        match token.kind {
            Kind::Sign("(" | "[" | "{") => nested += 1,
            Kind::Sign(")" | "]" | "}") => nested -= 1,
            _ => {}
        }
        nested == 0 && token.kind == Kind::Sign(":")
    });
    let (head, rest) = match colon {
        Some(colon) => (&line[..colon], &line[colon + 1..]),
        None => (line, &[][..]),
    };
    let below = lines.get(*at).is_some_and(|next| next[0].indent > line[0].indent);
    let body = if !rest.is_empty() {
        vec![statement(rest, &[], &mut 0, depth + 1)]
    } else if below && depth < MAX_DEPTH {
        block(lines, at, depth + 1)
    } else {
        Vec::new()
    };
    match keyword {
        "for" => {
            let mut parser = Parser::new(&head[1..]);
            let target = parser.targets();
            if !parser.takes_name("in") {
                return Action::Block(body);
            }
            let values = parser.tuple();
            Action::For(target, values, body)
        }
        "def" | "class" | "async" => {
            let name = head.iter().skip(1).find_map(|token| match &token.kind {
                Kind::Name(name) if name != "def" => Some(name.clone()),
                _ => None,
            });
            Action::Definition(name.unwrap_or_default())
        }
        _ => Action::Block(body),
    }
}

/// `import numpy as np`, `from keras.layers import Dense, Input`.
fn imports(line: &[Token]) -> Action {
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

fn simple(line: &[Token]) -> Action {
    let mut parser = Parser::new(line);
    let mut values = vec![parser.tuple()];
    // An annotation: `x: int = 3`.
    if parser.takes(":") {
        parser.expression();
    }
    if let Some(sign) = ["+=", "-=", "*=", "/="].into_iter().find(|sign| parser.takes(sign)) {
        let value = parser.tuple();
        return match parser.left() {
            None => Action::Change(values.remove(0), sign, value),
            Some(left) => Action::Unread(left),
        };
    }
    while parser.takes("=") {
        values.push(parser.tuple());
    }
    if let Some(left) = parser.left() {
        return Action::Unread(left);
    }
    let value = values.pop().unwrap_or(Expr::Other);
    if values.is_empty() { Action::Value(value) } else { Action::Assign(values, value) }
}
