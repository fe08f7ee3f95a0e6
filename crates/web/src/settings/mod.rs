//! The left zone: everything a person can set.

mod layer_more;
mod model;
mod scaling;
mod table;
mod training;
mod weights;

use crate::door::Reading;
use crate::later::Program;
use crate::sheets::{Sheet, SheetHead};
use crate::shell::host::use_host;
use crate::state::use_state;
use leptos::prelude::*;
use model::Model;
use session::Panel;
use table::DataTable;
use training::Training;
use weights::InitialWeights;
use words::say;

/// Data, model, initial weights and training.
#[component]
pub fn Settings(reading: Program<Reading>) -> impl IntoView {
    let shows = |panel: &'static [Panel]| {
        let shown = use_host().shows(panel);
        move || shown.get()
    };
    let untouched = use_state().zones().undo.part(Option::is_none);
    view! {
        <aside class="settings" aria-label=say!(settings::settings)>
            <SheetHead of=&[Sheet::Rows, Sheet::Settings] />
            <Show when=shows(&[Panel::Data])><DataTable /></Show>
            <Show when=shows(&[Panel::Model])><Model /></Show>
            <Show when=shows(&[Panel::Start])><InitialWeights reading /></Show>
            <Show when=shows(&[Panel::Training])><Training /></Show>
            <Show when=move || untouched.get()><p class="caption">{say!(settings::try_anything)}</p></Show>
        </aside>
    }
}
