//! What the page's address asks for: a link in its fragment, parameters in its query.

use crate::host::use_host;
use crate::state::State;
use crate::storage;
use leptos::ev;
use leptos::prelude::*;
use session::{Event, PageWishes, Session};

/// The session that the address asks for, or the one that the page comes with, or that of the last visit.
pub fn session(opening: Option<String>) -> (Session, PageWishes) {
    let fragment = fragment();
    Session::begin_where_left(
        if fragment.is_empty() { opening.as_deref().unwrap_or_default() } else { &fragment },
        &window().location().search().unwrap_or_default(),
        storage::experiment().as_deref(),
        storage::lesson().as_deref(),
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

/// The address of the page without its query and its fragment.
pub fn of_page() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split(['?', '#']).next().unwrap_or_default().to_string()
}

/// The address of what lies beside the page at an address.
pub fn beside(page: &str, name: &str) -> String {
    format!("{}/{name}", page.rsplit_once('/').map_or("", |(folder, _)| folder))
}

/// Whether nobody but this computer's user can open an address.
pub fn is_file(address: &str) -> bool {
    !address.starts_with("http")
}

/// The address of the page with a fragment in the place of its own, and without a query.
pub fn with_fragment(fragment: &str) -> String {
    with_query_and_fragment("", fragment)
}

/// The same with a query.
pub fn with_query_and_fragment(query: &str, fragment: &str) -> String {
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}{mark}{query}#{fragment}", use_host().address())
}
