//! All places of what is asked about light up.

use crate::shell::elements::all;
use crate::shell::host::Host;
use leptos::prelude::*;
use session::{Meaning, Topic};
use web_sys::HtmlElement;

/// What a lit place says of itself, and the root while one is.
const LIT: &str = "data-asked";
const ASKING: &str = "data-asking";

/// Lights the places in the next frame, once what is shown anew is there.
pub(super) fn later(host: Host, meaning: RwSignal<Option<Meaning>>) {
    request_animation_frame(move || {
        let (Some(root), Some(places)) = (
            host.try_root(),
            meaning.try_with_untracked(|meaning| meaning.as_ref().map(|meaning| meaning.places.clone())),
        ) else {
            return;
        };
        light(&root, &places.unwrap_or_default());
    });
}

fn light(root: &HtmlElement, places: &[Topic]) {
    let names: Vec<String> = places.iter().map(Topic::to_string).collect();
    let named = |name: &String| format!("[data-asks='{name}'],[data-field='{name}']");
    for element in all(root, &format!("[{LIT}]")) {
        let name = element.get_attribute("data-asks").or_else(|| element.get_attribute("data-field"));
        if name.is_none_or(|name| !names.contains(&name)) {
            element.remove_attribute(LIT).ok();
        }
    }
    if !names.is_empty() {
        let selectors: Vec<_> = names.iter().map(named).collect();
        for element in all(root, &selectors.join(",")) {
            element.set_attribute(LIT, "").ok();
        }
    }
    root.toggle_attribute_with_force(ASKING, !names.is_empty()).ok();
}
