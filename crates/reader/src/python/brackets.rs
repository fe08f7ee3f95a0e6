//! What stands in brackets: lists, dictionaries, arguments and places.

use super::expressions::Parser;
use super::syntax::Expr;
use super::token::Kind;

impl Parser<'_> {
    /// Reads `name(a, b=2)` of a function: its name, and what it takes.
    pub fn definition(&mut self) -> (String, Vec<(String, Option<Expr>)>) {
        let Some(Kind::Name(name)) = self.peek() else { return Default::default() };
        self.at += 1;
        let mut takes = Vec::new();
        self.takes("(");
        while !self.takes(")") && self.peek().is_some() {
            while self.takes("*") || self.takes("**") || self.takes("/") || self.takes(",") {}
            let Some(Kind::Name(taken)) = self.peek() else { break };
            self.at += 1;
            if self.takes(":") {
                self.expression();
            }
            let usual = self.takes("=").then(|| self.expression());
            takes.push((taken.clone(), usual));
            self.takes(",");
        }
        (name.clone(), takes)
    }

    /// What stands in brackets; one thing in round ones is itself.
    pub(super) fn in_brackets(&mut self, end: &str, of: fn(Vec<Expr>) -> Expr) -> Expr {
        let (mut items, mut comma) = (Vec::new(), false);
        while !self.takes(end) {
            if self.peek().is_none() {
                return Expr::Other;
            }
            let before = self.at;
            items.push(self.expression());
            if self.is_at("for") || self.is_at("async") {
                return self.comprehension(items.pop().unwrap_or(Expr::Other), end);
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

    /// `for x in values` behind the item of a list, to its bracket.
    fn comprehension(&mut self, item: Expr, end: &str) -> Expr {
        if !self.takes_name("for") {
            self.skip_to(end);
            return Expr::Other;
        }
        let target = self.targets();
        let is_in = self.takes_name("in");
        let values = self.comparison();
        if is_in && self.takes(end) {
            return Expr::Comprehension(item.into(), target.into(), values.into());
        }
        self.skip_to(end);
        Expr::Other
    }

    fn is_at(&self, word: &str) -> bool {
        matches!(self.peek(), Some(Kind::Name(name)) if name == word)
    }

    pub(super) fn dict(&mut self) -> Expr {
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

    pub(super) fn arguments(&mut self) -> (Vec<Expr>, Vec<(String, Expr)>) {
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
            if self.is_at("for") {
                let item = places.pop().unwrap_or(Expr::Other);
                places.push(self.comprehension(item, ")"));
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
    pub(super) fn index(&mut self) -> Expr {
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
