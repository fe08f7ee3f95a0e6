//! The language that a script has the program speak.

use js_sys::{Array, Intl::PluralRules, Object};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static PLURALS: RefCell<Option<PluralRules>> = const { RefCell::new(None) };
}

/// Speaks a language from now on: its tag, and its texts in the order of the program's messages.
///
/// # Errors
/// Where the texts are of another version of the program.
#[wasm_bindgen]
pub fn speak(language: &str, texts: Vec<String>) -> Result<(), JsValue> {
    let rules = PluralRules::new(&Array::of1(&language.into()), &Object::new());
    PLURALS.set(Some(rules));
    words::speak(language, texts, category).map_err(|unfit| unfit.to_string().into())
}

/// The category of plurals that the browser has a number in.
fn category(count: u64) -> u32 {
    let name = PLURALS.with_borrow(|rules| rules.as_ref().map(|rules| rules.select(count as f64)));
    match name.map(String::from).as_deref() {
        Some("zero") => 0,
        Some("one") => 1,
        Some("two") => 2,
        Some("few") => 3,
        Some("many") => 4,
        _ => 5,
    }
}
