//! The button that copies a text.

use crate::shell::clipboard::copy;
use crate::shell::host::use_host;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// How long a button says that it has copied.
const SAID_FOR: Duration = Duration::from_millis(1600);

/// A button that copies a text, made when it is pressed.
#[component]
pub fn CopyButton(
    /// What is copied, for those who can't see what the button stands beside.
    what: &'static str,
    /// Makes the text.
    text: impl Fn() -> String + 'static,
) -> impl IntoView {
    let host = use_host();
    let said = RwSignal::new("Copy");
    let copy = move |_| {
        let text = text();
        spawn_local(async move {
            said.try_set(if copy(host, &text).await { "Copied" } else { "Not copied" });
            set_timeout(move || _ = said.try_set("Copy"), SAID_FOR);
        });
    };
    view! {
        <button type="button" class="quiet" aria-label=move || format!("{} {what}", said.get()) on:click=copy>
            <span aria-live="polite">{said}</span>
        </button>
    }
}
