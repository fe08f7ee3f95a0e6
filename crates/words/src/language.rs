//! The language that is spoken.

use crate::ENGLISH;
use std::cell::Cell;
use std::fmt;

thread_local! {
    static SPOKEN: Cell<&'static [&'static str]> = const { Cell::new(ENGLISH) };
    static CATEGORY: Cell<fn(u64) -> u32> = const { Cell::new(english) };
}

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

/// Speaks another language from now on, on this thread: its texts in the order of [`texts`], and which category of plurals
/// (0 zero, 1 one, 2 two, 3 few, 4 many, 5 other, as Unicode's CLDR has them) a number is in.
///
/// # Errors
/// Where the texts are of another version of the program.
pub fn speak(texts: Vec<String>, category: fn(u64) -> u32) -> Result<(), Unfit> {
    if texts.len() != ENGLISH.len() {
        return Err(Unfit { messages: ENGLISH.len(), found: texts.len() });
    }
    // A page speaks one language as long as it lives.
    let texts: Vec<&'static str> = texts.into_iter().map(|text| &*text.leak()).collect();
    SPOKEN.set(texts.leak());
    CATEGORY.set(category);
    Ok(())
}

/// Speaks English again.
pub fn speak_english() {
    SPOKEN.set(ENGLISH);
    CATEGORY.set(english);
}

pub(crate) fn template(message: usize) -> &'static str {
    SPOKEN.get()[message]
}

pub(crate) fn category(count: u64) -> u32 {
    CATEGORY.get()(count)
}

/// Returns the category of plurals in English.
pub(crate) fn english(count: u64) -> u32 {
    if count == 1 { 1 } else { 5 }
}
