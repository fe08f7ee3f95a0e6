//! What a session writes before a line.

/// Returns a line without what a session writes before its code: `>>> `, `... `, `In [1]: `, `   ...: `.
pub fn without_prompt(line: &str) -> &str {
    Prompt::of(line).map_or(line, |(_, code)| code)
}

/// What stands before a line.
#[derive(Clone, Copy, PartialEq)]
pub enum Prompt<'a> {
    /// `In [3]:` or `[3]:`, which begin a cell.
    Cell(&'a str),
    /// `>>> `, which begins a statement.
    Statement,
    /// `... `, with which it goes on.
    More,
    /// `Out[3]:`
    Shown,
}

impl Prompt<'_> {
    /// Returns the prompt of a line, and what stands behind it.
    pub fn of(line: &str) -> Option<(Prompt<'_>, &str)> {
        for (sign, prompt) in [(">>>", Prompt::Statement), ("...", Prompt::More)] {
            if let Some(code) = line.strip_prefix(sign)
                && (code.is_empty() || code.starts_with(' '))
            {
                return Some((prompt, code.strip_prefix(' ').unwrap_or(code)));
            }
        }
        let (before, code) = line.split_once(':')?;
        let code = code.strip_prefix(' ').unwrap_or(code);
        let before = before.trim_start();
        if before == "..." {
            return Some((Prompt::More, code));
        }
        let (word, number) = before.strip_suffix(']')?.split_once('[')?;
        if !number.chars().all(|c| c.is_ascii_digit() || " *".contains(c)) {
            return None;
        }
        match word.trim_end() {
            "In" | "" => Some((Prompt::Cell(number), code)),
            "Out" => Some((Prompt::Shown, code)),
            _ => None,
        }
    }
}
