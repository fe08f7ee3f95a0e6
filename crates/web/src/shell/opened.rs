//! What a click opens comes into sight, and what is wrong with what is typed.

use super::host::use_host;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Listens for clicks on what opens something: a summary, or a button that says what it controls.
pub fn bring_into_sight() {
    let host = use_host();
    host.listen(ev::click, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let opener = target.and_then(|target| target.closest("summary, [aria-controls]").ok().flatten());
        let Some(opener) = opener else { return };
        once_drawn(move || {
            if let Some(opened) = opened_by(&opener) {
                show(&opened);
                // A menu may be higher than the window: what has the focus is seen then.
                if opener.matches(".menu > :focus").unwrap_or(false) {
                    show(&opener);
                }
            }
        });
    });
    host.listen(ev::input, move |event| {
        let Some(field) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        once_drawn(move || {
            if let Some(problem) = problem_of(&field) {
                show(&problem);
                show(&field);
            }
        });
    });
}

/// Acts once what an event asked for is there, and again drawn.
pub fn once_drawn(act: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(act));
}

/// What is said of a field whose text is wrong.
fn problem_of(field: &Element) -> Option<Element> {
    field.get_attribute("aria-invalid")?;
    by_id(field, &field.get_attribute("aria-describedby")?)
}

fn by_id(beside: &Element, id: &str) -> Option<Element> {
    let root = beside.closest(".playground").ok().flatten()?;
    root.query_selector(&format!("[id='{id}']")).ok().flatten()
}

/// Scrolls as little as brings an element into sight, its start where it is too large for it.
pub fn show(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

fn opened_by(opener: &Element) -> Option<Element> {
    if opener.tag_name().eq_ignore_ascii_case("summary") {
        let details = opener.parent_element().filter(|details| details.has_attribute("open"))?;
        // The list of a menu lies over what is below it, outside of the menu's own box.
        return if details.matches(".menu").unwrap_or(false) {
            details.last_element_child()
        } else {
            Some(details)
        };
    }
    let open = opener.get_attribute("aria-expanded").is_some_and(|expanded| expanded == "true");
    by_id(opener, &opener.get_attribute("aria-controls")?).filter(|_| open)
}
