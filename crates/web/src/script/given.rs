//! What the page around an element gives it to open with: files, by their names.

use super::js::{from_js, type_error};
use crate::programs;
use leptos::prelude::Owner;
use reader::File;
use session::Session;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use words::say;

/// Returns a promise of the experiment, as JSON, that an element with these attributes opens with where the page gives it files: pairs
/// of a name and a text. What can't be read rejects it with a `TypeError` that names the file.
///
/// # Errors
/// Where these are no attributes and files.
#[wasm_bindgen(js_name = readGiven)]
pub fn read_given(attributes: JsValue, files: JsValue) -> Result<js_sys::Promise, JsValue> {
    let attributes: Vec<(String, String)> = from_js("attributes", &attributes)?;
    let files: Vec<(String, String)> = from_js("files", &files)?;
    Ok(future_to_promise(async move {
        let owner = Owner::new();
        let reading = owner.with(programs::reading).fetched().await;
        let reading = reading.map_err(|_| type_error(say!(api::no_reader)))?;
        let files: Vec<File> = files.into_iter().map(|(name, text)| File { name, text }).collect();
        let (session, _) = Session::begin_element(&attributes);
        let read = (reading.given)(&files, session.experiment());
        read.map(|experiment| experiment.to_json().into()).map_err(|problem| type_error(&problem))
    }))
}
