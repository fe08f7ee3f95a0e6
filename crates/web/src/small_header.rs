//! The top of a playground that is a part of another page: a line.

use crate::host::use_host;
use crate::memo::Memo;
use crate::notices::Notices;
use crate::start_over::StartOver;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Event, Place, Session};

/// The name, undo and redo, and the way to the whole page.
#[component]
pub fn SmallHeader() -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let edited = state.edited();
    let undo = state.zones().undo.memo();
    let redo = state.zones().redo.memo();
    let button = move |action: &'static str, sign: &'static str, what: Memo<Option<String>>, event: Event| {
        let title = move || match what.get() {
            Some(what) => format!("{action}: {what}"),
            None => format!("Nothing to {}", action.to_lowercase()),
        };
        view! {
            <button
                type="button"
                class="icon-button"
                data-action=action.to_lowercase()
                aria-label=title
                title=title
                aria-disabled=move || what.with(Option::is_none).to_string()
                on:click=move |_| {
                    if what.with_untracked(Option::is_some) {
                        state.send(event.clone());
                    }
                }
            >
                {sign}
            </button>
        }
    };
    // The link is made when it is about to be followed: an edit needn't make it anew.
    let link = RwSignal::new(host.address());
    let make = move || link.set(format!("{}#{}", host.address(), state.with(Session::link)));
    view! {
        <header class="small-header">
            <h1>"Backprop Playground"</h1>
            {button("Undo", "↶", undo, Event::Undo)}
            {button("Redo", "↷", redo, Event::Redo)}
            <StartOver />
            <a
                href=link
                target="_blank"
                rel="noopener"
                data-action="open"
                on:pointerenter=move |_| make()
                on:pointerdown=move |_| make()
                on:focus=move |_| make()
                on:click=move |_| make()
            >
                {move || if edited.get() { "Not kept here: open in full ↗" } else { "Open in full ↗" }}
            </a>
            <Notices place=Place::Page />
        </header>
    }
}
