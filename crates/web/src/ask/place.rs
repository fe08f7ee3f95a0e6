//! Places of the page that can be asked about.

use crate::shell::host::Host;
use leptos::ev;
use session::Topic;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlInputElement, HtmlLabelElement, HtmlSelectElement};

/// A place: an element that says what it is of.
#[derive(Clone, PartialEq)]
pub(super) struct Place(Element);

impl Place {
    /// The place at which something happens, or whose label that is.
    pub fn of(target: Option<EventTarget>) -> Option<Place> {
        let target = target?.dyn_into::<Element>().ok()?;
        let closest = |selectors: &str| target.closest(selectors).ok().flatten();
        let labeled = || closest("label")?.dyn_into::<HtmlLabelElement>().ok()?.control().map(Into::into);
        closest("[data-asks], [data-field]").or_else(labeled).map(Place)
    }

    /// What it is of.
    pub fn topic(&self) -> Option<Topic> {
        let name = |attribute: &str| self.0.get_attribute(attribute);
        name("data-asks").or_else(|| name("data-field"))?.parse().ok()
    }
}

/// Ends asking by Escape, which then does nothing else but in a field, whose text it gives up.
pub(super) fn end_by_escape(host: Host, asks: impl Fn() -> bool + 'static, end: impl Fn() + 'static) {
    host.listen_first(ev::keydown, move |event| {
        if event.key() == "Escape" && asks() {
            end();
            if !is_field(&event) {
                event.prevent_default();
                event.stop_propagation();
            }
        }
    });
}

fn is_field(event: &Event) -> bool {
    event.target().is_some_and(|target| {
        target.dyn_ref::<HtmlInputElement>().is_some() || target.dyn_ref::<HtmlSelectElement>().is_some()
    })
}
