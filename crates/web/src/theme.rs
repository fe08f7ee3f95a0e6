//! Light or dark.

use leptos::prelude::*;

/// Whether the page is dark.
#[derive(Clone, Copy)]
pub struct Dark(pub Signal<bool>);

impl Dark {
    /// What the system prefers.
    pub fn of_system() -> Dark {
        let query = window().match_media("(prefers-color-scheme: dark)").ok().flatten();
        Dark(Signal::stored(query.is_some_and(|query| query.matches())))
    }
}
