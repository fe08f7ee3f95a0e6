//! Whether the page is being printed.

use super::host::listen_to;
use leptos::prelude::*;

/// Whether the page is being printed.
#[derive(Clone, Copy)]
pub struct Printing(pub RwSignal<bool>);

/// Provides [`Printing`].
pub fn provide_printing() {
    let printing = RwSignal::new(false);
    provide_context(Printing(printing));
    let set = move |now: bool| _ = printing.try_maybe_update(|was| (std::mem::replace(was, now) != now, ()));
    listen_to(window().into(), "beforeprint", move |_| set(true));
    listen_to(window().into(), "afterprint", move |_| set(false));
    // A preview of the print style, as in developer tools, tells of itself in this way alone.
    if let Ok(Some(query)) = window().match_media("print") {
        let of_query = query.clone();
        listen_to(query.into(), "change", move |_| set(of_query.matches()));
    }
}
