//! Files from the page and to it.

use leptos::prelude::*;
use session::MAX_TEXT;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, HtmlAnchorElement, Url};

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

/// Returns the text of a file; `None` where it is too large, or can't be read.
pub async fn text(file: &File) -> Option<String> {
    if file.size() > MAX_TEXT as f64 {
        return None;
    }
    JsFuture::from(file.text()).await.ok()?.as_string()
}
