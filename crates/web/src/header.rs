//! The top of the page: setups, examples, undo and redo, the notebook, help.

use crate::lesson::Tours;
use crate::menu::Menu;
use crate::notices::Notices;
use crate::start_over::StartOver;
use crate::state::use_state;
use crate::theme::ThemeChoice;
use crate::unkept::Unkept;
use leptos::prelude::*;
use session::{Event, PRESETS, Place, Preset, Task};

/// The top of the page.
#[component]
pub fn Header(help: RwSignal<bool>, share: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let undo = state.zones().undo.memo();
    let redo = state.zones().redo.memo();
    let notebook = state.zones().notebook.part(|notebook| notebook.is_some());
    let said = |word: &'static str, what: Option<String>| match what {
        Some(what) => format!("{word}: {what}"),
        None => format!("Nothing to {}", word.to_lowercase()),
    };
    view! {
        <header class="header">
            <h1>"Backprop Playground"</h1>
            <Setups />
            <Tours />
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
                <StartOver />
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
            <Unkept share />
        </header>
    }
}

/// The two setups.
#[component]
fn Setups() -> impl IntoView {
    let state = use_state();
    let task = state.zones().task.memo();
    let choice = move |of: Task, name: &'static str, title: &'static str| {
        view! {
            <button
                type="button"
                title=title
                data-task=name.to_lowercase()
                aria-pressed=move || (task.get() == of).to_string()
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
    let preset = state.zones().preset.memo();
    let list = move |close: Callback<()>| {
        let example = |example: Preset| {
            view! {
                <li>
                    <button
                        type="button"
                        data-preset=example.key
                        aria-current=move || (preset.get() == Some(example.id)).then_some("true")
                        on:click=move |_| {
                            state.send(Event::LoadPreset(example.id));
                            close.run(());
                        }
                    >
                        <strong>{example.name}</strong>
                        <span>{example.about}</span>
                    </button>
                </li>
            }
        };
        view! { <ul>{PRESETS.map(example).into_iter().collect_view()}</ul> }
    };
    view! { <Menu name="Examples" list /> }
}
