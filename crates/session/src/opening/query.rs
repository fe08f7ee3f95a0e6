//! Readable addresses: `?preset=xor&lr=0.05&phase=backward&select=kernel1[0][1]`. What is misspelt is
//! reported with the nearest right word, and the rest holds.

use super::Opening;
use super::parameters::{About, PARAMETERS, QueryParameter};
use crate::lesson;
use experiment::edit::model::Refusal;
use experiment::presets::PresetId;
use experiment::text::number::quoted;

/// A word of an address and what it stands for.
pub(crate) type Choice<T> = (&'static str, T);

/// The names and values of a query.
pub(crate) type Pairs = [(String, String)];

/// What the query of an address asks for.
pub(crate) struct Query {
    pub opening: Opening,
    /// Whether it says which experiment, or where in it, and not only how the page looks.
    pub chooses: bool,
    /// A sentence for each parameter that is wrong.
    pub problems: Vec<String>,
}

/// Where parameters stand, for a message about one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    Address,
    Attributes,
    /// The state of a step, whose message names the step itself.
    Step,
}

impl Source {
    fn wrong(self, name: &str, problem: &str) -> String {
        match self {
            Source::Address => format!("In the link, {name}: {problem}."),
            Source::Step => format!("{name}: {problem}"),
            Source::Attributes => format!("The attribute {name}: {problem}."),
        }
    }
}

/// Reads a query, with or without its `?`.
pub(crate) fn read(query: &str) -> Query {
    let pairs = pairs(query);
    let start = || Opening::new(PresetId::NotebookRegression.experiment());
    let mut opening = lesson::asked(&pairs).unwrap_or_else(start);
    let mut problems = apply(&mut opening, &pairs, Source::Address);
    problems.extend(
        misspelt(&pairs)
            .map(|(name, meant)| format!("{} is no parameter of a link, perhaps {meant}.", quoted(name))),
    );
    let chooses = pairs.iter().any(|(name, _)| find(name).is_some_and(|p| p.about != About::Page));
    Query { opening, chooses, problems }
}

/// The parameter of a name.
pub(crate) fn find(name: &str) -> Option<&'static QueryParameter> {
    PARAMETERS.iter().find(|parameter| parameter.name == name)
}

/// The names that are none, each with the one that it is nearly: any other is of a course platform, of a server or of a
/// framework, and nobody's business here.
pub(crate) fn misspelt(pairs: &Pairs) -> impl Iterator<Item = (&str, &'static str)> {
    let names = pairs.iter().map(|(name, _)| name.as_str());
    names.filter(|name| is_misspelt(name)).filter_map(|name| Some((name, meant(name)?)))
}

/// The parameter whose name is nearly this one: but for its case, or from four letters on, but for a third of them. Of
/// two slips the first letter is none.
fn meant(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    let is_near = |word: &str| match distance(word, &lower) {
        0 => true,
        1 => word.len() >= 4,
        slips => slips * 3 <= word.len() && word.chars().next() == lower.chars().next(),
    };
    let names = PARAMETERS.iter().map(|parameter| parameter.name);
    names.filter(|word| is_near(word)).min_by_key(|word| distance(word, &lower))
}

/// Whether a name is nearly that of a parameter.
pub(crate) fn is_misspelt(name: &str) -> bool {
    find(name).is_none() && meant(name).is_some()
}

/// What is wrong with the first name that is none.
pub(crate) fn unknown(pairs: &Pairs) -> Option<Refusal> {
    let (name, _) = pairs.iter().find(|(name, _)| find(name).is_none())?;
    let nearest = perhaps(PARAMETERS.iter().map(|parameter| parameter.name), name);
    Some(format!("{} is no parameter of a link{nearest}", quoted(name)))
}

/// Applies the parameters there are, in the order of the table. One that is wrong changes nothing.
pub(crate) fn apply(opening: &mut Opening, pairs: &Pairs, source: Source) -> Vec<String> {
    let mut problems = Vec::new();
    for parameter in PARAMETERS.iter() {
        for (_, value) in pairs.iter().filter(|(name, _)| name == parameter.name) {
            let mut changed = opening.clone();
            let read = parameter.read(&mut changed, value);
            let checked = read.and_then(|()| changed.experiment.check().map_err(|error| error.to_string()));
            match checked {
                Ok(()) => *opening = changed,
                Err(problem) => problems.push(source.wrong(parameter.name, &problem)),
            }
        }
    }
    problems
}

/// The names and values of a query, decoded.
pub(crate) fn pairs(query: &str) -> Vec<(String, String)> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    };
    query.split('&').filter(|part| !part.is_empty()).map(pair).collect()
}

/// `%5B` is `[` and `+` a blank. What is no code stays as it is.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let code = (*first == b'%' && after.len() >= 2)
            .then(|| std::str::from_utf8(&after[..2]).ok().and_then(|code| u8::from_str_radix(code, 16).ok()))
            .flatten();
        bytes.push(match (code, first) {
            (Some(byte), _) => byte,
            (None, b'+') => b' ',
            (None, byte) => *byte,
        });
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).trim().to_string()
}

/// One of several words.
pub(crate) fn choose<T: Clone>(choices: &[Choice<T>], text: &str) -> Result<T, Refusal> {
    if let Some((_, value)) = choices.iter().find(|(word, _)| *word == text) {
        return Ok(value.clone());
    }
    let words = || choices.iter().map(|choice| choice.0);
    let expected = words().collect::<Vec<_>>().join(", ");
    Err(format!("expected {expected}; found {}{}", quoted(text), perhaps(words(), text)))
}

/// Several of several words, with commas between them.
pub(crate) fn list<T: Clone>(choices: &[Choice<T>], text: &str) -> Result<Vec<T>, Refusal> {
    text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(|word| choose(choices, word)).collect()
}

/// `on` or `off`; the name alone is on.
pub(crate) fn switch(text: &str) -> Result<bool, Refusal> {
    choose(
        &[
            ("on", true),
            ("off", false),
            ("", true),
            ("1", true),
            ("0", false),
            ("true", true),
            ("false", false),
        ],
        text,
    )
    .map_err(|_| format!("expected on or off, found {}", quoted(text)))
}

/// `, perhaps epochs` where a word is near enough.
fn perhaps<'a>(words: impl Iterator<Item = &'a str>, text: &str) -> String {
    let text = text.to_lowercase();
    let enough = (text.chars().count() / 2).clamp(1, 3);
    let near = words
        .filter(|word| !word.is_empty())
        .min_by_key(|word| (distance(word, &text), usize::MAX - word.len()));
    match near {
        Some(word) if distance(word, &text) <= enough => format!(", perhaps {word}"),
        _ => String::new(),
    }
}

/// How many letters to put in, take out, replace or swap with the next make one word of another.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().take(40).collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_by_hand() {
        for (a, b, expect) in [
            ("epochs", "epochs", 0),
            ("epochs", "epoks", 2),
            ("xor", "xro", 1),
            ("lr", "", 2),
            ("ab", "cab", 1),
        ] {
            assert_eq!(distance(a, b), expect, "{a} {b}");
        }
    }

    #[test]
    fn codes_of_an_address() {
        assert_eq!(decoded("kernel1%5B0%5d%5B1%5D"), "kernel1[0][1]");
        assert_eq!(decoded("a+b%2"), "a b%2");
        assert_eq!(decoded("100%é%zz%c3%a9"), "100%é%zzé");
    }
}
