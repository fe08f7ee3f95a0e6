//! A menu of the header: a button that opens a list below it.

use crate::shell::host::use_host;
use crate::shell::leaving::goes_outside;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, html};
use web_sys::HtmlElement;

/// Between a list and the edge of the playground.
const MARGIN: f64 = 10.0;

/// A menu; `list` makes its list, and gets what closes it.
#[component]
pub fn Menu<List, Content>(
    /// What it is called in `data-menu`.
    key: &'static str,
    /// What a person calls it.
    name: &'static str,
    /// What stands on its button, where that isn't its name.
    #[prop(optional)]
    sign: Option<&'static str>,
    /// Makes what is in it.
    list: List,
) -> impl IntoView
where
    List: FnOnce(Callback<()>) -> Content,
    Content: IntoView + 'static,
{
    let menu = NodeRef::<html::Details>::new();
    let host = use_host();
    // The list begins below its button, or as far before it as keeps it inside the playground.
    let place = move |_| {
        let Some(menu) = menu.get_untracked() else { return };
        let Some(list) = menu.last_element_child().and_then(|list| list.dyn_into::<HtmlElement>().ok())
        else {
            return;
        };
        let over = menu.get_bounding_client_rect().left() + f64::from(list.offset_width()) + MARGIN
            - host.root().get_bounding_client_rect().right();
        // It fails for no name and no length that there is.
        list.style().set_property("--shift", &format!("{}px", -over.max(0.0))).ok();
    };
    // The focus goes back to the button.
    let close = move || {
        let Some(menu) = menu.get_untracked() else { return };
        let summary = menu.first_element_child().and_then(|summary| summary.dyn_into::<HtmlElement>().ok());
        if let Some(summary) = summary {
            summary.focus().ok();
        }
        menu.set_open(false);
    };
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            close();
        }
    };
    let left = move |event: ev::FocusEvent| {
        if let Some(menu) = menu.get_untracked().filter(|menu| goes_outside(event.related_target(), menu)) {
            menu.set_open(false);
        }
    };
    view! {
        <details class="menu" data-menu=key node_ref=menu on:keydown=escape on:focusout=left on:toggle=place>
            <summary aria-label=sign.map(|_| name) title=sign.map(|_| name)>{sign.unwrap_or(name)}</summary>
            {list(Callback::new(move |()| close()))}
        </details>
    }
}
