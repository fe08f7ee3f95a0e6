//! The left zone: everything a person can set.

use leptos::prelude::*;

/// Data, model, initial weights and training.
#[component]
pub fn Settings() -> impl IntoView {
    view! { <aside class="settings" aria-label="Settings"></aside> }
}
