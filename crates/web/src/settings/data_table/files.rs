//! The table from a file and to one.

use crate::state::{State, use_state};
use leptos::prelude::*;
use leptos::task::spawn_local;
use session::Event;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, HtmlAnchorElement, Url};

/// Replaces the table by a CSV file.
#[component]
pub fn OpenCsv() -> impl IntoView {
    let state = use_state();
    view! {
        <label class="quiet" title="Replace the table by a CSV file">
            <input
                type="file"
                class="visually-hidden"
                accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
                data-action="open-csv"
                aria-label="Open CSV"
                on:change:target=move |event| {
                    let input = event.target();
                    if let Some(file) = input.files().and_then(|files| files.get(0)) {
                        read(state, file);
                    }
                    // The same file can be opened again.
                    input.set_value("");
                }
            />
            "Open"
        </label>
    }
}

fn read(state: State, file: File) {
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        if let Some(text) = text {
            state.send(Event::OpenCsv(text));
        }
    });
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
            class="quiet"
            data-action="save-csv"
            aria-label="Save CSV"
            title="Save the table as a CSV file"
            on:click=move |_| save()
        >
            "Save"
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
