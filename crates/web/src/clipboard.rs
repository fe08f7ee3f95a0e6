//! Copying text.

use crate::host::{Host, use_host};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// How long a button says that it has copied.
const SAID_FOR: Duration = Duration::from_millis(1600);

/// A button that copies a text, made when it is pressed.
#[component]
pub fn CopyButton(
    /// What is copied, for those who can't see what the button stands beside.
    what: &'static str,
    /// Makes the text.
    text: impl Fn() -> String + 'static,
) -> impl IntoView {
    let host = use_host();
    let said = RwSignal::new("Copy");
    let copy = move |_| {
        let text = text();
        spawn_local(async move {
            said.try_set(if copy(host, &text).await { "Copied" } else { "Not copied" });
            set_timeout(move || _ = said.try_set("Copy"), SAID_FOR);
        });
    };
    view! {
        <button type="button" class="quiet" aria-label=move || format!("{} {what}", said.get()) on:click=copy>
            <span aria-live="polite">{said}</span>
        </button>
    }
}

/// Copies a text; where the clipboard is closed to the page, as in some frames, by the older command.
async fn copy(host: Host, text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    if !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok() {
        return true;
    }
    copy_by_command(host, text).unwrap_or(false)
}

fn copy_by_command(host: Host, text: &str) -> Option<bool> {
    let document = document().dyn_into::<HtmlDocument>().ok()?;
    let field = document.create_element("textarea").ok()?.dyn_into::<HtmlTextAreaElement>().ok()?;
    field.set_value(text);
    field.set_class_name("visually-hidden");
    host.root().append_child(&field).ok()?;
    field.select();
    let copied = document.exec_command("copy").unwrap_or(false);
    field.remove();
    Some(copied)
}
