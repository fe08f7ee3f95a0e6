//! What the notebook would print, in a drawer.

use crate::clipboard::CopyButton;
use crate::host::use_host;
use crate::state::use_state;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, html};
use session::{Event, NotebookView};

/// The drawer, while it is open.
#[component]
pub fn Notebook() -> impl IntoView {
    let state = use_state();
    let open = state.zones().notebook.part(|notebook| notebook.is_some());
    view! {
        <Show when=move || open.get()>
            <Drawer />
        </Show>
    }
}

#[component]
fn Drawer() -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let part = move |read: fn(&NotebookView) -> String| {
        state.zones().notebook.part(move |notebook| notebook.as_ref().map_or(String::new(), read))
    };
    let summary = part(|notebook| notebook.summary.clone());
    let weights = part(|notebook| notebook.weights.clone());
    let weights_at = part(|notebook| notebook.weights_at.clone());
    let log = part(|notebook| notebook.log.clone());
    let log_note = part(|notebook| notebook.log_note.clone().unwrap_or_default());
    let heading = NodeRef::<html::H2>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            heading.focus().ok();
        }
    });
    let close = move || {
        state.send(Event::ToggleNotebook);
        // A part of another page has no button for it.
        let opener = host.find("[data-action=notebook], [data-action=open]");
        if let Some(opener) = opener.and_then(|opener| opener.dyn_into::<web_sys::HtmlElement>().ok()) {
            opener.focus().ok();
        }
    };
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            close();
        }
    };
    view! {
        <aside id="notebook" class="notebook" aria-labelledby="notebook-title" on:keydown=escape>
            <div class="notebook-head">
                <h2 id="notebook-title" tabindex="-1" node_ref=heading>"As in the notebook"</h2>
                <button type="button" class="quiet" aria-label="Close the notebook" on:click=move |_| close()>"✕"</button>
            </div>
            <section aria-label="Summary">
                <div class="notebook-cell">
                    <code>"model.summary()"</code>
                    <CopyButton what="the summary" text=move || summary.get_untracked() />
                </div>
                <pre tabindex="0" data-notebook="summary">{summary}</pre>
            </section>
            <section aria-label="Weights">
                <div class="notebook-cell">
                    <code>"model.get_weights()"</code>
                    <span class="muted">{weights_at}</span>
                    <CopyButton what="the weights" text=move || weights.get_untracked() />
                </div>
                <pre tabindex="0" data-notebook="weights">{weights}</pre>
            </section>
            <section aria-label="Log">
                <div class="notebook-cell">
                    <code>"model.fit(…)"</code>
                    <span class="muted">{log_note}</span>
                    <CopyButton what="the log" text=move || state.with(|session| session.log()) />
                </div>
                <pre tabindex="0" data-notebook="log">{log}</pre>
            </section>
        </aside>
    }
}
