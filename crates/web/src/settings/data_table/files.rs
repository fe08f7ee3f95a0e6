//! The table from a file and to one.

use crate::state::{State, use_state};
use leptos::prelude::*;
use session::Event;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, File, FileReader, HtmlAnchorElement, Url};

/// Replaces the table by a CSV file.
#[component]
pub fn OpenCsv() -> impl IntoView {
    let state = use_state();
    view! {
        <label class="text-button" title="Replace the table by a CSV file">
            <input
                type="file"
                class="visually-hidden"
                accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
                data-action="open-csv"
                on:change:target=move |event| {
                    let input = event.target();
                    if let Some(file) = input.files().and_then(|files| files.get(0)) {
                        read(state, &file);
                    }
                    // The same file can be opened again.
                    input.set_value("");
                }
            />
            "Open CSV"
        </label>
    }
}

fn read(state: State, file: &File) {
    let Ok(reader) = FileReader::new() else { return };
    let done = {
        let reader = reader.clone();
        Closure::once_into_js(move || {
            if let Some(text) = reader.result().ok().and_then(|text| text.as_string()) {
                state.send(Event::OpenCsv(text));
            }
        })
    };
    reader.set_onload(Some(done.unchecked_ref()));
    let _ = reader.read_as_text(file);
}

/// Saves the table as a CSV file.
#[component]
pub fn SaveCsv() -> impl IntoView {
    let state = use_state();
    let save = move || {
        // A browser that refuses a download says so itself.
        let _ = download("data.csv", &state.with(|session| session.csv()));
    };
    view! {
        <button
            type="button"
            class="text-button"
            data-action="save-csv"
            title="Save the table as a CSV file"
            on:click=move |_| save()
        >
            "Save CSV"
        </button>
    }
}

fn download(name: &str, text: &str) -> Result<(), JsValue> {
    let blob = Blob::new_with_str_sequence(&js_sys::Array::of1(&text.into()))?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}
