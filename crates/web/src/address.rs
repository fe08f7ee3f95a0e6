//! What the page's address asks for: a link in its fragment, parameters in its query.

use crate::state::State;
use crate::storage;
use leptos::ev;
use leptos::prelude::*;
use session::{Event, PageWishes, Session};

/// The session that the address asks for, or that of the last visit.
pub fn session() -> (Session, PageWishes) {
    Session::begin(
        &fragment(),
        &window().location().search().unwrap_or_default(),
        storage::experiment().as_deref(),
    )
}

/// Opens a link that takes the place of the one the page was opened with.
pub fn follow(state: State) {
    let changed = window_event_listener(ev::hashchange, move |_| state.send(Event::OpenLink(fragment())));
    on_cleanup(move || changed.remove());
}

fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address of the page with a fragment in the place of its own, and without a query.
pub fn with_fragment(fragment: &str) -> String {
    with_query_and_fragment("", fragment)
}

/// The same with a query.
pub fn with_query_and_fragment(query: &str, fragment: &str) -> String {
    let location = window().location();
    let (origin, path) = (location.origin().unwrap_or_default(), location.pathname().unwrap_or_default());
    // A page opened from a file has no origin.
    let start =
        if origin == "null" { format!("{}//", location.protocol().unwrap_or_default()) } else { origin };
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{start}{path}{mark}{query}#{fragment}")
}
