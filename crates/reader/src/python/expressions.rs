//! Expressions of Python. What isn't understood of one is [`Expr::Other`].

use super::fill::{by_percent, formatted};
use super::syntax::Expr;
use super::token::{Kind, Token};

/// The deepest nesting of brackets: more is read over.
const MAX_DEPTH: usize = 64;
/// The longest chain, `1 + 1 + 1 …` or `a.b.c …`: each link of it is one tree deeper.
const MAX_LINKS: usize = 200;
/// The signs by which two are compared.
const COMPARISONS: [&str; 6] = ["==", "!=", "<=", ">=", "<", ">"];

/// A place in the tokens of a line.
pub struct Parser<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) at: usize,
    pub(super) depth: usize,
}

impl<'a> Parser<'a> {
    /// Begins with the first of the tokens.
    pub fn new(tokens: &'a [Token]) -> Parser<'a> {
        Parser { tokens, at: 0, depth: 0 }
    }

    pub(super) fn peek(&self) -> Option<&'a Kind> {
        self.tokens.get(self.at).map(|token| &token.kind)
    }

    /// Goes behind a sign, if it stands next. Returns whether it did.
    pub fn takes(&mut self, sign: &str) -> bool {
        let there = matches!(self.peek(), Some(Kind::Sign(found)) if *found == sign);
        self.at += usize::from(there);
        there
    }

    /// Goes behind a name, if it stands next. Returns whether it did.
    pub fn takes_name(&mut self, name: &str) -> bool {
        let there = matches!(self.peek(), Some(Kind::Name(found)) if found == name);
        self.at += usize::from(there);
        there
    }

    /// Returns what wasn't read of the line, if anything.
    pub fn left(&self) -> Option<String> {
        self.peek().map(|kind| match kind {
            Kind::Name(name) | Kind::Text(name) | Kind::Format(name) => name.clone(),
            Kind::Number(number) => number.to_string(),
            Kind::Sign(sign) => (*sign).to_string(),
            Kind::Wrong(letter) => letter.to_string(),
            Kind::End => String::new(),
        })
    }

    /// Reads `a, b` before `in`.
    pub fn targets(&mut self) -> Expr {
        let mut items = vec![self.power()];
        while self.takes(",") {
            items.push(self.power());
        }
        if items.len() == 1 { items.remove(0) } else { Expr::Tuple(items) }
    }

    /// Reads an expression, or several between commas.
    pub fn tuple(&mut self) -> Expr {
        let first = self.expression();
        if !matches!(self.peek(), Some(Kind::Sign(","))) {
            return first;
        }
        let mut items = vec![first];
        while self.takes(",") {
            if matches!(self.peek(), None | Some(Kind::Sign("=" | ")" | "]"))) {
                break;
            }
            items.push(self.expression());
        }
        Expr::Tuple(items)
    }

