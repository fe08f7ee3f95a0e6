//! When the handout is made.

use crate::shell::host::listen_to;
use leptos::prelude::*;

/// For what the handout is made.
#[derive(Clone, Copy)]
pub struct Paper {
    /// The page is being printed.
    pub printing: RwSignal<bool>,
    /// A picture is being made.
    pub pictured: RwSignal<bool>,
}

/// Provides [`Paper`].
pub fn provide_paper() {
    let printing = RwSignal::new(false);
    provide_context(Paper { printing, pictured: RwSignal::new(false) });
    let set = move |now: bool| _ = printing.try_maybe_update(|was| (std::mem::replace(was, now) != now, ()));
    listen_to(window().into(), "beforeprint", move |_| set(true));
    listen_to(window().into(), "afterprint", move |_| set(false));
    // A preview of the print style, as in developer tools, tells of itself in this way alone.
    if let Ok(Some(query)) = window().match_media("print") {
        let of_query = query.clone();
        listen_to(query.into(), "change", move |_| set(of_query.matches()));
    }
}
