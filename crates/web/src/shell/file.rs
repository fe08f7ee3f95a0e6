//! Files from the page and to it.

use js_sys::Uint8Array;
use leptos::prelude::*;
use session::MAX_TEXT;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, HtmlAnchorElement, TextDecoder, TextDecoderOptions, Url};

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
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    let begin = Uint8Array::new(&buffer);
    let [first, second, third, fourth] = [0, 1, 2, 3].map(|at| begin.get_index(at));
    // By its mark, or by the zeros of its letters; what is no UTF-8 was written on a Windows of old.
    let labels: &[&str] = match (first, second) {
        _ if begin.length() < 4 => &["utf-8", "windows-1252"],
        (0xff, 0xfe) => &["utf-16le"],
        (0xfe, 0xff) => &["utf-16be"],
        (1.., 0) if third > 0 && fourth == 0 => &["utf-16le"],
        (0, 1..) if third == 0 && fourth > 0 => &["utf-16be"],
        _ => &["utf-8", "windows-1252"],
    };
    let decoded = |label: &&str| {
        let options = TextDecoderOptions::new();
        options.set_fatal(true);
        let decoder = TextDecoder::new_with_label_and_options(label, &options).ok()?;
        decoder.decode_with_buffer_source(begin.unchecked_ref()).ok()
    };
    labels.iter().find_map(decoded)
}
