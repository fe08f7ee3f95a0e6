//! What is shown of a part whose program isn't there yet.

use super::program::Program;
use crate::memo::Memo;
use crate::shell::host::use_host;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use words::say;

/// Shows a part of the page; until its program is there, what is made `meanwhile` for as long as the part is `open`.
fn later<T: Copy + Send + Sync>(
    program: Program<T>,
    open: impl Fn() -> bool + Send + Sync + 'static,
    make: impl Fn(T) -> AnyView + Send + 'static,
    meanwhile: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let is_here = Memo::new(move |_| program.here().is_some());
    let missing = Memo::new(move |_| !is_here.get() && open());
    Effect::new(move |_| {
        if missing.get() {
            program.want();
        }
    });
    (move || match is_here.get() {
        true => untrack(|| program.here()).map(&make),
        false => missing.get().then(&meanwhile),
    })
    .into_any()
}

/// Shows a panel of the page, of a class, that is always there.
pub fn in_place<T: Copy + Send + Sync>(
    program: Program<T>,
    class: &'static str,
    make: fn(T) -> AnyView,
) -> AnyView {
    later(
        program,
        || true,
        make,
        move || view! { <section class=format!("{class} coming")>{waiting(program)}</section> }.into_any(),
    )
}

/// Shows a panel of the page, of a class, that is there while it is `open`.
pub fn in_place_while<T: Copy + Send + Sync>(
    program: Program<T>,
    class: &'static str,
    open: impl Fn() -> bool + Send + Sync + 'static,
    close: impl Fn() + Clone + Send + 'static,
    make: fn(T) -> AnyView,
) -> AnyView {
    later(program, open, make, move || {
        let close = close.clone();
        view! { <section class=format!("{class} coming")>{waiting(program)} {way_out(close)}</section> }
            .into_any()
    })
}

/// Shows a part in a place of its own, which stays empty until its program is there, or lost.
pub fn in_peace<T: Copy + Send + Sync>(program: Program<T>, make: fn(T) -> AnyView) -> AnyView {
    later(program, || true, make, move || (move || program.is_lost().then(|| waiting(program))).into_any())
}

/// Shows a dialog while it is `open`.
pub fn in_dialog<T: Copy + Send + Sync>(
    program: Program<T>,
    open: RwSignal<bool>,
    make: fn(T, RwSignal<bool>) -> AnyView,
) -> AnyView {
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
        let closed = move |_| {
            if untrack(|| program.here()).is_none() {
                open.set(false);
            }
        };
        view! {
            <dialog class="coming" node_ref=dialog on:close=closed>
                {waiting(program)} {way_out(move || open.set(false))}
            </dialog>
        }
        .into_any()
    };
    later(program, move || open.get(), move |table| make(table, open), meanwhile)
}

/// That it is on its way, or that it was lost and can be fetched again.
pub fn waiting<T: Copy + Send + Sync>(program: Program<T>) -> impl IntoView {
    let again = move || {
        program.is_lost().then(|| {
            view! {
                <button type="button" data-action="try-again" on:click=move |_| program.want()>
                    {say!(later::try_again)}
                </button>
            }
        })
    };
    view! {
        <p role="status" data-coming>
            {move || if program.is_lost() { say!(later::lost) } else { say!(later::coming) }}
        </p>
        {again}
    }
}

fn way_out(close: impl Fn() + 'static) -> impl IntoView {
    view! { <button type="button" on:click=move |_| close()>{say!(controls::close)}</button> }
}
