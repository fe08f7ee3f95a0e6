//! Whether a person reads a word that stands in no folder of messages.

use crate::files;
use crate::imports::tokens::tokens_and_texts;
use std::collections::BTreeSet;

/// Where the sources are whose words a person would read.
const READ: [&str; 6] = [
    "crates/backprop/src",
    "crates/experiment/src",
    "crates/plots/src",
    "crates/session/src",
    "crates/web/src",
    "www",
];
/// Files that hold another language than English: Python, and what serde says, which is looked up and never shown.
const OTHERWISE: [&str; 7] = [
    "crates/backprop/src/python",
    "crates/backprop/src/model/layer.rs",
    "crates/backprop/src/model/named.rs",
    "crates/backprop/src/train/optimizer/json.rs",
    "crates/experiment/src/catalog",
    "crates/experiment/src/experiment/serde_error.rs",
    "crates/session/src/export/python",
];
/// What begins a text for developers.
const FOR_DEVELOPERS: [&str; 3] = ["expect", "panic", "unreachable"];

/// What is the same in every language: what Keras calls a layer, a kind of file, the name by which host.js finds our frames; and a
/// selector.
const NAMES: [&str; 4] =
    ["Dense", "HTML", "Backprop Playground", "a[href], button, input, select, textarea, summary, [tabindex]"];
/// The attributes that are read to a person.
const READ_OUT: [&str; 4] = ["label", "title", "placeholder", "alt"];

/// Returns the texts of a source that are sentences or parts of them, and those that stand where a person reads.
fn sentences(source: &str, classes: &BTreeSet<String>) -> Vec<String> {
    let tokens = tokens_and_texts(source);
    let mut attribute = 0usize;
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let before = |back: usize| at.checked_sub(back).map_or("", |at| tokens[at].as_str());
        match token.as_str() {
            "[" if attribute > 0 || before(1) == "#" || before(1) == "!" && before(2) == "#" => {
                attribute += 1
            }
            "]" if attribute > 0 => attribute -= 1,
            text if text.starts_with('"') && attribute == 0 => {
                let call = if before(2) == "!" { before(3) } else { before(2) };
                let statement = tokens[..at].rsplit(|token| [";", "{", "}"].contains(&token.as_str())).next();
                let asserted =
                    statement.is_some_and(|of| of.first().is_some_and(|of| of.starts_with("assert")));
                let for_developers = asserted || before(1) == "(" && FOR_DEVELOPERS.contains(&call);
                let text = text.trim_matches('"');
                let after = tokens.get(at + 1).map_or("", String::as_str);
                let is_child = before(1) == ">" && after == "<";
                let is_label = before(1) == "=" && READ_OUT.contains(&before(2));
                let is_read = (is_child || is_label) && text.split(' ').any(is_word);
                if !NAMES.contains(&text)
                    && (is_read || !for_developers && is_said(text))
                    && !text.split(' ').all(|word| classes.contains(word))
                {
                    found.push(text.to_string());
                }
            }
            _ => {}
        }
    }
    found
}

/// Whether two words stand side by side.
fn is_said(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    words.windows(2).any(|pair| pair.iter().all(|word| is_word(word)))
}

/// Whether it is letters alone, with what ends a sentence.
fn is_word(word: &str) -> bool {
    let word = word.trim_end_matches([',', '.', ':', ';', '?', '!', '…']);
    word.chars().count() > 1 && word.chars().all(|letter| letter.is_ascii_alphabetic() || letter == '’')
}

/// The names of the classes in the style sheets.
fn classes() -> BTreeSet<String> {
    let sheet = crate::styles::sheet().expect("the style sheet");
    let names = sheet.split('.').skip(1);
    names
        .map(|rest| rest.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '-').collect())
        .collect()
}

#[test]
fn a_sentence_stands_with_the_words_of_its_language() {
    let classes = classes();
    let all = READ.into_iter().flat_map(|folder| files::below(folder).expect("its files"));
    let is_read = |path: &String| {
        let is_source = path.ends_with(".rs") || path.ends_with(".js");
        is_source && !OTHERWISE.iter().any(|other| path.starts_with(other))
    };
    let sources: Vec<String> = all.filter(is_read).collect();
    assert!(sources.len() > 200, "{}", sources.len());
    let said = |path: &String| {
        let source = files::read(path).expect("a source");
        sentences(&source, &classes).into_iter().map(|text| format!("{path}: {text}")).collect::<Vec<_>>()
    };
    assert_eq!(sources.iter().flat_map(said).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn a_sentence_put_in_on_purpose_is_found() {
    let source = "view! { <p class=\"number muted\" title=\"Speed\">\"Data\"</p> }\n\
                  #[doc = \"not for readers\"]\n\
                  fn f() { x.expect(\"a good reason\"); say(format!(\"{rows} rows, and {more} more rows\")); }\n\
                  #[cfg(test)]\nmod tests { const A: &str = \"only in tests\"; }\n";
    let classes = ["number", "muted"].map(String::from).into();
    assert_eq!(sentences(source, &classes), ["Speed", "Data", "{rows} rows, and {more} more rows"]);
}
