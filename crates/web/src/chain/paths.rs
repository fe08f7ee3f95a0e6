//! The ways from the parameter to the loss; the one pointed at is drawn on the network.

use crate::controls::equation::class;
use crate::network::PointedPath;
use crate::state::use_state;
use leptos::prelude::*;
use session::{PathView, Tone};

/// Every way with its product, and their sum.
#[component]
pub fn Paths() -> impl IntoView {
    let paths = use_state().zones().chain.part(|chain| chain.paths.clone().unwrap_or_default());
    let PointedPath(pointed) = expect_context();
    let leave = move |index: usize| {
        if pointed.get_untracked() == Some(index) {
            pointed.set(None);
        }
    };
    let path = move |tone: Tone, index: usize, path: &PathView| {
        view! {
            <button
                type="button"
                class="chain-path"
                title=path.factors.clone()
                on:mouseenter=move |_| pointed.set(Some(index))
                on:mouseleave=move |_| leave(index)
                on:focus=move |_| pointed.set(Some(index))
                on:blur=move |_| leave(index)
                on:click=move |_| pointed.set(Some(index))
            >
                {path.name.clone()}
                <span class=class(tone)>{format!(" {}", path.product)}</span>
            </button>
        }
    };
    let listed = move || {
        paths.with(|paths| {
            let listed = paths.listed.iter().enumerate();
            listed.map(|(index, of)| path(paths.tone, index, of)).collect_view()
        })
    };
    view! {
        <div class="chain-list" data-chain="paths">
            <span class="chain-title">{move || paths.with(|paths| paths.title.clone())}</span>
            <span class=move || paths.with(|paths| class(paths.tone))>{move || paths.with(|paths| paths.sum.clone())}</span>
            {listed}
        </div>
    }
}
