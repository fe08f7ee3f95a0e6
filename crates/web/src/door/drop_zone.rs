//! Files that are dropped anywhere on the playground, and what is pasted outside of a field.

use super::brought::{Brought, use_door};
use crate::shell::host::use_host;
use crate::shell::leaving::goes_outside;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element};
use words::say;

/// Where a paste is for what has the focus, or for a dialog.
const FIELDS: &str = "input,textarea,select,[contenteditable],dialog";

/// Takes what is dropped or pasted, and says so while a file is above the playground.
#[component]
pub fn DropZone() -> impl IntoView {
    let (host, door) = (use_host(), use_door());
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
            if let Some(files) = event.data_transfer().and_then(|data| data.files()) {
                door.bring(Brought::files(&files));
            }
        }
    });
    host.listen(ev::paste, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let in_field = target.is_some_and(|target| !matches!(target.closest(FIELDS), Ok(None)));
        let pasted = Brought::pasted(&event, None);
        if !in_field && !event.default_prevented() && !pasted.is_empty() {
            event.prevent_default();
            door.bring(pasted);
        }
    });
    move || {
        above.get().then(|| {
            view! {
                <div class="drop-zone" data-drop-zone>
                    <p><strong>{say!(door::drop_anywhere)}</strong> {say!(door::drop_about)}</p>
                </div>
            }
        })
    }
}
