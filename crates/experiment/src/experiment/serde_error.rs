//! What is wrong with JSON or with a value of a script, in people's words.
//!
//! The crates that read it say so in an English of their own, which is taken apart here.

use crate::text::number::{cut, quoted};
use std::fmt;
use words::{list, say};

/// The most characters of an error's message, which may quote what was found.
pub(super) const MAX_MESSAGE: usize = 200;

/// A message that is told nothing.
type Message = fn() -> &'static str;

/// What serde names by Rust's types or by its own words, and what it is called here. Longer ones before those that they
/// begin with.
const NAMES: [(&str, Message); 15] = [
    ("usize", || say!(json::whole_number)),
    ("u32", || say!(json::whole_number)),
    ("u64", || say!(json::whole_number)),
    ("f64", || say!(json::number)),
    ("a sequence", || say!(json::list)),
    ("a boolean", || say!(json::true_or_false)),
    ("a string", || say!(json::some_text)),
    ("a map", || say!(json::object)),
    ("sequence", || say!(json::list)),
    ("map", || say!(json::object)),
    ("null", || say!(json::null)),
    ("unit value", || say!(json::nothing)),
    ("Option value", || say!(json::nothing)),
    ("JsValue(undefined)", || say!(json::nothing)),
    ("string", || say!(json::some_text)),
];

/// What serde puts before a value that speaks for itself.
const KINDS: [&str; 3] = ["boolean ", "integer ", "floating point "];

/// What JSON's reader says of a text that is none, and what to do.
const NO_JSON: [(&str, Message); 9] = [
    ("EOF while parsing", || say!(json::ends_too_early)),
    ("trailing characters", || say!(json::trailing_characters)),
    ("trailing comma", || say!(json::trailing_comma)),
    ("expected value", || say!(json::expected_value)),
    ("key must be a string", || say!(json::expected_key)),
    ("expected `:`", || say!(json::expected_colon)),
    ("expected `,` or `]`", || say!(json::expected_comma_or_bracket)),
    ("expected `,` or `}`", || say!(json::expected_comma_or_brace)),
    ("expected ident", || say!(json::expected_word)),
];

/// Returns where an error is, as far as that is known: nothing at the top.
pub(super) fn place(path: &serde_path_to_error::Path) -> String {
    // A `?` stands for what wasn't read far enough to have a name.
    match path.to_string().trim_end_matches(".?") {
        "." | "?" => String::new(),
        place => place.to_string(),
    }
}

/// Returns what is wrong in people's words, with the line where a text has one.
pub(super) fn in_words(error: &impl fmt::Display) -> String {
    let said = error.to_string();
    let said = said.strip_prefix("Error: ").unwrap_or(&said);
    let (problem, place) = match said.rsplit_once(" at line ") {
        Some((problem, place)) if is_place(place) => (problem, Some(place)),
        _ => (said, None),
    };
    let no_json = NO_JSON.iter().find(|(start, _)| problem.starts_with(start)).map(|(_, words)| words());
    match (no_json, place) {
        (Some(problem), Some(place)) => match place.split_once(" column ") {
            Some((line, character)) => say!(json::at_line_and_character { line, character, problem }),
            None => say!(json::at_line { line: place, problem }),
        },
        (Some(problem), None) => problem.into(),
        (None, _) => cut(&value(problem), MAX_MESSAGE),
    }
}

/// Returns whether this is what follows “at line”.
fn is_place(text: &str) -> bool {
    text.split(" column ").all(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
}

/// What is wrong with a value of the wrong kind, and with keys.
fn value(problem: &str) -> String {
    if let Some(key) = problem.strip_prefix("missing field ") {
        return say!(json::key_missing { key: key_quoted(key) });
    }
    if let Some(key) = problem.strip_prefix("duplicate field ") {
        return say!(json::key_twice { key: key_quoted(key) });
    }
    if let Some(rest) = problem.strip_prefix("unknown field ") {
        return match known(rest) {
            (found, None) => say!(json::unknown_key { found }),
            (found, Some(expected)) => say!(json::unknown_key_of { found, expected }),
        };
    }
    if let Some(rest) = problem.strip_prefix("unknown variant ") {
        return match known(rest) {
            (found, None) => say!(json::unknown_word { found }),
            (found, Some(expected)) => say!(json::unknown_word_of { found, expected }),
        };
    }
    if problem == "number out of range" {
        return say!(json::out_of_range).into();
    }
    for start in ["invalid type: ", "invalid value: ", "invalid length "] {
        if let Some((found, expected)) =
            problem.strip_prefix(start).and_then(|rest| rest.rsplit_once(", expected "))
        {
            return say!(json::expected { expected: named(expected), found: named(found) });
        }
    }
    problem.to_string()
}

/// A word that isn't known, and those that are: of `` `x`, expected one of `a`, `b` ``.
fn known(text: &str) -> (String, Option<String>) {
    let (found, known) = text.split_once(", ").unwrap_or((text, ""));
    let words: Vec<_> = known.split('`').skip(1).step_by(2).collect();
    let words = (!words.is_empty()).then(|| list(words));
    (key_quoted(found), words)
}

/// A key between serde's backticks.
fn key_quoted(key: &str) -> String {
    quoted(key.trim_matches('`'))
}

/// What serde calls a value or a kind of value, in people's words.
fn named(text: &str) -> String {
    if let Some(value) = KINDS.iter().find_map(|kind| text.strip_prefix(kind)) {
        return value.replace('`', "");
    }
    if let Some(text) = text.strip_prefix("string ") {
        return say!(json::the_text { text });
    }
    let begins = |word: &str| text.strip_prefix(word).filter(|rest| rest.is_empty() || rest.starts_with(' '));
    match NAMES.iter().find_map(|(word, words)| Some((words(), begins(word)?))) {
        Some((words, rest)) => format!("{words}{rest}"),
        None => text.to_string(),
    }
    .replace('`', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn said(serde: &str, expect: &str) {
        assert_eq!(in_words(&serde), expect);
    }

    #[test]
    fn what_serde_says_is_said_in_peoples_words() {
        said("missing field `loss` at line 1 column 9", "The key “loss” is missing.");
        said("unknown field `x`, expected one of `a`, `b`", "“x” is not a key here. Expected: a, b.");
        said("unknown variant `x`, expected `a` or `b`", "“x” is not a word for this. Expected: a, b.");
        said(
            "unknown field `seen at line two`, expected `a` or `b`",
            "“seen at line two” is not a key here. Expected: a, b.",
        );
        said("duplicate field `a`", "The key “a” is there twice.");
        said(
            "invalid type: string \"75\", expected usize",
            "Expected a whole number from 0, found the text \"75\".",
        );
        said("invalid value: integer `-1`, expected usize", "Expected a whole number from 0, found -1.");
        said(
            "Error: invalid type: floating point `1.5`, expected u64",
            "Expected a whole number from 0, found 1.5.",
        );
        said("invalid type: null, expected f64", "Expected a number, found null.");
        said("invalid type: map, expected a sequence", "Expected a list, found an object.");
        said("EOF while parsing a list at line 3 column 7", "Line 3, character 7: The text ends too early.");
        said(
            "trailing comma at line 2 column 1",
            "Line 2, character 1: Expected nothing after the last comma.",
        );
    }
}
