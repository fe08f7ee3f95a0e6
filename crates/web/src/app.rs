//! The page: its four zones.

use crate::{network::Network, plots::Plots, settings::Settings, state::State};
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
    view! {
        <main>
            <Settings />
            <Network />
            <Plots />
        </main>
    }
}
