//! Where the focus, or what is dragged, goes when it leaves.

use wasm_bindgen::JsCast;
use web_sys::{EventTarget, Node};

/// Whether what an event says it goes to lies outside of a place; nothing at all does, too.
pub fn goes_outside(to: Option<EventTarget>, place: &Node) -> bool {
    !place.contains(to.and_then(|to| to.dyn_into::<Node>().ok()).as_ref())
}
