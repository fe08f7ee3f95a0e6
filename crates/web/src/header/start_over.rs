//! The way back to what a link showed.

use crate::shell::host::use_host;
use crate::state::use_state;
use leptos::prelude::*;
use session::Event;
use words::say;

/// A button that shows again what the address of the page, or the element, asked for, where it did.
#[component]
pub fn StartOver() -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let left = state.zones().left_origin.memo();
    let asked = left.part(Option::is_some);
    let has_left = move || left.get() == Some(true);
    let part = host.is_part();
    let title = move || match (has_left(), part.get()) {
        (true, true) => say!(header::back_to_first),
        (true, false) => say!(header::back_to_link),
        (false, true) => say!(header::is_first),
        (false, false) => say!(header::is_link),
    };
    view! {
        <Show when=move || asked.get()>
            <button
                type="button"
                class:icon-button=move || part.get()
                data-action="start-over"
                aria-label=title
                title=title
                aria-disabled=move || (!has_left()).to_string()
                on:click=move |_| {
                    if left.get_untracked() == Some(true) {
                        state.send(Event::StartOver);
                    }
                }
            >
                "⟲"
            </button>
        </Show>
    }
}