    /// Reads an expression, with what is only read over: lambdas, conditions, comparisons.
    pub fn expression(&mut self) -> Expr {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            self.depth -= 1;
            return self.give_up();
        }
        let found = self.condition();
        self.depth -= 1;
        found
    }

    fn condition(&mut self) -> Expr {
        if self.takes_name("lambda") {
            while !matches!(self.peek(), None | Some(Kind::Sign(":"))) {
                self.at += 1;
            }
            self.takes(":");
            self.expression();
            return Expr::Other;
        }
        if self.takes("*") {
            return Expr::Star(self.expression().into());
        }
        if self.takes("**") || self.takes_name("not") || self.takes_name("await") {
            self.expression();
            return Expr::Other;
        }
        let mut found = self.comparison();
        loop {
            let more = ["&", "|", "^", ":="].into_iter().any(|sign| self.takes(sign))
                || ["and", "or", "if", "else"].into_iter().any(|name| self.takes_name(name));
            if !more {
                return found;
            }
            self.takes_name("not");
            self.comparison();
            found = Expr::Other;
        }
    }

    /// A sum, or two that are compared.
    pub(super) fn comparison(&mut self) -> Expr {
        let mut found = self.sum();
        for _ in 0..MAX_LINKS {
            if let Some(sign) = COMPARISONS.into_iter().find(|sign| self.takes(sign)) {
                found = Expr::Binary(found.into(), sign, self.sum().into());
            } else if ["in", "is", "not"].into_iter().any(|name| self.takes_name(name)) {
                self.takes_name("not");
                self.takes_name("in");
                self.sum();
                found = Expr::Other;
            } else {
                return found;
            }
        }
        self.give_up()
    }

    /// What is too long is read over.
    fn give_up(&mut self) -> Expr {
        self.at = self.tokens.len();
        Expr::Other
    }

    fn sum(&mut self) -> Expr {
        let mut found = self.product();
        for _ in 0..MAX_LINKS {
            let Some(sign) = ["+", "-"].into_iter().find(|sign| self.takes(sign)) else { return found };
            found = Expr::Binary(found.into(), sign, self.product().into());
        }
        self.give_up()
    }

    fn product(&mut self) -> Expr {
        let mut found = self.sign();
        for _ in 0..MAX_LINKS {
            let sign = ["*", "/", "//", "%", "@"].into_iter().find(|sign| self.takes(sign));
            let Some(sign) = sign else { return found };
            let right = self.sign();
            found = match found {
                Expr::Text(text) if sign == "%" => by_percent(&text, right),
                left => Expr::Binary(left.into(), sign, right.into()),
            };
        }
        self.give_up()
    }

    fn sign(&mut self) -> Expr {
        self.depth += 1;
        let found = if self.depth > MAX_DEPTH {
            self.give_up()
        } else if self.takes("-") {
            match self.sign() {
                Expr::Number(number) => Expr::Number(-number),
                other => Expr::Minus(other.into()),
            }
        } else if self.takes("+") {
            self.sign()
        } else if self.takes("~") {
            self.sign();
            Expr::Other
        } else {
            let base = self.power();
            if self.takes("**") { Expr::Binary(base.into(), "**", self.sign().into()) } else { base }
        };
        self.depth -= 1;
        found
    }

    /// A value with what is asked of it: `a.b(c)[d]`.
    fn power(&mut self) -> Expr {
        let mut found = self.atom();
        for _ in 0..MAX_LINKS {
            if self.takes(".") {
                let Some(Kind::Name(name)) = self.peek() else { return Expr::Other };
                self.at += 1;
                found = Expr::Attribute(found.into(), name.clone());
            } else if self.takes("(") {
                let (places, names) = self.arguments();
                found = match found {
                    Expr::Attribute(of, name) if name == "format" && matches!(*of, Expr::Text(_)) => {
                        formatted(&of, places)
                    }
                    found => Expr::Call(found.into(), places, names),
                };
            } else if self.takes("[") {
                let index = self.index();
                found = Expr::Index(found.into(), index.into());
            } else {
                return found;
            }
        }
        self.give_up()
    }

    fn atom(&mut self) -> Expr {
        let Some(kind) = self.peek() else { return Expr::Other };
        self.at += 1;
        match kind {
            Kind::Number(number) => Expr::Number(*number),
            Kind::Text(_) | Kind::Format(_) => {
                self.at -= 1;
                self.texts()
            }
            Kind::Name(name) => match name.as_str() {
                "True" => Expr::Bool(true),
                "False" => Expr::Bool(false),
                "None" => Expr::None,
                _ => Expr::Name(name.clone()),
            },
            Kind::Sign("(") => self.in_brackets(")", Expr::Tuple),
            Kind::Sign("[") => self.in_brackets("]", Expr::List),
            Kind::Sign("{") => self.dict(),
            Kind::Sign("...") => Expr::Other,
            _ => {
                self.at -= 1;
                Expr::Other
            }
        }
    }
}
