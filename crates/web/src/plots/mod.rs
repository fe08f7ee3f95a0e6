//! The right zone: the whole run.

use leptos::prelude::*;

/// The loss and the weights over the run.
#[component]
pub fn Plots() -> impl IntoView {
    view! { <aside class="plots" aria-label="The whole run"></aside> }
}
