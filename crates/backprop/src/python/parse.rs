//! Arrays read from Python text.

use crate::model::Array;
use std::fmt;
use words::say;

/// The deepest nesting of brackets and calls.
const MAX_DEPTH: usize = 16;

/// What is wrong with a text of arrays, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseArraysError {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// What was expected and what was found, in a sentence.
    pub message: String,
}

impl fmt::Display for ParseArraysError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&say!(arrays::at { line: self.line, character: self.column, problem: &self.message }))
    }
}

impl std::error::Error for ParseArraysError {}

/// Reads a list of arrays as Python writes it: what `get_weights` prints, `np.array(…)` calls, or plain
/// nested lists; round brackets, line breaks, comments, a `model.set_weights(…)` around it and a
/// `weights =` before it are fine.
///
/// ```
/// use backprop::{Array, parse_arrays};
/// let arrays = parse_arrays("[array([[0.1, 0.2]], dtype=float32), [0., -1e-3]]")?;
/// assert_eq!(arrays, [Array::Matrix(vec![vec![0.1, 0.2]]), Array::Vector(vec![0.0, -0.001])]);
/// # Ok::<(), backprop::ParseArraysError>(())
/// ```
///
/// # Errors
/// Names the place, what was expected and what was found.
pub fn parse_arrays(text: &str) -> Result<Vec<Array>, ParseArraysError> {
    let mut reader = Reader { text, at: 0 };
    let (start, value) = reader.text_of_arrays()?;
    let Value::List(items) = value else {
        return Err(reader.error(start, say!(arrays::list_of_arrays)));
    };
    items.into_iter().map(|item| reader.array(item)).collect()
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

enum Value {
    Number(f64),
    List(Vec<Item>),
}

/// A value and where it begins.
type Item = (usize, Value);

impl Reader<'_> {
    fn error(&self, at: usize, message: impl Into<String>) -> ParseArraysError {
        let before = &self.text[..at];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        ParseArraysError {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            message: message.into(),
        }
    }

    fn unexpected<T>(&self, expected: &str) -> Result<T, ParseArraysError> {
        let rest = &self.text[self.at..];
        let word: String =
            rest.chars().take_while(|c| c.is_alphanumeric() || "._+−-".contains(*c)).take(20).collect();
        let found = match (word.is_empty(), rest.chars().next()) {
            (true, None) => say!(arrays::the_end).into(),
            (true, Some(other)) => format!("“{other}”"),
            (false, _) => format!("“{word}”"),
        };
        Err(self.error(self.at, say!(arrays::expected { expected, found })))
    }

    fn skip_blanks(&mut self) {
        loop {
            let rest = &self.text[self.at..];
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if !trimmed.starts_with('#') {
                return;
            }
            self.at += trimmed.find('\n').unwrap_or(trimmed.len());
        }
    }

    fn eat(&mut self, token: char) -> bool {
        self.skip_blanks();
        let there = self.text[self.at..].starts_with(token);
        self.at += if there { token.len_utf8() } else { 0 };
        there
    }

    /// A dotted name, such as `np.array`.
    fn name(&mut self) -> &str {
        self.skip_blanks();
        let rest = &self.text[self.at..];
        let begins = rest.starts_with(|c: char| c.is_alphabetic() || c == '_');
        let end = rest.find(|c: char| !(c.is_alphanumeric() || "._".contains(c))).unwrap_or(rest.len());
        let end = if begins { end } else { 0 };
        self.at += end;
        &rest[..end]
    }

    fn text_of_arrays(&mut self) -> Result<Item, ParseArraysError> {
        let start = self.at;
        let is_name = !self.name().is_empty();
        if !(is_name && self.eat('=')) {
            self.at = start;
        }
        let value = self.value(0)?;
        self.eat(';');
        self.skip_blanks();
        if self.at < self.text.len() { self.unexpected(say!(arrays::nothing_more)) } else { Ok(value) }
    }

    fn value(&mut self, depth: usize) -> Result<Item, ParseArraysError> {
        self.skip_blanks();
        let start = self.at;
        if depth > MAX_DEPTH {
            return Err(self.error(start, say!(arrays::depth { most: MAX_DEPTH })));
        }
        if self.text[start..].starts_with("...") {
            return Err(self.error(start, say!(arrays::ellipsis)));
        }
        for (open, close) in [('[', ']'), ('(', ')')] {
            if self.eat(open) {
                let items = self.items(close, depth)?;
                return Ok((start, Value::List(items)));
            }
        }
        if !self.name().is_empty() {
            if matches!(
                self.text[start..self.at].to_ascii_lowercase().as_str(),
                "nan" | "inf" | "np.nan" | "np.inf"
            ) {
                self.at = start;
                return self.unexpected(say!(arrays::finite_number));
            }
            if !self.eat('(') {
                self.at = start;
                return self.unexpected(say!(arrays::number_or_list));
            }
            let (_, value) = self.value(depth + 1)?;
            if self.eat(',') && !self.name().is_empty() {
                if !self.eat('=') || self.dtype().is_empty() {
                    return self.unexpected("dtype=float32");
                }
                self.eat(',');
            }
            return if self.eat(')') { Ok((start, value)) } else { self.unexpected("“)”") };
        }
        Ok((start, Value::Number(self.number()?)))
    }

    /// The value of `dtype`: `float32`, `np.float32` or `"float32"`.
    fn dtype(&mut self) -> &str {
        let _ = self.eat('"') || self.eat('\'');
        let start = self.at;
        let length = self.name().len();
        let _ = self.eat('"') || self.eat('\'');
        &self.text[start..start + length]
    }

    fn items(&mut self, close: char, depth: usize) -> Result<Vec<Item>, ParseArraysError> {
        let mut items = Vec::new();
        while !self.eat(close) {
            items.push(self.value(depth + 1)?);
            if !self.eat(',') {
                if self.eat(close) {
                    break;
                }
                return self.unexpected(&say!(arrays::comma_or_bracket { bracket: close.to_string() }));
            }
        }
        Ok(items)
    }

    fn number(&mut self) -> Result<f64, ParseArraysError> {
        let rest = &self.text[self.at..];
        let end = rest.find(|c: char| !(c.is_alphanumeric() || "._+-−".contains(c))).unwrap_or(rest.len());
        let word = rest[..end].replace('−', "-").replace('_', "");
        match word.parse::<f64>() {
            Ok(number) if number.is_finite() => {
                self.at += end;
                Ok(number)
            }
            Ok(_) => self.unexpected(say!(arrays::finite_number)),
            Err(_) => self.unexpected(say!(arrays::number_or_list)),
        }
    }

    /// A bias or a kernel.
    fn array(&self, (at, value): Item) -> Result<Array, ParseArraysError> {
        let Value::List(items) = value else {
            return Err(self.error(at, say!(arrays::array)));
        };
        match items.first() {
            Some((_, Value::List(_))) => {
                let rows = items.into_iter().map(|item| self.row(item)).collect::<Result<Vec<_>, _>>()?;
                let width = rows[0].1.len();
                match rows.iter().find(|(_, row)| row.len() != width) {
                    Some((at, row)) => Err(self.error(*at, say!(arrays::width { width, found: row.len() }))),
                    None => Ok(Array::Matrix(rows.into_iter().map(|(_, row)| row).collect())),
                }
            }
            _ => Ok(Array::Vector(self.row((at, Value::List(items)))?.1)),
        }
    }

    fn row(&self, (at, value): Item) -> Result<(usize, Vec<f64>), ParseArraysError> {
        let Value::List(items) = value else {
            return Err(self.error(at, say!(arrays::list_of_numbers)));
        };
        let numbers = items.into_iter().map(|(at, value)| match value {
            Value::Number(number) => Ok(number),
            Value::List(_) => Err(self.error(at, say!(arrays::dimensions))),
        });
        Ok((at, numbers.collect::<Result<_, _>>()?))
    }
}
