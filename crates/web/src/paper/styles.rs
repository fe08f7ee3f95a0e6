//! The styles of a sheet that come with its program: a page is printed across while the poster is made, and no longer.

use crate::shell::host::Host;
use js_sys::{Array, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::CssStyleSheet;

const POSTER: &str = include_str!("poster.css");

/// Adopts the styles of the poster until the component is gone.
pub(super) fn adopt(host: Host) {
    let Ok(sheet) = CssStyleSheet::new() else { return };
    if sheet.replace_sync(POSTER).is_err() {
        return;
    }
    // Where the playground is inside a shadow, its page is printed all the same.
    let (page, around) = (JsValue::from(document()), JsValue::from(host.root().get_root_node()));
    let mut places = vec![page.clone()];
    places.extend((around != page).then_some(around));
    for place in &places {
        give(place, |sheets| sheets.chain([sheet.clone().into()]).collect());
    }
    let (places, sheet) = (StoredValue::new_local(places), StoredValue::new_local(sheet));
    on_cleanup(move || {
        let sheet: JsValue = sheet.get_value().into();
        for place in places.get_value() {
            give(&place, |sheets| sheets.filter(|other| *other != sheet).collect());
        }
    });
}

/// Gives a document others in the place of the sheets that it has adopted.
fn give(place: &JsValue, others: impl Fn(Box<dyn Iterator<Item = JsValue>>) -> Array) {
    let name = "adoptedStyleSheets".into();
    let Ok(now) = Reflect::get(place, &name) else { return };
    // It fails for no sheet of this document.
    Reflect::set(place, &name, &others(Box::new(Array::from(&now).to_vec().into_iter()))).ok();
}
