//! Files from the page and to it.

use super::host::use_host;
use super::leaving::goes_outside;
use crate::state::{State, use_state};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use session::{Event, MAX_TEXT};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, DragEvent, File, HtmlAnchorElement, Url};
use words::say;

/// Saves a text as a file.
pub fn save(name: &str, text: &str) {
    let saved = || -> Result<(), JsValue> {
        let blob = Blob::new_with_str_sequence(&js_sys::Array::of1(&text.into()))?;
        let url = Url::create_object_url_with_blob(&blob)?;
        save_address(name, &url)?;
        Url::revoke_object_url(&url)
    };
    // A browser that refuses a download says so itself.
    saved().ok();
}

/// Saves what is at an address of the page's own: a blob or data.
pub fn save_address(name: &str, address: &str) -> Result<(), JsValue> {
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(address);
    link.set_download(name);
    link.click();
    Ok(())
}

/// Opens a file, whatever is in it.
pub fn open(state: State, file: File) {
    spawn_local(async move {
        let text = text(&file).await;
        state.send(Event::OpenFile { name: file.name(), text });
    });
}

/// Returns the text of a file; `None` where it is too large, or can't be read.
pub async fn text(file: &File) -> Option<String> {
    if file.size() > MAX_TEXT as f64 {
        return None;
    }
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// Takes files that are dropped anywhere on the playground, and says so while one is above it.
#[component]
pub fn DropZone() -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let above = RwSignal::new(false);
    let has_files = |event: &DragEvent| {
        let types = event.data_transfer().map(|data| data.types());
        types.is_some_and(|types| types.includes(&"Files".into(), 0))
    };
    host.listen(ev::dragover, move |event| {
        if has_files(&event) {
            event.prevent_default();
            above.set(true);
        }
    });
    host.listen(ev::dragleave, move |event| {
        if goes_outside(event.related_target(), &host.root()) {
            above.set(false);
        }
    });
    host.listen(ev::drop, move |event| {
        above.set(false);
        if has_files(&event) {
            event.prevent_default();
            let files = event.data_transfer().and_then(|data| data.files());
            if let Some(file) = files.and_then(|files| files.get(0)) {
                open(state, file);
            }
        }
    });
    move || {
        above
            .get()
            .then(|| view! { <div class="drop-zone" data-drop-zone><p>{say!(controls::drop_here)}</p></div> })
    }
}
