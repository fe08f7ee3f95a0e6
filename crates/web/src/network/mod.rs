//! The centre: what happens now.

use leptos::prelude::*;

/// The network at the playhead.
#[component]
pub fn Network() -> impl IntoView {
    view! { <section class="network" aria-label="Network"></section> }
}
