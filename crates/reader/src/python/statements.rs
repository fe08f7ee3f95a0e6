//! Python's grammar, as far as notebooks of small networks use it: a line that isn't understood stands for itself, and the next is
//! read as if nothing had been.

use super::expressions::Parser;
use super::imports::imports;
use super::syntax::{Action, Class, Expr, Function, Statement};
use super::token::{Kind, Token, tokens};
use std::rc::Rc;

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
    let (mut found, mut at) = (Vec::new(), 0);
    // A line may stand further left than the first.
    while at < lines.len() {
        found.extend(block(&lines, &mut at, 0));
    }
    found
}

/// The statements from a line on that are indented at least so far.
fn block(lines: &[&[Token]], at: &mut usize, depth: usize) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    let Some(indent) = lines.get(*at).map(|line| line[0].indent) else { return found };
    while let Some(line) = lines.get(*at).filter(|line| line[0].indent >= indent) {
        *at += 1;
        let next = statement(line, lines, at, depth);
        let goes_on = ["elif", "else"].contains(&keyword(line));
        match (found.last_mut().map(|last| &mut last.action), goes_on) {
            (Some(Action::If(_, _, other)), true) => innermost(other, 0).push(next),
            _ => found.push(next),
        }
    }
    found
}

/// Where what stands behind the last `elif` of a chain belongs.
fn innermost(other: &mut Vec<Statement>, depth: usize) -> &mut Vec<Statement> {
    let goes_on = matches!(&other[..], [Statement { action: Action::If(..), .. }]);
    if !goes_on || depth == MAX_DEPTH {
        return other;
    }
    match &mut other[0].action {
        Action::If(_, _, deeper) => innermost(deeper, depth + 1),
        _ => unreachable!("looked at above"),
    }
}

/// The word that a line begins with.
fn keyword(line: &[Token]) -> &str {
    match &line[0].kind {
        Kind::Name(name) => name.as_str(),
        _ => "",
    }
}

fn statement(line: &[Token], lines: &[&[Token]], at: &mut usize, depth: usize) -> Statement {
    let keyword = keyword(line);
    let action = match keyword {
        "import" | "from" => imports(line),
        "for" | "while" | "with" | "if" | "elif" | "else" | "try" | "except" | "finally" | "def"
        | "class" | "async" => compound(keyword, line, lines, at, depth),
        "return" => match line.len() {
            1 => Action::Return(Expr::None),
            _ => Action::Return(Parser::new(&line[1..]).tuple()),
        },
        "pass" | "assert" | "del" | "raise" | "global" | "nonlocal" | "continue" => Action::Nothing,
        "break" => Action::Break,
        _ => simple(line),
    };
    Statement { line: line[0].line, action }
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
    let body = if !rest.is_empty() && depth < MAX_DEPTH {
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
            Action::For(target, parser.tuple(), body)
        }
        "if" | "elif" => Action::If(Parser::new(&head[1..]).expression(), body, Vec::new()),
        "while" => Action::While,
        "except" => Action::Nothing,
        "def" | "async" => function(head, body),
        "class" => class(head, body),
        _ => Action::Block(body),
    }
}

/// `def name(a, b=2)`
fn function(head: &[Token], body: Vec<Statement>) -> Action {
    let mut parser = Parser::new(head);
    while parser.takes_name("async") || parser.takes_name("def") {}
    let (name, takes) = parser.definition();
    Action::Function(Rc::new(Function { name, takes, body }))
}

/// `class Name(nn.Module)`
fn class(head: &[Token], body: Vec<Statement>) -> Action {
    let mut parser = Parser::new(&head[1..]);
    let (name, bases) = match parser.expression() {
        Expr::Call(name, bases, _) => (*name, bases),
        name => (name, Vec::new()),
    };
    let Expr::Name(name) = name else { return Action::Nothing };
    let methods = body.into_iter().filter_map(|statement| match statement.action {
        Action::Function(method) => Some(method),
        _ => None,
    });
    Action::Class(Rc::new(Class { name, line: head[0].line, bases, methods: methods.collect() }))
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
