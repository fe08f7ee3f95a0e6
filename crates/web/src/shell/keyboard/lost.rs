//! Nothing that closes takes the focus with it: it goes to the stop that is nearest to where it was.

use crate::shell::elements::all;
use crate::shell::host::{Host, use_host};
use crate::shell::opened::once_drawn;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What Tab stops at.
const STOPS: &str = "a[href], button, input, select, textarea, summary, [tabindex]";

/// What has the focus, what it is inside of, and the stops around it, as they were when it got it.
#[derive(Clone)]
struct Stop {
    element: Element,
    inside: Vec<Element>,
    before: Vec<Element>,
    after: Vec<Element>,
}

impl Stop {
    fn at(element: Element, host: Host) -> Option<Stop> {
        let inside = std::iter::successors(element.parent_element(), |of| of.parent_element()).collect();
        let root = host.try_root()?;
        let all = all(&root, STOPS);
        let at = all.iter().position(|stop| *stop == element)?;
        let (before, after) = (all[..at].to_vec(), all[at + 1..].to_vec());
        Some(Stop { element, inside, before, after })
    }

    /// The stop that takes its place: the one after it or else before it in the closest of what they both are inside of.
    fn successor(&self) -> Option<&Element> {
        let after = self.after.iter().find(|stop| is_stop(stop));
        let before = self.before.iter().rev().find(|stop| is_stop(stop));
        let around = self.inside.iter().filter(|around| around.is_connected());
        let mut close = around.flat_map(|around| [(around, after), (around, before)]);
        close.find_map(|(around, stop)| stop.filter(|stop| around.contains(Some(stop.as_ref()))))
    }
}

/// Watches the focus. What gets it is remembered until it is left; gone or switched off while it has it, it is followed.
pub fn keep_focus() {
    let host = use_host();
    let last = StoredValue::new_local(None::<Stop>);
    host.listen(ev::focusin, move |event| {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        last.set_value(element.and_then(|element| Stop::at(element, host)));
    });
    let check = move || {
        let Some(stop) = last.try_get_value().flatten() else { return };
        if host.find(":focus").is_some() {
            return;
        }
        last.set_value(None);
        if !is_there(&stop.element)
            && let Some(next) = stop.successor()
        {
            next.unchecked_ref::<HtmlElement>().focus().ok();
        }
    };
    // By then, what does so itself has given the focus on.
    let later = move || once_drawn(check);
    host.listen(ev::focusout, move |_| later());
    host.listen(ev::click, move |_| later());
    host.listen(ev::keydown, move |_| later());
}

fn is_stop(element: &Element) -> bool {
    is_there(element) && element.get_attribute("tabindex").is_none_or(|index| index != "-1")
}

/// Whether an element can have the focus.
fn is_there(element: &Element) -> bool {
    let rect = element.get_bounding_client_rect();
    let is = |selectors: &str| element.closest(selectors).is_ok_and(|found| found.is_some());
    element.is_connected()
        && rect.width() + rect.height() > 0.0
        && !is(":disabled")
        && (!is("details:not([open])") || is("summary"))
}
