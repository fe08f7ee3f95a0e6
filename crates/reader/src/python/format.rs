//! Texts one behind the other, also with values in them: `f"{a}: {b:.4f}"`.

use super::expressions::Parser;
use super::fill::parts;
use super::syntax::Expr;
use super::token::{Kind, tokens};

impl Parser<'_> {
    /// Texts one behind the other, which are one.
    pub(super) fn texts(&mut self) -> Expr {
        let (mut texts, mut fields) = (vec![String::new()], Vec::new());
        loop {
            let (text, is_format) = match self.peek() {
                Some(Kind::Text(text)) => (text, false),
                Some(Kind::Format(text)) => (text, true),
                _ => break,
            };
            self.at += 1;
            let mut parts = if is_format { parts(text) } else { vec![(text.clone(), None)] };
            for (text, field) in parts.drain(..) {
                if let Some(last) = texts.last_mut() {
                    last.push_str(&text);
                }
                if let Some(field) = field {
                    fields.push(self.field(&field));
                    texts.push(String::new());
                }
            }
        }
        match texts.pop() {
            Some(text) if fields.is_empty() => Expr::Text(text),
            last => {
                texts.extend(last);
                Expr::Format(texts, fields)
            }
        }
    }

    /// What stands in the brackets of an f-string, up to how it is written.
    fn field(&self, field: &str) -> Expr {
        let tokens = tokens(field);
        let mut parser = Parser::new(&tokens);
        parser.depth = self.depth;
        parser.expression()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(name: &str) -> Expr {
        Expr::Name(name.into())
    }

    #[test]
    fn three_ways_say_the_same() {
        let expected =
            Expr::Format(["a ", "/3 {b} ", "%"].map(String::from).to_vec(), vec![name("x"), name("y")]);
        for text in [
            "f'a {x}/3 {{b}} ' f'{y:.4f}%'",
            "'a {}/3 {{b}} {:.4f}%'.format(x, y)",
            "'a %d/3 {b} %.4f%%' % (x, y)",
        ] {
            let tokens = tokens(text);
            assert_eq!(Parser::new(&tokens).tuple(), expected, "{text}");
        }
    }
}
