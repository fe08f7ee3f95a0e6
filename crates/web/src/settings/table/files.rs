//! The table from a file and to one.

use crate::door::{Brought, use_door};
use crate::shell::file;
use crate::state::use_state;
use leptos::prelude::*;
use session::Session;
use words::say;

/// Opens a file, whatever is in it: a table takes the place of this one.
#[component]
pub fn OpenFile() -> impl IntoView {
    let door = use_door();
    view! {
        <label class="quiet" title=say!(table::about_opening)>
            <input
                type="file"
                class="visually-hidden"
                data-action="open-csv"
                aria-label=say!(table::open_csv)
                on:change:target=move |event| {
                    let input = event.target();
                    if let Some(files) = input.files() {
                        door.bring(Brought::files(&files));
                    }
                    // The same file can be opened again.
                    input.set_value("");
                }
            />
            {say!(table::open)}
        </label>
    }
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
