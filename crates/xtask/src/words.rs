//! The words of the scripts and of index.html, and the languages beside English, which are files that a page loads where one is
//! chosen. Trunk calls both before and after each build.

use crate::run::root;
use messages::{Message, read, translated};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// Where the messages are: a folder for each language, and scripts/ in it.
const WORDS: &str = "crates/words";
/// The messages of index.html.
const FIRST_PAINT: &str = "firstPaint";
/// What a person reads of a tour.
const SAID: [&str; 7] = ["title", "about", "text", "question", "hint", "try", "name"];
/// How index.html names a message.
const MARK: &str = "data-word=";

/// Writes target/words.js: a function for each message of the scripts.
pub fn write_module() -> Result<(), String> {
    write_to(&root().join("target/words.js"), &module(&of_scripts("en")?, &others()?)?)
}

/// Puts the words into index.html where trunk has put it, and writes the other languages beside it.
pub fn write_page() -> Result<(), String> {
    let folder = std::env::var("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder.map_err(|_| "Trunk calls this, and says in TRUNK_STAGING_DIR where its page is.")?;
    let index = folder.join("index.html");
    let page = fs::read_to_string(&index).map_err(|error| format!("{}: {error}", index.display()))?;
    write_to(&index, &filled(&page)?)?;
    for language in others()? {
        write_to(&folder.join(format!("words/{language}.json")), &texts_of(&language)?)?;
    }
    Ok(())
}

/// The page with the English messages that it names.
pub fn filled(page: &str) -> Result<String, String> {
    let messages = of_scripts("en")?;
    let mut out = String::new();
    let mut rest = page;
    while let Some(at) = rest.find(MARK) {
        let name = rest[at + MARK.len()..].trim_start_matches('"');
        let name = name.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or_default();
        let is = |message: &&Message| camel(&message.file) == FIRST_PAINT && camel(&message.id) == name;
        let message = messages.iter().find(is);
        let message = message.ok_or_else(|| format!("index.html: there is no message {name}"))?;
        let text = message.text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let tag = rest[..at].rfind('<').map_or("", |tag| &rest[tag..at]);
        let end = at + rest[at..].find('>').ok_or("index.html: a tag without an end")?;
        if tag.starts_with("<meta") {
            write!(out, "{}content=\"{text}\" {}>", &rest[..at], &rest[at..end]).expect("a text");
        } else {
            write!(out, "{}>{text}", &rest[..end]).expect("a text");
        }
        rest = &rest[end + 1..];
    }
    Ok(out + rest)
}

/// The module of the scripts' words.
fn module(messages: &[Message], languages: &[String]) -> Result<String, String> {
    let texts: Vec<&str> = messages.iter().map(|message| message.text.as_str()).collect();
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for (place, message) in messages.iter().enumerate() {
        if message.text.contains('\u{2}') {
            return Err(format!("{}, {}: no number decides in a script", message.file, message.id));
        }
        let code = files.entry(camel(&message.file)).or_default();
        let (id, names) = (camel(&message.id), message.names.join(", "));
        let told = if names.is_empty() { String::new() } else { format!("{{ {names} }}") };
        writeln!(code, "    {id}: ({told}) => fill({place}, [{names}]),").expect("a text");
    }
    let functions: String = files.iter().map(|(name, code)| format!("  {name}: {{\n{code}  }},\n")).collect();
    Ok(format!(
        "// The words of the scripts, by `cargo xtask words` from {WORDS}/en/scripts.\n\n\
         /** The version of the playground. */\n\
         export const VERSION = \"{}\";\n\n\
         let texts = {};\n\
         const fill = (place, told) => texts[place].replace(/\\u0001(.)/g, (_, digit) => told[parseInt(digit, 36)]);\n\n\
         /** The languages beside English. */\n\
         export const LANGUAGES = {};\n\n\
         /** Speaks another language from now on: its texts in the order of these. */\n\
         export const speak = (others) => void (texts = others);\n\n\
         /** A function for each message. */\n\
         export const words = {{\n{functions}}};\n",
        env!("CARGO_PKG_VERSION"),
        json(&texts),
        json(languages),
    ))
}

/// The file of a language: its texts for the scripts and for the program.
fn texts_of(language: &str) -> Result<String, String> {
    let translated = |folder: &str, english: &[Message]| {
        if language == words::PSEUDO {
            return english.iter().map(pseudo).collect();
        }
        let there = root().join(WORDS).join(language).join(folder);
        translated(english, &if there.exists() { read(&there)? } else { Vec::new() })
    };
    let scripts: Vec<String> = translated("scripts", &of_scripts("en")?)?;
    let program: Vec<String> = translated("", &read(&root().join(WORDS).join("en"))?)?;
    Ok(format!("{{\"scripts\":{},\"program\":{}}}\n", json(&scripts), json(&program)))
}

/// A message of the language for tests; of a tour what a person reads.
fn pseudo(message: &Message) -> Result<String, String> {
    if message.file != messages::TOURS {
        return Ok(words::pseudo(&message.text));
    }
    let tour = serde_json::from_str(&message.text);
    let mut tour: Value = tour.map_err(|error| format!("{}: {error}", message.id))?;
    mark(&mut tour, false);
    Ok(tour.to_string())
}

/// Marks the texts within a part of a tour; `said` where the part itself is one.
fn mark(part: &mut Value, said: bool) {
    match part {
        Value::String(text) if said => *text = words::pseudo(text),
        Value::Array(parts) => parts.iter_mut().for_each(|part| mark(part, said)),
        Value::Object(parts) => {
            for (key, part) in parts {
                mark(part, SAID.contains(&key.as_str()));
            }
        }
        _ => {}
    }
}

/// The languages beside English.
fn others() -> Result<Vec<String>, String> {
    let mut all = messages::languages(&root().join(WORDS))?;
    all.retain(|language| language != "en");
    all.push(words::PSEUDO.into());
    Ok(all)
}

fn of_scripts(language: &str) -> Result<Vec<Message>, String> {
    read(&root().join(WORDS).join(language).join("scripts"))
}

/// The name of a message as JavaScript writes it.
fn camel(name: &str) -> String {
    let mut parts = name.split('-');
    let first = parts.next().unwrap_or_default().to_string();
    parts.fold(first, |name, part| name + &part[..1].to_uppercase() + &part[1..])
}

/// Texts as JSON has them, which JavaScript reads as well.
fn json<T: AsRef<str>>(texts: &[T]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text.as_ref())).collect();
    format!("[{}]", texts.join(", "))
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            letter if letter < ' ' => write!(out, "\\u{:04x}", letter as u32).expect("a text"),
            letter => out.push(letter),
        }
    }
    out + "\""
}

