//! Places of the page that can be asked about.

use crate::shell::host::Host;
use leptos::ev;
use session::Topic;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlLabelElement};

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

    /// The place that an element is itself.
    pub fn at(element: &Element) -> Option<Place> {
        element.matches("[data-asks], [data-field]").unwrap_or(false).then(|| Place(element.clone()))
    }

    /// What it is of.
    pub fn topic(&self) -> Option<Topic> {
        let name = |attribute: &str| self.0.get_attribute(attribute);
        name("data-asks").or_else(|| name("data-field"))?.parse().ok()
    }
}

/// What Escape is for as well: a field gives its text up, and what is open closes.
const ITS_OWN: &str =
    "input,select,textarea,details,dialog,[popover],[popovertarget],[aria-expanded=true],.fold";

/// Ends asking by Escape, which then does nothing else but where it has a use of its own.
pub(super) fn end_by_escape(host: Host, asks: impl Fn() -> bool + 'static, end: impl Fn() + 'static) {
    host.listen_first(ev::keydown, move |event| {
        if event.key() == "Escape" && asks() {
            end();
            if !has_a_use(&event) {
                event.prevent_default();
                event.stop_propagation();
            }
        }
    });
}

fn has_a_use(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(ITS_OWN).is_ok_and(|found| found.is_some()))
}
