//! What the page's address asks for: a link in its fragment, parameters in its query.

use super::host::{Host, is_framed, listen_to, use_host};
use super::storage::{self, KeptVisit};
use crate::state::State;
use leptos::prelude::*;
use session::{Asked, Event, Kept, Opening, PageWishes, Session};
use wasm_bindgen::JsCast;
use web_sys::PageTransitionEvent;

/// Returns the session that the address asks for, or that of a link which the page comes with, over what this tab or the
/// last one has kept. A page that is all in one file begins without a first visit.
pub fn session(opening: Option<&str>, is_file: bool) -> (Session, PageWishes) {
    let asked = asked(opening);
    let page = asked.page().clone();
    let own = page.keeps() && !is_framed();
    let kept = if own { storage::visit() } else { KeptVisit::default() };
    let here = here();
    let kept = Kept {
        visit: kept.text.as_deref(),
        of_tab: kept.of_tab.then_some(&here),
        nothing: own && !is_file && storage::is_unvisited(),
    };
    (Session::begin_where_left(asked, kept), page)
}

/// Returns the session that goes on with a visit to this very page.
pub fn session_of(opening: Option<&str>, visit: &str) -> (Session, PageWishes) {
    let asked = asked(opening);
    let page = asked.page().clone();
    (Session::go_on(asked, visit), page)
}

fn asked(opening: Option<&str>) -> Asked {
    Asked::of(&fragment(opening), &query())
}

/// Opens what the address asks for when it changes, and again where another page has used this tab since.
pub fn follow(host: Host, state: State) {
    listen_to(window().into(), "hashchange", move |_| {
        let fragment = fragment(host.opening().as_deref());
        state.send(Event::FollowAddress { fragment, query: query() });
    });
    listen_to(window().into(), "pageshow", move |event| {
        let event: PageTransitionEvent = event.unchecked_into();
        if event.persisted() && host.stores() && state.is_behind(&storage::visit()) {
            state.begin_anew(session(host.opening().as_deref(), host.file().is_some()).0);
        }
    });
}

/// The fragment of the address, or that of a link which the page comes with.
fn fragment(opening: Option<&str>) -> String {
    let fragment = window().location().hash().unwrap_or_default();
    if fragment.is_empty() { opening.unwrap_or_default().to_string() } else { fragment }
}

fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// Returns the address of the page, without a fragment that is a place of it.
pub fn here() -> String {
    let address = window().location().href().unwrap_or_default();
    let (before, fragment) = address.split_once('#').unwrap_or((&address, ""));
    if Opening::is_link(fragment) { address } else { before.to_string() }
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

/// Returns the address of the page with a query and a fragment.
pub fn with_query_and_fragment(query: &str, fragment: &str) -> String {
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}{mark}{query}#{fragment}", use_host().address())
}
