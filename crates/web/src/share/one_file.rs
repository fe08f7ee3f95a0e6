//! All of the page in one file, set up as it is here now.

use crate::memo::Memo;
use crate::shell::address;
use crate::shell::file;
use crate::shell::host::{Host, use_host};
use crate::state::use_state;
use leptos::prelude::*;
use leptos::task::spawn_local;
use session::{PageWishes, SINGLE_FILE, Session, Snippet, prepared_file};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;
use words::say;

/// A button that saves the file. Only then the page asks its site for something, for the file that lies beside it; a
/// page that is one file itself has what it needs.
pub(super) fn save(snippet: Memo<Snippet>) -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let said = RwSignal::new(String::new());
    let press = move |_| {
        let page = snippet.with(|snippet| PageWishes {
            panels: snippet.panels.clone(),
            theme: snippet.theme,
            embed: true,
            ..PageWishes::default()
        });
        let link = state.with(|session: &Session| session.link_for(page));
        spawn_local(async move {
            let text = text(host).await.ok();
            match text.and_then(|text| prepared_file(&text, &link)) {
                Some(text) => {
                    file::save(SINGLE_FILE, &text);
                    said.try_set(String::new());
                }
                None => {
                    said.try_set(say!(share::no_file { file: SINGLE_FILE }));
                }
            }
        });
    };
    view! {
        <div class="share-line">
            <span>{say!(share::about_one_file)}</span>
            <button type="button" class="quiet" data-save=SINGLE_FILE on:click=press>{say!(share::save_file)}</button>
        </div>
        <p class="problem" role="status">{said}</p>
    }
}

async fn text(host: Host) -> Result<String, JsValue> {
    if let Some(text) = host.file() {
        return Ok(text);
    }
    let asked = window().fetch_with_str(&address::beside(&host.address(), SINGLE_FILE));
    let response: Response = JsFuture::from(asked).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::UNDEFINED);
    }
    JsFuture::from(response.text()?).await?.as_string().ok_or(JsValue::UNDEFINED)
}
