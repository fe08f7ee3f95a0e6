//! The bars that stay in sight while the page scrolls beneath them, and the room that they take from it.

use super::host::use_host;
use super::resize::on_resize;
use leptos::ev;
use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlElement, ShadowRoot};

/// The end of the window that a bar stays at.
#[derive(Clone, Copy)]
pub enum Edge {
    /// The lesson.
    Head,
    /// The transport.
    Foot,
}

impl Edge {
    /// The custom property that style sheets reserve its room by: of the page, or of an element in another page.
    fn property(self, owns_page: bool) -> &'static str {
        match (self, owns_page) {
            (Edge::Head, _) => "--head",
            (Edge::Foot, true) => "--foot",
            (Edge::Foot, false) => "--foot-in-page",
        }
    }

    /// The largest part of the window's height that its bar may keep.
    fn most(self) -> f64 {
        match self {
            Edge::Head => 0.45,
            Edge::Foot => 0.3,
        }
    }
}

/// Measures a bar whenever its size or its place changes, so that what gets the focus comes to stand clear of it. A bar that
/// would take too much of the window, or that a transformed ancestor would put in the wrong place, lets go.
pub fn follow_bar<E>(bar: NodeRef<E>, edge: Edge)
where
    E: ElementType + 'static,
    E::Output: JsCast + AsRef<Element> + Clone + 'static,
{
    let host = use_host();
    let reserve = move |height: i32| {
        let owns_page = host.owns_page();
        let page = document().document_element().and_then(|page| page.dyn_into::<HtmlElement>().ok());
        let root = if owns_page { page } else { host.try_root() };
        if let Some(root) = root {
            // It fails for no name and no length that there is.
            root.style().set_property(edge.property(owns_page), &format!("{height}px")).ok();
        }
    };
    let measure = move || {
        let Some(bar) = bar.try_get_untracked().flatten() else { return };
        let bar: &Element = bar.as_ref();
        let bar: &HtmlElement = bar.unchecked_ref();
        let window_height = window().inner_height().ok().and_then(|height| height.as_f64());
        let room = edge.most() * window_height.unwrap_or(0.0);
        let fits = f64::from(bar.offset_height()) <= room && !is_transformed(bar);
        bar.class_list().toggle_with_force("let-go", !fits).ok();
        let sticks = computed(bar).is_some_and(|style| is(&style, "position", "sticky"));
        reserve(if sticks { bar.offset_height() } else { 0 });
    };
    on_resize(bar, move |_| measure());
    let resized = window_event_listener(ev::resize, move |_| measure());
    Effect::new(move |_| {
        host.in_sight.track();
        measure();
    });
    on_cleanup(move || {
        resized.remove();
        reserve(0);
    });
}

/// Whether the element is inside a transformed one, as on a scaled slide.
fn is_transformed(element: &HtmlElement) -> bool {
    let mut next = parent(element);
    while let Some(element) = next {
        let properties = ["transform", "translate", "rotate", "scale"];
        if computed(&element).is_some_and(|style| properties.iter().any(|name| !is(&style, name, "none"))) {
            return true;
        }
        next = parent(&element);
    }
    false
}

/// The parent of an element, that of its shadow tree for the topmost in it.
fn parent(element: &Element) -> Option<Element> {
    element.parent_element().or_else(|| Some(element.get_root_node().dyn_into::<ShadowRoot>().ok()?.host()))
}

fn computed(element: &Element) -> Option<CssStyleDeclaration> {
    window().get_computed_style(element).ok().flatten()
}

fn is(style: &CssStyleDeclaration, property: &str, value: &str) -> bool {
    style.get_property_value(property).is_ok_and(|found| found == value)
}
