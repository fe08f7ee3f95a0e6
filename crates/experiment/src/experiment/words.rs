//! What is wrong with JSON or with a value of a script, in people's words.

use crate::text::number::{cut, quoted};
use std::fmt;

/// The most characters of an error's message, which may quote what was found.
pub(super) const MAX_MESSAGE: usize = 200;

/// What serde names by Rust's types or by its own words, and what it is called here. Longer ones before those that they begin with.
const NAMES: [(&str, &str); 18] = [
    ("usize", "a whole number from 0"),
    ("u32", "a whole number from 0"),
    ("u64", "a whole number from 0"),
    ("f64", "a number"),
    ("a sequence", "a list"),
    ("a boolean", "true or false"),
    ("a string", "a text"),
    ("a map", "an object"),
    ("sequence", "a list"),
    ("map", "an object"),
    ("null", "null"),
    ("unit value", "nothing"),
    ("Option value", "nothing"),
    ("JsValue(undefined)", "nothing"),
    ("boolean", ""),
    ("integer", ""),
    ("floating point", ""),
    ("string", "the text"),
];

/// What JSON's reader says of a text that is none, and what to do.
const NO_JSON: [(&str, &str); 9] = [
    ("EOF while parsing", "the text ends too early"),
    ("trailing characters", "expected nothing more"),
    ("trailing comma", "expected nothing after the last comma"),
    ("expected value", "expected a number, a text in \", a list or an object"),
    ("key must be a string", "expected a key in \""),
    ("expected `:`", "expected a : after the key"),
    ("expected `,` or `]`", "expected a comma or ]"),
    ("expected `,` or `}`", "expected a comma or }"),
    ("expected ident", "expected true, false or null"),
];

/// Returns what is wrong in people's words, with the line where a text has one.
pub fn in_words(error: &impl fmt::Display) -> String {
    let said = error.to_string();
    let said = said.strip_prefix("Error: ").unwrap_or(&said);
    let (problem, place) = match said.rsplit_once(" at line ") {
        Some((problem, place)) if is_place(place) => (problem, Some(place)),
        _ => (said, None),
    };
    let (words, is_json) = match no_json(problem) {
        Some(words) => (words.to_string(), false),
        None => (value(problem), true),
    };
    let words = cut(&words, MAX_MESSAGE);
    match place {
        Some(place) if !is_json => format!("{words}, in line {}", place.replace(" column ", ", character ")),
        _ => words,
    }
}

/// Returns whether this is what follows “at line”.
fn is_place(text: &str) -> bool {
    text.split(" column ").all(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
}

fn no_json(problem: &str) -> Option<&'static str> {
    NO_JSON.iter().find(|(start, _)| problem.starts_with(start)).map(|(_, words)| *words)
}

/// What is wrong with a value of the wrong kind, and with keys.
fn value(problem: &str) -> String {
    if let Some(key) = problem.strip_prefix("missing field ") {
        return format!("the key {} is missing", key_quoted(key));
    }
    if let Some(key) = problem.strip_prefix("duplicate field ") {
        return format!("the key {} is there twice", key_quoted(key));
    }
    for (start, what) in [("unknown field ", "no key here"), ("unknown variant ", "no word for this")] {
        if let Some(rest) = problem.strip_prefix(start) {
            let (found, expected) = rest.split_once(", ").unwrap_or((rest, ""));
            let expected = expected.replace("expected one of ", "expected ").replace('`', "");
            let comma = if expected.is_empty() { "" } else { ": " };
            return format!("{} is {what}{comma}{expected}", key_quoted(found));
        }
    }
    for start in ["invalid type: ", "invalid value: ", "invalid length "] {
        if let Some((found, expected)) =
            problem.strip_prefix(start).and_then(|rest| rest.rsplit_once(", expected "))
        {
            return format!("expected {}, found {}", named(expected), named(found));
        }
    }
    problem.to_string()
}

/// A key between serde's backticks.
fn key_quoted(key: &str) -> String {
    quoted(key.trim_matches('`'))
}

/// What serde calls a value or a kind of value, in people's words.
fn named(text: &str) -> String {
    let begins = |word: &str| text.strip_prefix(word).filter(|rest| rest.is_empty() || rest.starts_with(' '));
    let Some((words, rest)) = NAMES.iter().find_map(|(word, words)| Some((*words, begins(word)?))) else {
        return text.replace('`', "");
    };
    format!("{words}{}", rest.replace('`', "")).trim_start().to_string()
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
        said("missing field `loss` at line 1 column 9", "the key “loss” is missing");
        said("unknown field `x`, expected one of `a`, `b`", "“x” is no key here: expected a, b");
        said("unknown variant `x`, expected `a` or `b`", "“x” is no word for this: expected a or b");
        said("duplicate field `a`", "the key “a” is there twice");
        said(
            "invalid type: string \"75\", expected usize",
            "expected a whole number from 0, found the text \"75\"",
        );
        said("invalid value: integer `-1`, expected usize", "expected a whole number from 0, found -1");
        said(
            "Error: invalid type: floating point `1.5`, expected u64",
            "expected a whole number from 0, found 1.5",
        );
        said("invalid type: null, expected f64", "expected a number, found null");
        said("invalid type: map, expected a sequence", "expected a list, found an object");
        said(
            "EOF while parsing a list at line 3 column 7",
            "the text ends too early, in line 3, character 7",
        );
        said(
            "trailing comma at line 2 column 1",
            "expected nothing after the last comma, in line 2, character 1",
        );
    }
}
