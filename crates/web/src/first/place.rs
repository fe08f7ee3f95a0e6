//! The place of the first visit below the headline.

use crate::later::{in_peace, use_later};
use crate::shell::host::use_host;
use crate::shell::opened::{once_drawn, show};
use crate::shell::storage;
use crate::state::use_state;
use leptos::prelude::*;
use session::FirstStep;
use words::say;

/// The place of the first visit, while there is one. Once it has ended, it never comes back by itself.
#[component]
pub fn FirstPlace() -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let open = state.zones().first.part(Option::is_some);
    let step = state
        .zones()
        .first
        .part(|first| first.as_ref().map(|first| if first.here { first.step.key() } else { "away" }));
    Effect::new(move |was: Option<bool>| {
        let is = open.get();
        if was == Some(true) && !is && host.stores() {
            storage::store_visited();
        }
        is
    });
    Effect::new(move |_| {
        let root = host.root();
        let set = match step.get() {
            Some(step) => root.set_attribute("data-first", step),
            None => root.remove_attribute("data-first"),
        };
        debug_assert!(set.is_ok());
    });
    // On a phone the drawing reaches below the bar: it comes into sight as the visit begins, its inputs before all where
    // not all of it fits; with the loss, what a gradient goes through; as it ends, what is said of the run.
    Effect::new(move |was: Option<Option<&str>>| {
        let is = step.get();
        let before_all = if is == Some(FirstStep::Loss.key()) {
            Some(".edge-label.selected")
        } else if was == Some(Some(FirstStep::Watch.key())) && is == Some(FirstStep::Forward.key()) {
            Some("[data-select='input[0]']")
        } else {
            (is.is_none() && was.flatten().is_some()).then_some(".headline")
        };
        if let Some(before_all) = before_all {
            once_drawn(move || {
                let parts = [".network-drawing", ".headline", ".network-drawing .loss .node", before_all];
                parts.into_iter().filter_map(|part| host.find(part)).for_each(|part| show(&part));
            });
        }
        is
    });
    // What a style sheet says in the place of a chart.
    Effect::new(move |_| {
        if open.get() {
            let later = format!("\"{}\"", say!(first::guess_later).replace('"', ""));
            host.root().style().set_property("--guess-later", &later).ok();
        }
    });
    let soon = use_later().soon;
    view! {
        <Show when=move || open.get()>
            <section class="first" aria-label=say!(first::title)>
                {in_peace(soon, |soon| (soon.first)())}
            </section>
        </Show>
    }
}
