//! What the notebook would print, in a drawer.

use crate::controls::copy::CopyButton;
use crate::memo::Memo;
use crate::shell::host::use_host;
use crate::state::use_state;
use leptos::prelude::*;
use leptos::{ev, html};
use session::{Event, NotebookView, PresetId};
use words::say;

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
    let log_note = part(|notebook| notebook.log_note.clone().unwrap_or_default());
    let order = part(|notebook| notebook.order.clone().unwrap_or_default());
    let float32 = part(|notebook| notebook.float32.clone().unwrap_or_default());
    let heading = NodeRef::<html::H2>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            heading.focus().ok();
        }
    });
    let close = move || {
        state.send(Event::ToggleNotebook);
        // A part of another page has no button for it.
        host.focus("[data-menu=more] > summary, [data-action=open]");
    };
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            close();
        }
    };
    let replay = move |_| {
        state.send(Event::LoadPreset(PresetId::NotebookLogReplay));
        // The sentence with its button goes: its run is another.
        if let Some(heading) = heading.get_untracked() {
            heading.focus().ok();
        }
    };
    let (after, here) =
        (part(|notebook| notebook.after_note.clone()), part(|notebook| notebook.weights_note.clone()));
    view! {
        <aside id="notebook" class="notebook" aria-labelledby="notebook-title" on:keydown=escape>
            <div class="notebook-head">
                <h2 id="notebook-title" tabindex="-1" node_ref=heading>{say!(notebook::as_in_the_notebook)}</h2>
                <button type="button" class="quiet" aria-label=say!(notebook::close) on:click=move |_| close()>"✕"</button>
            </div>
            <Show when=move || order.with(|order| !order.is_empty())>
                <p class="notebook-order">
                    {order}
                    " "
                    <button type="button" data-action="replay" on:click=replay>{say!(notebook::replay)}</button>
                </p>
            </Show>
            <Show when=move || float32.with(|float32| !float32.is_empty())>
                <p class="notebook-order">{float32}</p>
            </Show>
            <Cell name="summary" code="model.summary()" what=say!(notebook::the_summary) text=part(|notebook| notebook.summary.clone()) />
            <Cell
                name="before"
                code="model.get_weights()"
                what=say!(notebook::the_weights_before_training)
                note=Signal::derive(|| say!(notebook::before_training).to_string())
                text=part(|notebook| notebook.before.clone())
            />
            <section aria-label=say!(notebook::the_log)>
                <div class="notebook-cell">
                    <code>"model.fit(…)"</code>
                    <span class="muted">{log_note}</span>
                    <CopyButton what=say!(notebook::the_log) text=move || state.with(|session| session.log()) />
                </div>
                <pre tabindex="0" data-notebook="log">{part(|notebook| notebook.log.clone())}</pre>
            </section>
            <Cell
                name="after"
                code="model.get_weights()"
                what=say!(notebook::the_weights_after_training)
                note=Signal::derive(move || say!(notebook::after_training { when: after.get() }))
                text=part(|notebook| notebook.after.clone())
            />
            <Cell
                name="weights"
                code="model.get_weights()"
                what=say!(notebook::the_weights_at_the_playhead)
                note=Signal::derive(move || say!(notebook::at_the_playhead { when: here.get() }))
                text=part(|notebook| notebook.weights.clone())
            />
        </aside>
    }
}

/// A cell and what it prints, named `name` in `data-notebook`.
#[component]
fn Cell(
    name: &'static str,
    code: &'static str,
    what: &'static str,
    /// Of which moment it is.
    #[prop(optional, into)]
    note: Signal<String>,
    text: Memo<String>,
) -> impl IntoView {
    view! {
        <section aria-label=what>
            <div class="notebook-cell">
                <code>{code}</code>
                <span class="muted">{note}</span>
                <CopyButton what text=move || text.get_untracked() />
            </div>
            <pre tabindex="0" data-notebook=name>{text}</pre>
        </section>
    }
}
