//! The frame of each part of the settings.

use crate::controls::notices::Notices;
use leptos::prelude::*;
use session::Place;

/// A part of the settings: its heading, the buttons beside it, its messages.
#[component]
pub fn Section(
    /// The heading's id.
    id: &'static str,
    /// The heading.
    title: &'static str,
    /// Which messages it shows.
    place: Place,
    /// The buttons beside the heading.
    #[prop(optional)]
    actions: Option<AnyView>,
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
