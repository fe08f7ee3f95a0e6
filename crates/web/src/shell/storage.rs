//! What survives a reload: each tab keeps its own visit, and a new tab starts from the last one. Where the browser keeps
//! nothing, as in a sandboxed frame, the page works without.

use leptos::prelude::window;
use web_sys::Storage;

const VISIT: &str = "backprop-playground";
/// Whether a first visit has ended here.
const VISITED: &str = "backprop-playground-first";
const THEME: &str = "backprop-playground-theme";

/// The most bytes of a visit that are kept: what is shown is kept in any case, undo as far as there is room.
pub const ROOM: usize = 1 << 20;

/// How much is lost of what a person did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// It is gone with a reload.
    WithReload,
    /// It is gone when the tab is closed.
    WithTab,
}

/// A visit that was kept.
#[derive(Default)]
pub struct KeptVisit {
    /// [`session::Session::visit`].
    pub text: Option<String>,
    /// Whether it is of this very tab.
    pub of_tab: bool,
}

fn of_tab() -> Option<Storage> {
    window().session_storage().ok()?
}

fn of_browser() -> Option<Storage> {
    window().local_storage().ok()?
}

fn read(storage: Option<Storage>, key: &str) -> Option<String> {
    storage?.get_item(key).ok()?
}

fn write(storage: Option<Storage>, key: &str, value: &str) -> bool {
    storage.is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Returns the visit that this tab has kept, or else the last one of any tab.
pub fn visit() -> KeptVisit {
    match read(of_tab(), VISIT) {
        Some(text) => KeptVisit { text: Some(text), of_tab: true },
        None => KeptVisit { text: read(of_browser(), VISIT), of_tab: false },
    }
}

/// Keeps a visit; `smaller` writes it without undo, where there is no room for that. Returns how much is lost where it
/// can't be kept.
pub fn keep_visit(visit: &str, smaller: impl Fn() -> String) -> Option<Loss> {
    let keep = |storage: fn() -> Option<Storage>| {
        write(storage(), VISIT, visit) || write(storage(), VISIT, &smaller())
    };
    match (keep(of_tab), keep(of_browser)) {
        (true, true) => None,
        (true, false) => Some(Loss::WithTab),
        (false, kept) => Some(if kept { Loss::WithTab } else { Loss::WithReload }),
    }
}

/// Whether no first visit has ended here, and what has can be kept.
pub fn is_unvisited() -> bool {
    of_browser().is_some_and(|storage| matches!(storage.get_item(VISITED), Ok(None)))
}

/// Keeps that a first visit has ended here.
pub fn store_visited() {
    write(of_browser(), VISITED, "ended");
}

/// Returns the theme chosen on the last visit.
pub fn theme() -> Option<String> {
    read(of_browser(), THEME)
}

/// Keeps the theme. One that can't be kept is chosen again on the next visit.
pub fn store_theme(theme: &str) {
    write(of_browser(), THEME, theme);
}
