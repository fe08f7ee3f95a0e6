//! Undo and redo.

use crate::memo::Memo;
use crate::shell::host::use_host;
use crate::state::use_state;
use leptos::prelude::*;
use session::Event;
use words::say;

/// The two buttons, each with what it would undo or redo in its name.
#[component]
pub fn Undo() -> impl IntoView {
    let state = use_state();
    let part = use_host().is_part();
    let button = move |action: &'static str, sign: &'static str, what: Memo<Option<String>>, event: Event| {
        let undoes = event == Event::Undo;
        let title = move || match (undoes, what.get()) {
            (true, Some(what)) => say!(header::undo_what { what }),
            (true, None) => say!(header::nothing_to_undo).to_string(),
            (false, Some(what)) => say!(header::redo_what { what }),
            (false, None) => say!(header::nothing_to_redo).to_string(),
        };
        view! {
            <button
                type="button"
                class:icon-button=move || part.get()
                data-action=action
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
        {button("undo", "↶", state.zones().undo.memo(), Event::Undo)}
        {button("redo", "↷", state.zones().redo.memo(), Event::Redo)}
    }
}
