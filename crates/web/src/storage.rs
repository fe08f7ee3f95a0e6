//! What survives a reload. Where the browser keeps nothing, as in a sandboxed frame, the page works
//! without.

use leptos::prelude::window;
use web_sys::Storage;

const EXPERIMENT: &str = "backprop-playground";
const LESSON: &str = "backprop-playground-lesson";
const THEME: &str = "backprop-playground-theme";

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

fn write(key: &str, value: &str) {
    // A full or forbidden store loses the reload, nothing else.
    storage().and_then(|storage| storage.set_item(key, value).ok());
}

/// The experiment of the last visit, as JSON.
pub fn experiment() -> Option<String> {
    read(EXPERIMENT)
}

/// Keeps the experiment.
pub fn store_experiment(json: &str) {
    write(EXPERIMENT, json);
}

/// How far the tours were on the last visit.
pub fn lesson() -> Option<String> {
    read(LESSON)
}

/// Keeps how far the tours are.
pub fn store_lesson(progress: &str) {
    write(LESSON, progress);
}

/// The theme chosen on the last visit.
pub fn theme() -> Option<String> {
    read(THEME)
}

/// Keeps the theme.
pub fn store_theme(theme: &str) {
    write(THEME, theme);
}
