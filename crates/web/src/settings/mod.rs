//! The left zone: everything a person can set.

mod data_table;
mod initial_weights;
mod model;
mod standardise;
mod training;
mod weights_text;

use crate::host::use_host;
use crate::notices::Notices;
use data_table::DataTable;
use initial_weights::InitialWeights;
use leptos::prelude::*;
use model::Model;
use session::{Panel, Place};
use training::Training;

/// Data, model, initial weights and training.
#[component]
pub fn Settings() -> impl IntoView {
    let shows = |panel: &'static [Panel]| {
        let shown = use_host().shows(panel);
        move || shown.get()
    };
    view! {
        <aside class="settings" aria-label="Settings">
            <Show when=shows(&[Panel::Data])><DataTable /></Show>
            <Show when=shows(&[Panel::Model])><Model /></Show>
            <Show when=shows(&[Panel::Start])><InitialWeights /></Show>
            <Show when=shows(&[Panel::Training])><Training /></Show>
        </aside>
    }
}

/// A part of the settings: its heading, the buttons beside it, its messages.
#[component]
fn Section(
    /// The heading's id.
    id: &'static str,
    /// The heading.
    title: &'static str,
    /// Which messages it shows.
    place: Place,
    /// The buttons beside the heading.
    #[prop(into)]
    actions: AnyView,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="settings-section" aria-labelledby=id>
            <header class="settings-head">
                <h2 id=id>{title}</h2>
                <div class="settings-actions">{actions}</div>
            </header>
            {children()}
            <Notices place />
        </section>
    }
}
