//! What of the bar is folded into one button where there is little room.

use crate::shell::leaving::goes_outside;
use leptos::prelude::*;
use leptos::{ev, html};
use words::say;

/// Controls in a row; on a phone a button that opens them above the bar.
#[component]
pub fn Fold(
    /// What it is called in `data-fold`, and in its class.
    key: &'static str,
    /// What a person calls it.
    name: &'static str,
    /// What stands on its button: what is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// Whether a click in it is a choice, after which it closes.
    #[prop(optional)]
    closes: bool,
    children: Children,
) -> impl IntoView {
    let (fold, button) = (NodeRef::<html::Div>::new(), NodeRef::<html::Button>::new());
    let open = RwSignal::new(false);
    let close = move || {
        if open.get_untracked() {
            open.set(false);
            if let Some(button) = button.get_untracked() {
                button.focus().ok();
            }
        }
    };
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.prevent_default();
            close();
        }
    };
    let left = move |event: ev::FocusEvent| {
        if fold.get_untracked().is_some_and(|fold| goes_outside(event.related_target(), &fold)) {
            open.set(false);
        }
    };
    view! {
        <div class="fold" data-fold=key node_ref=fold on:keydown=escape on:focusout=left>
            <button
                type="button"
                class="fold-button"
                node_ref=button
                aria-expanded=move || open.get().to_string()
                aria-label=move || say!(transport::chosen { chosen: chosen.get(), name })
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {move || chosen.get()}
            </button>
            <div
                class=format!("fold-inside {key}")
                class:open=move || open.get()
                role="group"
                aria-label=name
                on:click=move |_| if closes { close() }
            >
                {children()}
            </div>
        </div>
    }
}
