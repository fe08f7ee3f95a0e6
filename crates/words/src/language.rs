//! The language that is spoken.

use crate::{ENGLISH, LANGUAGES, MESSAGES, PSEUDO};
use std::cell::Cell;
use std::fmt;

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(IN_ENGLISH) };
}

/// A language: its tag, as `lang` has it in HTML, its texts unless these are English, and the categories of its plurals.
#[derive(Clone, Copy)]
struct Language {
    tag: &'static str,
    texts: Option<&'static [&'static str]>,
    category: fn(u64) -> u32,
}

const IN_ENGLISH: Language = Language { tag: "en", texts: None, category: english };

/// The texts of a language aren't those of this program.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfit {
    /// How many messages the program has.
    pub messages: usize,
    /// How many texts came.
    pub found: usize,
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} messages, {} texts", self.messages, self.found)
    }
}

/// Returns the texts in English, in the order of the messages: what a translation is made of.
pub fn texts() -> &'static [&'static str] {
    ENGLISH
}

/// Returns the tag of the language that is spoken, as `lang` has it in HTML.
pub fn language() -> &'static str {
    SPOKEN.get().tag
}

/// Returns whether there is a language of this tag: `de`, also for `de-AT`.
pub fn speaks(tag: &str) -> bool {
    let first = tag.split('-').next().unwrap_or(tag);
    let is = |known: &str| known.eq_ignore_ascii_case(tag) || known.eq_ignore_ascii_case(first);
    LANGUAGES.iter().copied().chain([PSEUDO]).any(is)
}

/// Speaks another language from now on, on this thread: its tag, its texts in the order of [`texts`], and which category of plurals
/// (0 zero, 1 one, 2 two, 3 few, 4 many, 5 other, as Unicode's CLDR has them) a number is in.
///
/// # Errors
/// Where the texts are of another version of the program.
pub fn speak(tag: &str, texts: Vec<String>, category: fn(u64) -> u32) -> Result<(), Unfit> {
    if texts.len() != MESSAGES {
        return Err(Unfit { messages: MESSAGES, found: texts.len() });
    }
    // A page speaks one language as long as it lives.
    let texts: Vec<&'static str> = texts.into_iter().map(|text| &*text.leak()).collect();
    SPOKEN.set(Language { tag: tag.to_string().leak(), texts: Some(texts.leak()), category });
    Ok(())
}

/// Speaks English again.
pub fn speak_english() {
    SPOKEN.set(IN_ENGLISH);
}

pub(crate) fn template(message: usize, english: &'static str) -> &'static str {
    SPOKEN.get().texts.map_or(english, |texts| texts[message])
}

pub(crate) fn category(count: u64) -> u32 {
    (SPOKEN.get().category)(count)
}

/// Returns the category of plurals in English.
pub(crate) fn english(count: u64) -> u32 {
    if count == 1 { 1 } else { 5 }
}
