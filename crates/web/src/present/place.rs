//! Whether the page is shown to a class, and the place of what that adds.

use crate::later::{in_place_while, use_later};
use crate::shell::host::use_host;
use leptos::prelude::*;

/// Whether the page is shown to a class.
#[derive(Clone, Copy)]
pub struct Presenting(pub RwSignal<bool>);

impl Presenting {
    /// Provides it: from the start, where the address wishes it.
    pub fn provide() {
        let host = use_host();
        let wished = host.wishes.with_untracked(|wishes| wishes.present);
        provide_context(Presenting(RwSignal::new(wished && host.owns_page())));
    }
}

/// Whether the page is shown to a class, from anywhere in it.
pub fn use_presenting() -> RwSignal<bool> {
    let Presenting(on) = expect_context();
    on
}

/// The place of the headline and the foot that a class sees. What else of the page is shown is for its styles to say.
#[component]
pub fn PresentPlace() -> impl IntoView {
    let (host, on) = (use_host(), use_presenting());
    let root = host.root();
    Effect::new(move |was| {
        let is = on.get();
        root.toggle_attribute_with_force("data-present", is).ok();
        if was == Some(true) && !is {
            // The button takes it from the menu where the header has room for one.
            request_animation_frame(move || {
                host.focus("[data-menu=more] summary");
                host.focus("[data-action=present]");
            });
        }
        is
    });
    let rare = use_later().rare;
    let close = move || on.set(false);
    view! {
        <Show when=move || on.get()>
            {in_place_while(rare, "present", move || on.get(), close, |rare| (rare.present)())}
        </Show>
    }
}
