//! What is shown of a part whose program isn't there yet.

use super::program::{Later, use_later};
use super::table::Rare;
use crate::memo::Memo;
use crate::shell::host::use_host;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use words::say;

/// Shows a part of the page; until its program is there, what is made `meanwhile` for as long as the part is `open`.
fn later(
    open: impl Fn() -> bool + Send + Sync + 'static,
    make: impl Fn(Rare) -> AnyView + Send + 'static,
    meanwhile: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let later = use_later();
    let is_here = Memo::new(move |_| later.here().is_some());
    let missing = Memo::new(move |_| !is_here.get() && open());
    Effect::new(move |_| {
        if missing.get() {
            later.want();
        }
    });
    (move || match is_here.get() {
        true => untrack(|| later.here()).map(&make),
        false => missing.get().then(&meanwhile),
    })
    .into_any()
}

/// Shows a part of the page, of a class, that is there while it is `open`.
pub fn in_place(
    class: &'static str,
    open: impl Fn() -> bool + Send + Sync + 'static,
    close: impl Fn() + Clone + Send + 'static,
    make: fn(Rare) -> AnyView,
) -> AnyView {
    let meanwhile = move || {
        let close = close.clone();
        view! { <section class=format!("{class} coming")>{waiting(use_later(), close)}</section> }.into_any()
    };
    later(open, make, meanwhile)
}

/// Shows a dialog while it is `open`.
pub fn in_dialog(open: RwSignal<bool>, make: fn(Rare, RwSignal<bool>) -> AnyView) -> AnyView {
    let host = use_host();
    let meanwhile = move || {
        let dialog = NodeRef::<html::Dialog>::new();
        Effect::new(move |_| {
            if let Some(dialog) = dialog.get().filter(|dialog| !dialog.open()) {
                dialog.show_modal().ok();
            }
        });
        // The focus goes back to where the dialog in its place finds it, and leaves it.
        on_cleanup(move || {
            let dialog =
                host.find("dialog.coming").and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok());
            if let Some(dialog) = dialog {
                dialog.close();
            }
        });
        let later = use_later();
        let closed = move |_| {
            if untrack(|| later.here()).is_none() {
                open.set(false);
            }
        };
        view! {
            <dialog class="coming" node_ref=dialog on:close=closed>
                {waiting(later, move || open.set(false))}
            </dialog>
        }
        .into_any()
    };
    later(move || open.get(), move |rare| make(rare, open), meanwhile)
}

/// That it is on its way, or that it was lost and can be fetched again.
fn waiting(later: Later, close: impl Fn() + 'static) -> impl IntoView {
    let again = move || {
        later.is_lost().then(|| {
            view! { <button type="button" data-action="try-again" on:click=move |_| later.want()>{say!(later::try_again)}</button> }
        })
    };
    view! {
        <p role="status" data-coming>
            {move || if later.is_lost() { say!(later::lost) } else { say!(later::coming) }}
        </p>
        <div class="coming-ways">
            {again}
            <button type="button" on:click=move |_| close()>{say!(controls::close)}</button>
        </div>
    }
}
