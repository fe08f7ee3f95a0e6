//! The table from a file and to one.

use crate::shell::file;
use crate::state::{State, use_state};
use leptos::prelude::*;
use leptos::task::spawn_local;
use session::{Event, Session};
use web_sys::File;
use words::say;

/// Replaces the table by a CSV file.
#[component]
pub fn OpenCsv() -> impl IntoView {
    let state = use_state();
    view! {
        <label class="quiet" title=say!(table::about_opening)>
            <input
                type="file"
                class="visually-hidden"
                accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
                data-action="open-csv"
                aria-label=say!(table::open_csv)
                on:change:target=move |event| {
                    let input = event.target();
                    if let Some(file) = input.files().and_then(|files| files.get(0)) {
                        read(state, file);
                    }
                    // The same file can be opened again.
                    input.set_value("");
                }
            />
            {say!(table::open)}
        </label>
    }
}

fn read(state: State, file: File) {
    spawn_local(async move {
        state.send(match file::text(&file).await {
            Some(text) => Event::OpenCsv(text),
            text => Event::OpenFile { name: file.name(), text },
        });
    });
}

/// Saves the table as a CSV file.
#[component]
pub fn SaveCsv() -> impl IntoView {
    let state = use_state();
    let save = move || file::save("data.csv", &state.with(Session::csv));
    view! {
        <button
            type="button"
            class="quiet"
            data-action="save-csv"
            aria-label=say!(table::save_csv)
            title=say!(table::about_saving)
            on:click=move |_| save()
        >
            {say!(table::save)}
        </button>
    }
}
