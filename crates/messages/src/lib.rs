//! Reads a folder of messages in Fluent's syntax (projectfluent.org), when the program is built: a text with `{ $names }`, and with
//! `{ $count -> [one] … *[other] … }` where a number decides.
//!
//! ```
//! let messages = messages::parse("common", "row-count = { $rows ->\n    [one] { $rows } row\n   *[other] { $rows } rows\n}").unwrap();
//! assert_eq!((messages[0].id.as_str(), messages[0].names.as_slice()), ("row-count", ["rows".to_string()].as_slice()));
//! ```

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// One sentence or label of a language.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// The file that it is in, without `.ftl`.
    pub file: String,
    /// What it is called.
    pub id: String,
    /// What it is told, in the order of its places.
    pub names: Vec<String>,
    /// Its text: `\u{1}n` stands for what it is told in the place n, and `\u{2}n` with `\u{3}c…` for each category of plurals and
    /// `\u{4}` for the forms that a number decides between.
    pub text: String,
}

/// The categories of plurals, as Unicode's CLDR has them.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The folder of a language's tours, of which each file is one message.
pub const TOURS: &str = "tours";

/// Returns all messages of the files in a folder, by the names of the files, and then the tours of the language: each is a message
/// of its own, a text of JSON.
///
/// # Errors
/// Names the message that can't be read.
pub fn read(folder: &Path) -> Result<Vec<Message>, String> {
    let mut all = Vec::new();
    for (name, source) in files(folder, "ftl")? {
        all.extend(parse(&name, &source)?);
    }
    let tours = folder.join(TOURS);
    if tours.is_dir() {
        let tour = |(id, text): (String, String)| Message { file: TOURS.into(), id, names: Vec::new(), text };
        all.extend(files(&tours, "json")?.into_iter().map(tour));
    }
    Ok(all)
}

/// The names without their ending and the texts of the files of a folder, in the order of their names.
fn files(folder: &Path, end: &str) -> Result<Vec<(String, String)>, String> {
    let wrong = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths = Vec::new();
    for file in fs::read_dir(folder).map_err(wrong)? {
        let path = file.map_err(wrong)?.path();
        if path.extension().is_some_and(|found| found == end) {
            paths.push(path);
        }
    }
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_string();
        all.push((name, fs::read_to_string(&path).map_err(wrong)?));
    }
    Ok(all)
}

/// Returns the names of the folders that have messages: the languages.
///
/// # Errors
/// Where the folder can't be read.
pub fn languages(folder: &Path) -> Result<Vec<String>, String> {
    let wrong = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).map_err(wrong)? {
        let entry = entry.map_err(wrong)?;
        if entry.path().is_dir() && !read(&entry.path())?.is_empty() {
            all.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    all.sort();
    Ok(all)
}

/// Returns the messages of a file.
///
/// # Errors
/// Names the message that can't be read.
pub fn parse(file: &str, source: &str) -> Result<Vec<Message>, String> {
    let resource = parser::parse(source).map_err(|(_, errors)| format!("{file}: {errors:?}"))?;
    let mut all = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                let value = message.value.ok_or_else(|| format!("{file}, {id}: it has no text"))?;
                let mut names = Vec::new();
                let text =
                    pattern(&value, &mut names).map_err(|problem| format!("{file}, {id}: {problem}"))?;
                all.push(Message { file: file.into(), id: id.into(), names, text });
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => return Err(format!("{file}: this is no message: {other:?}")),
        }
    }
    Ok(all)
}

/// Returns the texts of a translation in the order of `messages`, each told what that one is told in the same places; English where
/// the translation has no such message.
///
/// # Errors
/// Names a message that `messages` don't have, or one that is told what that one isn't.
pub fn translated(messages: &[Message], translation: &[Message]) -> Result<Vec<String>, String> {
    let is = |one: &Message, other: &Message| one.file == other.file && one.id == other.id;
    if let Some(unknown) = translation.iter().find(|found| !messages.iter().any(|message| is(message, found)))
    {
        return Err(format!("{}, {}: English has no such message", unknown.file, unknown.id));
    }
    messages
        .iter()
        .map(|message| match translation.iter().find(|found| is(message, found)) {
            Some(found) => in_places_of(message, found),
            None => Ok(message.text.clone()),
        })
        .collect()
}

/// The text of a message with what it is told in the places that another one has for it.
fn in_places_of(message: &Message, found: &Message) -> Result<String, String> {
    let mut text = String::new();
    let mut signs = found.text.chars();
    while let Some(sign) = signs.next() {
        text.push(sign);
        if matches!(sign, '\u{1}' | '\u{2}') {
            let place = signs.next().and_then(|digit| digit.to_digit(36)).unwrap_or_default() as usize;
            let name = &found.names[place];
            let place = message.names.iter().position(|known| known == name);
            let place =
                place.ok_or_else(|| format!("{}, {}: it isn't told ${name}", found.file, found.id))?;
            text.push(digit(place)?);
        }
    }
    Ok(text)
}

fn pattern(pattern: &Pattern<&str>, names: &mut Vec<String>) -> Result<String, String> {
    pattern.elements.iter().map(|part| element(part, names)).collect()
}

fn element(element: &PatternElement<&str>, names: &mut Vec<String>) -> Result<String, String> {
    let expression = match element {
        PatternElement::TextElement { value } => return Ok(value.to_string()),
        PatternElement::Placeable { expression } => expression,
    };
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => Ok(value.to_string()),
        Expression::Inline(InlineExpression::VariableReference { id: name }) => {
            Ok(format!("\u{1}{}", place(name.name, names)?))
        }
        Expression::Select { selector: InlineExpression::VariableReference { id: name }, variants } => {
            let mut text = format!("\u{2}{}", place(name.name, names)?);
            for variant in variants {
                let VariantKey::Identifier { name } = variant.key else {
                    return Err("a number decides by [one] and [other]".into());
                };
                let category = CATEGORIES.iter().position(|category| *category == name);
                let category = category.ok_or_else(|| format!("{name} is no category of plurals"))?;
                let words = pattern(&variant.value, names)?;
                // Writing to a text can't fail.
                let _ = write!(text, "\u{3}{category}{words}");
            }
            Ok(text + "\u{4}")
        }
        other => Err(format!("this can't be said: {other:?}")),
    }
}

/// The digit of a name's place among those that a message is told.
fn place(name: &str, names: &mut Vec<String>) -> Result<char, String> {
    let place = names.iter().position(|known| known == name).unwrap_or_else(|| {
        names.push(name.to_string());
        names.len() - 1
    });
    digit(place)
}

fn digit(place: usize) -> Result<char, String> {
    char::from_digit(place as u32, 36).ok_or_else(|| "a message is told at most 36 things".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translation_may_turn_around_what_it_is_told() {
        let english = parse("a", "from-to = From { $from } to { $to }\nonly = Only in English").unwrap();
        let other = parse("a", "from-to = Nach { $to } von { $from }").unwrap();
        let texts = translated(&english, &other).unwrap();
        assert_eq!(texts, ["Nach \u{1}1 von \u{1}0", "Only in English"]);
    }

    #[test]
    fn a_translation_of_what_is_not_said_is_refused() {
        let english = parse("a", "one = Row { $row }").unwrap();
        let refused = |source: &str| translated(&english, &parse("a", source).unwrap()).unwrap_err();
        assert_eq!(refused("two = Zwei"), "a, two: English has no such message");
        assert_eq!(refused("one = Zeile { $line }"), "a, one: it isn't told $line");
    }
}
