//! The page: its header, its three columns and its foot.

use crate::address;
use crate::chain::Chain;
use crate::file::DropZone;
use crate::header::Header;
use crate::help::Help;
use crate::network::{Network, PointedPath};
use crate::notebook::Notebook;
use crate::plots::Plots;
use crate::settings::Settings;
use crate::share::Share;
use crate::state::{State, use_state};
use crate::theme::provide_theme;
use crate::transport::Transport;
use crate::{keyboard, network::Headline};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// Puts the page in the place of its first paint.
pub fn mount() {
    if let Some(paint) = document().get_element_by_id("first-paint") {
        paint.remove();
    }
    let place = document().get_element_by_id("app").and_then(|element| element.dyn_into().ok());
    match place {
        Some(place) => leptos::mount::mount_to(place, App).forget(),
        None => leptos::mount::mount_to_body(App),
    }
}

#[component]
fn App() -> impl IntoView {
    let (session, page) = address::session();
    provide_context(State::open(session));
    address::follow(use_state());
    provide_theme(page.theme);
    provide_context(PointedPath(RwSignal::new(None)));
    let help = RwSignal::new(false);
    let share = RwSignal::new(false);
    keyboard::listen(use_state(), move || help.get_untracked() || share.get_untracked(), help);
    let announcement = use_state().announcement();
    view! {
        <a class="skip-link" href="#network">"Skip to the network"</a>
        <div class="page">
            <Header help=help share=share />
            <main id="network" tabindex="-1">
                <Headline />
                <Network />
                <Chain />
            </main>
            <Settings />
            <Plots />
            <Transport />
        </div>
        <Notebook />
        <Help open=help />
        <Share open=share />
        <DropZone />
        <p class="visually-hidden" aria-live="polite" data-announcement>{announcement}</p>
    }
}
