//! Expressions of Python. What isn't understood of one is [`Expr::Other`].

use super::syntax::Expr;
use super::token::{Kind, Token};

/// The deepest nesting of brackets: more is read over.
const MAX_DEPTH: usize = 64;

/// A place in the tokens of a line.
pub struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    /// Begins with the first of the tokens.
    pub fn new(tokens: &'a [Token]) -> Parser<'a> {
        Parser { tokens, at: 0, depth: 0 }
    }

    fn peek(&self) -> Option<&'a Kind> {
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
            Kind::Name(name) | Kind::Text(name) => name.clone(),
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
            self.at = self.tokens.len();
            self.depth -= 1;
            return Expr::Other;
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
        if self.takes("*") || self.takes("**") || self.takes_name("not") || self.takes_name("await") {
            self.expression();
            return Expr::Other;
        }
        let mut found = self.sum();
        loop {
            let compares = ["==", "!=", "<=", ">=", "<", ">", "&", "|", "^", ":="]
                .into_iter()
                .any(|sign| self.takes(sign))
                || ["and", "or", "in", "is", "not", "if", "else"]
                    .into_iter()
                    .any(|name| self.takes_name(name));
            if !compares {
                return found;
            }
            self.sum();
            found = Expr::Other;
        }
    }

    fn sum(&mut self) -> Expr {
        let mut found = self.product();
        while let Some(sign) = ["+", "-"].into_iter().find(|sign| self.takes(sign)) {
            found = Expr::Binary(found.into(), sign, self.product().into());
        }
        found
    }

    fn product(&mut self) -> Expr {
        let mut found = self.sign();
        while let Some(sign) = ["*", "/", "//", "%", "@"].into_iter().find(|sign| self.takes(sign)) {
            found = Expr::Binary(found.into(), sign, self.sign().into());
        }
        found
    }

    fn sign(&mut self) -> Expr {
        self.depth += 1;
        let found = if self.depth > MAX_DEPTH {
            self.at = self.tokens.len();
            Expr::Other
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
        loop {
            if self.takes(".") {
                let Some(Kind::Name(name)) = self.peek() else { return Expr::Other };
                self.at += 1;
                found = Expr::Attribute(found.into(), name.clone());
            } else if self.takes("(") {
                let (places, names) = self.arguments();
                found = Expr::Call(found.into(), places, names);
            } else if self.takes("[") {
                let index = self.index();
                found = Expr::Index(found.into(), index.into());
            } else {
                return found;
            }
        }
    }

    fn atom(&mut self) -> Expr {
        let Some(kind) = self.peek() else { return Expr::Other };
        self.at += 1;
        match kind {
            Kind::Number(number) => Expr::Number(*number),
            Kind::Text(text) => {
                let mut text = text.clone();
                while let Some(Kind::Text(more)) = self.peek() {
                    text.push_str(more);
                    self.at += 1;
                }
                Expr::Text(text)
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

    /// What stands in brackets; one thing in round ones is itself.
    fn in_brackets(&mut self, end: &str, of: fn(Vec<Expr>) -> Expr) -> Expr {
        let (mut items, mut comma) = (Vec::new(), false);
        while !self.takes(end) {
            if self.peek().is_none() {
                return Expr::Other;
            }
            let before = self.at;
            items.push(self.expression());
            if matches!(self.peek(), Some(Kind::Name(name)) if ["for", "async"].contains(&name.as_str())) {
                self.skip_to(end);
                return Expr::Other;
            }
            comma |= self.takes(",");
            if self.at == before {
                self.skip_to(end);
                return Expr::Other;
            }
        }
        match (end, comma, items.len()) {
            (")", false, 1) => items.remove(0),
            _ => of(items),
        }
    }

    fn dict(&mut self) -> Expr {
        let mut pairs = Vec::new();
        while !self.takes("}") {
            if self.peek().is_none() {
                return Expr::Other;
            }
            let key = self.expression();
            if !self.takes(":") {
                self.skip_to("}");
                return Expr::Other;
            }
            pairs.push((key, self.expression()));
            if !self.takes(",") && !matches!(self.peek(), Some(Kind::Sign("}"))) {
                self.skip_to("}");
                return Expr::Other;
            }
        }
        Expr::Dict(pairs)
    }

    fn arguments(&mut self) -> (Vec<Expr>, Vec<(String, Expr)>) {
        let (mut places, mut names) = (Vec::new(), Vec::new());
        while !self.takes(")") && self.peek().is_some() {
            let before = self.at;
            let named = match (self.peek(), self.tokens.get(self.at + 1).map(|token| &token.kind)) {
                (Some(Kind::Name(name)), Some(Kind::Sign("="))) => Some(name.clone()),
                _ => None,
            };
            match named {
                Some(name) => {
                    self.at += 2;
                    names.push((name, self.expression()));
                }
                None => places.push(self.expression()),
            }
            if matches!(self.peek(), Some(Kind::Name(name)) if name == "for") {
                self.skip_to(")");
                break;
            }
            self.takes(",");
            if self.at == before {
                self.skip_to(")");
                break;
            }
        }
        (places, names)
    }

    /// What stands between square brackets behind a value.
    fn index(&mut self) -> Expr {
        let (mut items, mut comma) = (Vec::new(), false);
        while !self.takes("]") && self.peek().is_some() {
            let before = self.at;
            items.push(self.slice());
            comma |= self.takes(",");
            if self.at == before {
                self.skip_to("]");
                return Expr::Other;
            }
        }
        if items.len() == 1 && !comma { items.remove(0) } else { Expr::Tuple(items) }
    }

    fn slice(&mut self) -> Expr {
        let ends = |parser: &Self| matches!(parser.peek(), None | Some(Kind::Sign(":" | "]" | ",")));
        let mut parts: Vec<Option<Box<Expr>>> = Vec::new();
        loop {
            parts.push(if ends(self) { None } else { Some(self.expression().into()) });
            if parts.len() == 3 || !self.takes(":") {
                break;
            }
        }
        if parts.len() == 1 {
            return parts.remove(0).map_or(Expr::Other, |whole| *whole);
        }
        parts.resize(3, None);
        let mut parts = parts.into_iter();
        let mut next = || parts.next().flatten();
        Expr::Slice(next(), next(), next())
    }

    /// Goes behind the bracket that ends where we are.
    fn skip_to(&mut self, end: &str) {
        let mut depth = 0;
        while let Some(kind) = self.peek() {
            self.at += 1;
            match kind {
                Kind::Sign("(" | "[" | "{") => depth += 1,
                Kind::Sign(sign) if [")", "]", "}"].contains(sign) => {
                    if depth == 0 {
                        if *sign != end {
                            self.at = self.tokens.len();
                        }
                        return;
                    }
                    depth -= 1;
                }
                _ => {}
            }
        }
    }
}
