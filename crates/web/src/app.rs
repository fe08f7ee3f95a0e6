//! The page: its four zones.

use crate::{network::Network, plots::Plots, settings::Settings, state::State, theme::Dark};
use leptos::prelude::*;

/// Puts the page in the place of its first paint.
pub fn mount() {
    if let Some(paint) = document().get_element_by_id("first-paint") {
        paint.remove();
    }
    leptos::mount::mount_to_body(App);
}

#[component]
fn App() -> impl IntoView {
    provide_context(State::open(None));
    provide_context(Dark::of_system());
    view! {
        <main>
            <Settings />
            <Network />
            <Plots />
        </main>
    }
}
