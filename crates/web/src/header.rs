//! The top of the page: setups, examples, undo and redo, the notebook, help.

use crate::notices::Notices;
use crate::state::use_state;
use crate::theme::ThemeChoice;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, html};
use session::{Event, PRESETS, Place, Task};

/// The top of the page.
#[component]
pub fn Header(help: RwSignal<bool>, share: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let undo = state.slice(|view| view.undo.clone());
    let redo = state.slice(|view| view.redo.clone());
    let notebook = state.slice(|view| view.notebook.is_some());
    let said = |word: &'static str, what: Option<String>| match what {
        Some(what) => format!("{word}: {what}"),
        None => format!("Nothing to {}", word.to_lowercase()),
    };
    view! {
        <header class="header">
            <h1>"Backprop Playground"</h1>
            <Setups />
            <Examples />
            <div class="header-end">
                <button
                    type="button"
                    data-action="undo"
                    aria-label=move || said("Undo", undo.get())
                    title=move || said("Undo", undo.get())
                    aria-disabled=move || undo.with(Option::is_none).to_string()
                    on:click=move |_| {
                        if undo.with_untracked(Option::is_some) {
                            state.send(Event::Undo);
                        }
                    }
                >
                    "↶"
                </button>
                <button
                    type="button"
                    data-action="redo"
                    aria-label=move || said("Redo", redo.get())
                    title=move || said("Redo", redo.get())
                    aria-disabled=move || redo.with(Option::is_none).to_string()
                    on:click=move |_| {
                        if redo.with_untracked(Option::is_some) {
                            state.send(Event::Redo);
                        }
                    }
                >
                    "↷"
                </button>
                <button
                    type="button"
                    data-action="notebook"
                    aria-expanded=move || notebook.get().to_string()
                    aria-controls="notebook"
                    on:click=move |_| state.send(Event::ToggleNotebook)
                >
                    "Notebook"
                </button>
                <button type="button" data-action="share" aria-haspopup="dialog" on:click=move |_| share.set(true)>
                    "Share"
                </button>
                <ThemeChoice />
                <button
                    type="button"
                    data-action="help"
                    aria-label="Help: the keys"
                    title="Help: the keys (?)"
                    on:click=move |_| help.set(true)
                >
                    "?"
                </button>
            </div>
            <Notices place=Place::Page />
        </header>
    }
}

/// The notebook's two setups.
#[component]
fn Setups() -> impl IntoView {
    let state = use_state();
    let task = state.slice(|view| view.task);
    let choice = move |of: Task, name: &'static str, title: &'static str| {
        view! {
            <button
                type="button"
                title=title
                data-task=name.to_lowercase()
                aria-pressed=move || (task.get() == Some(of)).to_string()
                on:click=move |_| state.send(Event::SetTask(of))
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="choice" role="group" aria-label="Setup">
            {choice(Task::Regression, "Regression", "Linear layers: predict lpa")}
            {choice(Task::Classification, "Classification", "Sigmoid layers: predict 0 or 1")}
        </div>
    }
}

/// The menu of examples.
#[component]
fn Examples() -> impl IntoView {
    let state = use_state();
    let preset = state.slice(|view| view.preset);
    let menu = NodeRef::<html::Details>::new();
    let close = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            close();
            let summary = menu.get_untracked().and_then(|menu| menu.first_element_child());
            if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<web_sys::HtmlElement>().ok())
            {
                summary.focus().ok();
            }
        }
    };
    let left = move |event: ev::FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        if menu.get_untracked().is_some_and(|menu| !menu.contains(to.as_ref())) {
            close();
        }
    };
    let examples = PRESETS.map(|example| {
        view! {
            <li>
                <button
                    type="button"
                    data-preset=example.key
                    aria-current=move || (preset.get() == Some(example.id)).then_some("true")
                    on:click=move |_| {
                        state.send(Event::LoadPreset(example.id));
                        close();
                    }
                >
                    <strong>{example.name}</strong>
                    <span>{example.about}</span>
                </button>
            </li>
        }
    });
    view! {
        <details class="menu" node_ref=menu on:keydown=escape on:focusout=left>
            <summary>"Examples"</summary>
            <ul>{examples.into_iter().collect_view()}</ul>
        </details>
    }
}
