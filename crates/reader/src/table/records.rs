//! Lines of values with a sign between them.

use super::cells::{Between, Cell, Line};

/// The longest text in quotes: what is longer has lost its end.
const LONGEST: usize = 1 << 12;

/// Returns the lines of a text that hold any value, by what stands between the values.
pub fn records(text: &str, between: Between) -> Vec<Line> {
    let quote = if text.contains('"') { '"' } else { '\'' };
    let mut scan = Scan { rest: text, number: 1, between, quote };
    let mut lines = Vec::new();
    while !scan.rest.is_empty() {
        let line = scan.line();
        if line.filled() > 0 {
            lines.push(line);
        }
    }
    lines
}

struct Scan<'a> {
    rest: &'a str,
    number: usize,
    between: Between,
    quote: char,
}

/// What ends a cell.
enum End {
    Sign(usize),
    Line(usize),
}

impl Scan<'_> {
    /// Reads a line, which goes on where a text in quotes does.
    fn line(&mut self) -> Line {
        let mut line = Line { number: self.number, cells: Vec::new() };
        if self.is_of_blanks() {
            self.rest = self.rest.trim_start_matches([' ', '\t']);
        }
        loop {
            let (cell, end) = self.quoted().unwrap_or_else(|| self.bare());
            line.cells.push(cell);
            match end {
                End::Sign(length) => self.rest = &self.rest[length..],
                End::Line(length) => {
                    self.rest = &self.rest[length..];
                    self.number += 1;
                    return line;
                }
            }
        }
    }

    fn is_of_blanks(&self) -> bool {
        matches!(self.between, Between::Blanks | Between::WideBlanks)
    }

    /// What ends a cell at the beginning of a text, if anything does.
    fn end(&self, text: &str) -> Option<End> {
        if let Some(length) = end_of_line(text) {
            return Some(End::Line(length));
        }
        let first = text.as_bytes().first();
        let is = |sign: u8| (first == Some(&sign)).then_some(End::Sign(1));
        match self.between {
            Between::Tabs => is(b'\t'),
            Between::Semicolons => is(b';'),
            Between::Bars => is(b'|'),
            Between::CommasAndBlanks => text.starts_with(", ").then_some(End::Sign(2)),
            Between::Blanks | Between::WideBlanks => {
                let blanks = text.len() - text.trim_start_matches([' ', '\t']).len();
                let behind = end_of_line(&text[blanks..]);
                match (blanks, behind) {
                    (0, _) => None,
                    (_, Some(length)) => Some(End::Line(blanks + length)),
                    (1, None) if self.between == Between::WideBlanks && first != Some(&b'\t') => None,
                    _ => Some(End::Sign(blanks)),
                }
            }
            Between::Commas | Between::Python | Between::Tags => is(b','),
        }
    }

    fn bare(&mut self) -> (Cell, End) {
        let text = self.rest;
        for (at, _) in text.char_indices() {
            if let Some(end) = self.end(&text[at..]) {
                self.rest = &text[at..];
                return (Cell::plain(&text[..at]), end);
            }
        }
        self.rest = "";
        (Cell::plain(text), End::Line(0))
    }

    /// A cell in quotes, where its text ends with the quotes: two of them stand for one.
    fn quoted(&mut self) -> Option<(Cell, End)> {
        let begin = self.rest.trim_start_matches(' ').strip_prefix(self.quote)?;
        let bytes = &begin.as_bytes()[..begin.len().min(LONGEST)];
        let (mut text, mut at) = (String::new(), 0);
        let behind = loop {
            let length = bytes.get(at..)?.iter().position(|byte| char::from(*byte) == self.quote)?;
            text += &begin[at..at + length];
            at += length + 1;
            match begin[at..].starts_with(self.quote) {
                true => {
                    text.push(self.quote);
                    at += 1;
                }
                false => break &begin[at..],
            }
        };
        let rest = if self.is_of_blanks() { behind } else { behind.trim_start_matches(' ') };
        let end = self.end(rest)?;
        self.number += text.matches('\n').count().max(text.matches('\r').count());
        self.rest = rest;
        Some((Cell { text: text.trim().into(), quoted: true }, end))
    }
}

/// How long the end of a line is that stands at the beginning of a text; none where none does.
fn end_of_line(text: &str) -> Option<usize> {
    match text.as_bytes() {
        [] => Some(0),
        [b'\r', b'\n', ..] => Some(2),
        [b'\r' | b'\n', ..] => Some(1),
        _ => None,
    }
}
