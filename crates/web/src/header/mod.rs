//! The top of the page: setups, examples, undo and redo, the notebook, help.

mod examples;
mod help;
mod setups;
mod small;
mod start_over;
mod theme_choice;
mod undo;
mod unkept;

pub use help::Help;
pub use small::SmallHeader;

use crate::controls::notices::Notices;
use crate::lesson::Tours;
use crate::state::use_state;

use examples::Examples;
use leptos::prelude::*;
use session::{Event, Place};
use setups::Setups;
use start_over::StartOver;
use theme_choice::ThemeChoice;
use undo::Undo;
use unkept::Unkept;
use words::say;

/// The top of the page.
#[component]
pub fn Header(help: RwSignal<bool>, share: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let notebook = state.zones().notebook.part(|notebook| notebook.is_some());
    view! {
        <header class="header">
            <h1>{say!(common::playground)}</h1>
            <Setups />
            <Tours />
            <Examples />
            <div class="header-end">
                <Undo />
                <StartOver />
                <button
                    type="button"
                    data-action="notebook"
                    aria-expanded=move || notebook.get().to_string()
                    aria-controls="notebook"
                    on:click=move |_| state.send(Event::ToggleNotebook)
                >
                    {say!(header::notebook)}
                </button>
                <button type="button" data-action="share" aria-haspopup="dialog" on:click=move |_| share.set(true)>
                    {say!(header::share)}
                </button>
                <ThemeChoice />
                <button
                    type="button"
                    data-action="help"
                    aria-label=say!(header::help)
                    title=say!(header::help_and_key)
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
