//! Python as words: names, numbers, strings and signs, with the line each stands in.

/// What a token is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A name or a keyword.
    Name(String),
    /// A number.
    Number(f64),
    /// A string, without its quotes.
    Text(String),
    /// An f-string, without its quotes.
    Format(String),
    /// A sign: `(`, `==`, `**` …
    Sign(&'static str),
    /// The end of a logical line.
    End,
    /// What is no Python.
    Wrong(char),
}

/// A token, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its line, from 1.
    pub line: usize,
    /// The blanks before the first token of its logical line.
    pub indent: usize,
}

/// Longer signs stand before the shorter ones that they begin with.
const SIGNS: [&str; 47] = [
    "**=", "//=", ">>=", "<<=", "...", "**", "//", "->", ":=", "==", "!=", "<=", ">=", "+=", "-=", "*=",
    "/=", "%=", "@=", "&=", "|=", "^=", "<<", ">>", "(", ")", "[", "]", "{", "}", ",", ":", ".", ";", "=",
    "+", "-", "*", "/", "%", "@", "<", ">", "&", "|", "^", "~",
];

/// Returns the tokens of a text. Lines that only a notebook knows (`%matplotlib inline`, `!pip install`) are left out.
pub fn tokens(text: &str) -> Vec<Token> {
    if is_of_another_language(text) {
        return Vec::new();
    }
    let mut reader = Reader { found: Vec::new(), depth: 0, indent: 0, line: 1, begun: false };
    let mut rest = text;
    while !rest.is_empty() {
        rest = reader.next(rest);
    }
    reader.end();
    reader.found
}

/// Whether a cell is one of a shell, of HTML and the like: `%%bash`.
fn is_of_another_language(text: &str) -> bool {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    let word = first.and_then(|line| line.strip_prefix("%%")?.split_whitespace().next());
    word.is_some_and(|word| !["time", "timeit", "capture", "prun", "python", "python3", "px"].contains(&word))
}

struct Reader {
    found: Vec<Token>,
    depth: usize,
    indent: usize,
    line: usize,
    /// Whether the logical line has a token.
    begun: bool,
}

impl Reader {
    /// Reads what stands first, and returns what stands behind it.
    fn next<'a>(&mut self, rest: &'a str) -> &'a str {
        if !self.begun && self.depth == 0 {
            let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
            let code = line.trim_start();
            self.indent = line.len() - code.len();
            if code.starts_with(['%', '!', '?']) || code.trim().is_empty() {
                self.line += 1;
                return after;
            }
            self.begun = true;
            return &rest[self.indent..];
        }
        let first = rest.chars().next().unwrap_or('\n');
        match first {
            '\n' => {
                self.line += 1;
                if self.depth == 0 {
                    self.end();
                }
                &rest[1..]
            }
            '\\' if rest[1..].starts_with('\n') => {
                self.line += 1;
                &rest[2..]
            }
            '#' => rest.find('\n').map_or("", |end| &rest[end..]),
            _ if first.is_whitespace() => &rest[first.len_utf8()..],
            '0'..='9' => self.number(rest),
            '.' if rest[1..].starts_with(|c: char| c.is_ascii_digit()) => self.number(rest),
            '"' | '\'' => self.string(rest, ""),
            _ if first.is_alphabetic() || first == '_' => self.name(rest),
            _ => self.sign(rest, first),
        }
    }

    fn push(&mut self, kind: Kind) {
        self.found.push(Token { kind, line: self.line, indent: self.indent });
    }

    fn end(&mut self) {
        if self.begun {
            self.push(Kind::End);
        }
        (self.begun, self.depth) = (false, 0);
    }

    fn name<'a>(&mut self, rest: &'a str) -> &'a str {
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let is_prefix = name.len() <= 2 && name.chars().all(|c| "rRbBfFuU".contains(c));
        if is_prefix && after.starts_with(['"', '\'']) {
            return self.string(after, name);
        }
        self.push(Kind::Name(name.into()));
        after
    }

    fn number<'a>(&mut self, rest: &'a str) -> &'a str {
        let mut end = 0;
        let bytes = rest.as_bytes();
        while end < bytes.len() {
            let sign_of_power = end > 0 && b"+-".contains(&bytes[end]) && b"eE".contains(&bytes[end - 1]);
            if !(bytes[end].is_ascii_alphanumeric() || b"._".contains(&bytes[end]) || sign_of_power) {
                break;
            }
            end += 1;
        }
        let text = rest[..end].replace('_', "");
        match text.parse() {
            Ok(number) => self.push(Kind::Number(number)),
            Err(_) => self.push(Kind::Wrong(rest.chars().next().unwrap_or('0'))),
        }
        &rest[end..]
    }

    fn string<'a>(&mut self, rest: &'a str, prefix: &str) -> &'a str {
        let raw = prefix.contains(['r', 'R']);
        let quote = &rest[..1];
        let triple = quote.repeat(3);
        let mark = if rest.starts_with(&triple) { triple.as_str() } else { quote };
        let line = self.line;
        let (mut text, mut at) = (String::new(), mark.len());
        while at < rest.len() && !rest[at..].starts_with(mark) {
            let letter = rest[at..].chars().next().unwrap_or('\n');
            if letter == '\n' {
                if mark.len() == 1 {
                    break;
                }
                self.line += 1;
            }
            at += letter.len_utf8();
            let escaped = if letter == '\\' && !raw { rest[at..].chars().next() } else { None };
            match escaped {
                Some(escaped) => {
                    at += escaped.len_utf8();
                    self.line += usize::from(escaped == '\n');
                    text.extend(unescaped(escaped));
                }
                None => text.push(letter),
            }
        }
        let kind = if prefix.contains(['f', 'F']) { Kind::Format } else { Kind::Text };
        self.found.push(Token { kind: kind(text), line, indent: self.indent });
        rest.get(at + mark.len()..).unwrap_or(&rest[at.min(rest.len())..]).trim_start_matches('\r')
    }

    fn sign<'a>(&mut self, rest: &'a str, first: char) -> &'a str {
        let Some(sign) = SIGNS.into_iter().find(|sign| rest.starts_with(sign)) else {
            self.push(Kind::Wrong(first));
            return &rest[first.len_utf8()..];
        };
        match sign {
            "(" | "[" | "{" => self.depth += 1,
            ")" | "]" | "}" => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.push(Kind::Sign(sign));
        &rest[sign.len()..]
    }
}

/// What stands behind a backslash, as a letter.
fn unescaped(letter: char) -> Option<char> {
    match letter {
        'n' => Some('\n'),
        't' => Some('\t'),
        'r' => Some('\r'),
        '\n' => None,
        other => Some(other),
    }
}
