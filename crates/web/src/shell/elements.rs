//! Elements of the page by selectors.

use wasm_bindgen::JsCast;
use web_sys::Element;

/// Returns all elements within another that selectors match, in their order on the page.
pub fn all(within: &Element, selectors: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selectors) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
