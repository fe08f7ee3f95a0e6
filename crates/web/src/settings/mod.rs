//! The left zone: everything a person can set.

mod data_table;
mod initial_weights;
mod model;
mod section;
mod standardise;
mod training;
mod weights_text;

use crate::host::use_host;
use data_table::DataTable;
use initial_weights::InitialWeights;
use leptos::prelude::*;
use model::Model;
use session::Panel;
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