fn write_to(file: &PathBuf, text: &str) -> Result<(), String> {
    let folder = file.parent().ok_or("a file in no folder")?;
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, text))
        .map_err(|error| format!("{}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;

    #[test]
    fn the_page_has_all_its_words() {
        let index = fs::read_to_string(root().join("index.html")).unwrap();
        let page = filled(&index).unwrap();
        assert!(page.contains("<strong data-word=\"forward\">Forward</strong>"), "{page}");
        assert!(page.contains("<title data-word=\"title\">Backprop Playground</title>"), "{page}");
        assert!(page.contains("name=\"description\" content=\"Train a small"), "{page}");
    }

    #[test]
    fn a_minified_page_is_filled_and_an_unknown_word_is_not() {
        let page = filled("<p data-word=loss><b data-word=forward id=a>").unwrap();
        assert_eq!(page, "<p data-word=loss>Loss<b data-word=forward id=a>Forward");
        assert_eq!(filled("<p data-word=none>").unwrap_err(), "index.html: there is no message none");
    }

    #[test]
    fn a_script_names_messages_that_there_are() {
        let messages = of_scripts("en").unwrap();
        let mut named = 0;
        for script in files::below("www").unwrap().iter().filter(|path| path.ends_with(".js")) {
            let source = files::read(script).unwrap();
            for call in source.split("words.").skip(1) {
                let path =
                    call.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '.').next().unwrap();
                let Some((file, id)) = path.split_once('.') else { continue };
                if file == FIRST_PAINT {
                    continue;
                }
                let is = |message: &Message| camel(&message.file) == file && camel(&message.id) == id;
                assert!(messages.iter().any(is), "words.{path}");
                named += 1;
            }
        }
        assert!(named >= 30, "{named}");
    }

    #[test]
    fn a_message_becomes_a_function_of_what_it_is_told() {
        let messages = messages::parse("a-b", "to-do = Send { $one } as \"{ $two }\"").unwrap();
        let module = module(&messages, &[]).unwrap();
        assert!(module.contains("aB: {\n    toDo: ({ one, two }) => fill(0, [one, two]),"), "{module}");
        assert!(module.contains(r#"["Send \u00010 as \"\u00011\""]"#), "{module}");
        let chosen = messages::parse("a", "rows = { $rows ->\n    [one] row\n   *[other] rows\n}").unwrap();
        assert!(super::module(&chosen, &[]).is_err());
    }
}
