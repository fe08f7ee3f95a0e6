//! Undo and redo.

use crate::memo::Memo;
use crate::shell::host::use_host;
use crate::state::use_state;
use leptos::prelude::*;
use session::Event;

/// The two buttons, each with what it would undo or redo in its name.
#[component]
pub fn Undo() -> impl IntoView {
    let state = use_state();
    let part = use_host().is_part();
    let button = move |action: &'static str, sign: &'static str, what: Memo<Option<String>>, event: Event| {
        let title = move || match what.get() {
            Some(what) => format!("{action}: {what}"),
            None => format!("Nothing to {}", action.to_lowercase()),
        };
        view! {
            <button
                type="button"
                class:icon-button=move || part.get()
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
    view! {
        {button("Undo", "↶", state.zones().undo.memo(), Event::Undo)}
        {button("Redo", "↷", state.zones().redo.memo(), Event::Redo)}
    }
}
