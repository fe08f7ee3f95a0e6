//! The button that copies a text.

use crate::shell::clipboard::copy;
use crate::shell::host::use_host;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use words::say;

/// How long a button says that it has copied.
const SAID_FOR: Duration = Duration::from_millis(1600);

/// Whether it has copied.
#[derive(Clone, Copy)]
enum Copied {
    NotYet,
    Yes,
    Refused,
}

/// A button that copies a text, made when it is pressed.
#[component]
pub fn CopyButton(
    /// What is copied, for those who can't see what the button stands beside.
    what: &'static str,
    /// Makes the text.
    text: impl Fn() -> String + 'static,
) -> impl IntoView {
    let host = use_host();
    let state = RwSignal::new(Copied::NotYet);
    let copy = move |_| {
        let text = text();
        spawn_local(async move {
            state.try_set(if copy(host, &text).await { Copied::Yes } else { Copied::Refused });
            set_timeout(move || _ = state.try_set(Copied::NotYet), SAID_FOR);
        });
    };
    let label = move || match state.get() {
        Copied::NotYet => say!(controls::copy_what { what }),
        Copied::Yes => say!(controls::copied_what { what }),
        Copied::Refused => say!(controls::not_copied_what { what }),
    };
    let said = move || match state.get() {
        Copied::NotYet => say!(controls::copy),
        Copied::Yes => say!(controls::copied),
        Copied::Refused => say!(controls::not_copied),
    };
    view! {
        <button type="button" class="quiet" aria-label=label on:click=copy>
            <span aria-live="polite">{said}</span>
        </button>
    }
}
