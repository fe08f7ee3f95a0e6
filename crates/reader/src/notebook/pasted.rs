//! Code as people paste it, with prompts before it or without, and with what it has shown among it.

use super::cell::Cell;
use super::prompt::Prompt;
use super::sign::has_sign;

/// What Keras's table of a model begins its lines with.
const SUMMARY: [&str; 8] = [
    "Model: \"",
    "Layer (type)",
    "Total params:",
    "Trainable params:",
    "Non-trainable params:",
    "Optimizer params:",
    "____",
    "====",
];

/// Returns the cells of a paste: `# %%` and numbered prompts begin one. Lines keep their numbers.
pub fn cells(text: &str) -> Vec<Cell> {
    let mut pasted = Pasted::default();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        pasted.read(line, lines.peek().copied().unwrap_or_default());
    }
    pasted.cells
}

#[derive(Default)]
struct Pasted<'a> {
    cells: Vec<Cell>,
    /// The number of the last prompt: some write the same one before what the cell has shown.
    number: &'a str,
    /// Whether a line without a prompt is shown.
    answers: bool,
    /// What the code before has opened.
    code: Open,
    /// What was opened in what is shown.
    shown: Open,
}

impl<'a> Pasted<'a> {
    fn read(&mut self, line: &'a str, next: &str) {
        let (prompt, rest) = match Prompt::of(line) {
            Some((Prompt::Cell(number), code)) if !number.trim().is_empty() && number == self.number => {
                (Some(Prompt::Shown), code)
            }
            Some((prompt, code)) => (Some(prompt), code),
            None => (None, line),
        };
        if let Some(Prompt::Cell(number)) = prompt {
            self.number = number;
        }
        if self.cells.is_empty()
            || matches!(prompt, Some(Prompt::Cell(_)))
            || line.starts_with("# %%")
            || line.starts_with("#%%")
        {
            self.begin();
        }
        let is_shown = self.is_shown(prompt, rest, next);
        let (opened, other) = match is_shown {
            true => (&mut self.shown, &mut self.code),
            false => (&mut self.code, &mut self.shown),
        };
        opened.read(rest);
        *other = Open::default();
        let Some(cell) = self.cells.last_mut() else { return };
        let (to, other) = match is_shown {
            true => (&mut cell.output, &mut cell.source),
            false => (&mut cell.source, &mut cell.output),
        };
        *to += rest;
        to.push('\n');
        other.push('\n');
    }

    /// Begins a cell, unless nothing stands in the last one.
    fn begin(&mut self) {
        let is_empty = |cell: &Cell| cell.source.trim().is_empty() && cell.output.trim().is_empty();
        if !self.cells.last().is_some_and(is_empty) {
            self.cells.push(Cell { among: true, ..Cell::default() });
        }
        (self.answers, self.code, self.shown) = (false, Open::default(), Open::default());
    }

    /// Whether a line is one of what was shown.
    fn is_shown(&mut self, prompt: Option<Prompt>, line: &str, next: &str) -> bool {
        match prompt {
            Some(Prompt::Cell(_)) => return false,
            Some(Prompt::Statement | Prompt::More) => {
                if prompt == Some(Prompt::Statement) {
                    self.code = Open::default();
                }
                self.answers = true;
                return false;
            }
            Some(Prompt::Shown) => {
                self.answers = true;
                return true;
            }
            None => {}
        }
        if has_sign(line) {
            self.answers = false;
            return false;
        }
        self.answers
            || self.shown.is_open()
            || self.code.quotes.is_none() && is_log(line)
            || !self.code.is_open() && (is_value(line) || is_summary(line) || is_header(line, next))
    }
}

/// What is open at the end of a line.
#[derive(Default)]
struct Open {
    brackets: usize,
    /// The sign that ends a text of several lines.
    quotes: Option<&'static str>,
    /// Whether a line ends with a backslash.
    goes_on: bool,
}

impl Open {
    fn is_open(&self) -> bool {
        self.brackets > 0 || self.quotes.is_some() || self.goes_on
    }

    fn read(&mut self, line: &str) {
        self.goes_on = line.ends_with('\\');
        let mut rest = line;
        while let Some(letter) = rest.chars().next() {
            if let Some(mark) = self.quotes {
                let Some(end) = rest.find(mark) else { return };
                (self.quotes, rest) = (None, &rest[end + mark.len()..]);
                continue;
            }
            rest = &rest[letter.len_utf8()..];
            match letter {
                '#' => return,
                '"' | '\'' => {
                    let mark = if letter == '"' { "\"\"\"" } else { "'''" };
                    if let Some(text) = rest.strip_prefix(&mark[1..]) {
                        (self.quotes, rest) = (Some(mark), text);
                        continue;
                    }
                    let mut escaped = false;
                    let end = rest.find(|c| {
                        let ends = c == letter && !escaped;
                        escaped = c == '\\' && !escaped;
                        ends
                    });
                    rest = end.map_or("", |end| &rest[end + 1..]);
                }
                '(' | '[' | '{' => self.brackets += 1,
                ')' | ']' | '}' => self.brackets = self.brackets.saturating_sub(1),
                _ => {}
            }
        }
    }
}

/// `Epoch 1/75`, `4/4 [=====] - 0s - loss: 25.0919`
fn is_log(line: &str) -> bool {
    let line = line.trim_start();
    let is_digit = |c: char| c.is_ascii_digit();
    let epoch = line.strip_prefix("Epoch ").map(|rest| rest.trim_start_matches('['));
    epoch.is_some_and(|rest| rest.starts_with(is_digit))
        || line.split_once('/').is_some_and(|(done, rest)| {
            done.parse::<usize>().is_ok()
                && rest.starts_with(is_digit)
                && (rest.contains("loss") || rest.contains("/step"))
        })
}

/// An array, an object, or numbers alone: as code they would do nothing.
fn is_value(line: &str) -> bool {
    let line = line.trim_start();
    ["[array(", "array([", "<"].iter().any(|sign| line.starts_with(sign)) || is_numbers(line)
}

fn is_numbers(line: &str) -> bool {
    line.contains(|c: char| c.is_ascii_digit())
        && line.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "+-.,eE[]".contains(c))
}

fn is_summary(line: &str) -> bool {
    let line = line.trim();
    let is_layer =
        line.contains("(None, ") && !line.contains('=') && line.ends_with(|c: char| c.is_ascii_digit());
    is_layer
        || line.starts_with(|c| ('\u{2500}'..='\u{257f}').contains(&c))
        || SUMMARY.iter().any(|sign| line.starts_with(sign))
}

/// The names over the columns of a table.
fn is_header(line: &str, next: &str) -> bool {
    let is_name = |word: &str| word.chars().all(|c| c.is_alphanumeric() || "_-.".contains(c));
    let words = line.split_whitespace();
    words.clone().count() > 1
        && words.clone().all(is_name)
        && is_numbers(next)
        && next.split_whitespace().count() >= words.count()
}
