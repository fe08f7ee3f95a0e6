//! The top of a playground that is a part of another page: a line.

use super::start_over::StartOver;
use super::undo::Undo;
use crate::controls::notices::Notices;
use crate::later::use_later;
use crate::paper::PictureOf;
use crate::shell::host::use_host;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Place, Session};
use words::say;

/// The name, undo and redo, and the way to the whole page.
#[component]
pub fn SmallHeader() -> impl IntoView {
    let (host, state, paper, later) = (use_host(), use_state(), expect_context(), use_later());
    let edited = state.edited();
    // The link is made when it is about to be followed: an edit needn't make it anew.
    let link = RwSignal::new(host.address());
    let make = move || link.set(format!("{}#{}", host.address(), state.with(Session::link)));
    view! {
        <header class="small-header">
            <h1>{say!(common::playground)}</h1>
            <Undo />
            <StartOver />
            <button
                type="button"
                class="icon-button"
                data-action="picture"
                aria-label=say!(header::save_picture)
                title=say!(header::save_picture)
                on:click=move |_| later.rare.ask(move |rare| (rare.save_picture)(host, paper, PictureOf::Png))
            >
                "⤓"
            </button>
            {(!host.address().is_empty()).then(|| view! { <a
                href=link
                target="_blank"
                rel="noopener"
                data-action="open"
                on:pointerenter=move |_| make()
                on:pointerdown=move |_| make()
                on:focus=move |_| make()
                on:click=move |_| make()
            >
                {move || if edited.get() { say!(header::not_kept_open_in_full) } else { say!(header::open_in_full) }}
            </a> })}
            <Notices place=Place::Page />
        </header>
    }
}
