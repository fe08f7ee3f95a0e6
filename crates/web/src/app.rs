//! The page: its header, its three columns and its foot.

use crate::ask::Asking;
use crate::check::Checking;
use crate::controls::notices::Notices;
use crate::door::{Door, DropZone};
use crate::first::{FirstPlace, Reading};
use crate::handout::Handout;
use crate::header::{Header, SmallHeader};
use crate::later::{Later, in_dialog, in_place, in_place_while, use_later};
use crate::network::{Headline, Network, PointedPath};
use crate::paper::provide_paper;
use crate::present::{PresentPlace, Presenting, use_presenting};
use crate::sheets::{Pills, Sheet, SheetHead, Sheets};
use crate::shell::address;
use crate::shell::host::use_host;
use crate::shell::keyboard::{self, Opens};
use crate::shell::opened;
use crate::shell::theme::provide_theme;
use crate::state::use_state;
use crate::transport::Transport;
use crate::turn::Turning;
use leptos::prelude::*;
use session::{CENTER, Event, PLOTS, Panel, Place, SETTINGS};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use words::say;

/// All of a playground, inside its host's root.
#[component]
pub fn App() -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let sheets = Sheets::provide();
    let Later { soon, rare, .. } = use_later();
    if host.owns_page() {
        address::follow(host, state);
    }
    provide_paper();
    provide_theme();
    provide_context(PointedPath(RwSignal::new(None)));
    Reading::provide();
    Asking::provide();
    let help = RwSignal::new(false);
    let share = RwSignal::new(false);
    let quiz = RwSignal::new(false);
    let door = Door::provide();
    let checking = Checking::provide();
    Turning::provide();
    Presenting::provide();
    opened::bring_into_sight();
    keyboard::keep_focus();
    keyboard::listen(state, Opens { help, door: door.open, present: use_presenting() });
    let announcement = state.announcement();
    let part = host.is_part();
    let (settings, center, plots) = (host.shows(&SETTINGS), host.shows(&CENTER), host.shows(&PLOTS));
    let (network, chain) = (host.shows(&[Panel::Network]), host.shows(&[Panel::Chain]));
    let transport = host.shows(&[Panel::Transport]);
    let lesson = state.zones().lesson.part(Option::is_some);
    let notebook = state.zones().notebook.part(Option::is_some);
    let leave = move || state.send(Event::CloseTour);
    let close = move || state.send(Event::ToggleNotebook);
    Effect::new(move |_| {
        // The whole page is as high as the window; a part of another one as high as what is in it.
        let set = host.root().class_list().toggle_with_force("whole", host.owns_page() && !part.get());
        debug_assert!(set.is_ok());
    });
    view! {
        <Show when=move || !part.get()>
            <a
                class="skip-link"
                href="#network"
                on:click=move |event| {
                    // The address stays that of what is shown.
                    event.prevent_default();
                    if let Some(network) = host.find("#network") {
                        network.unchecked_into::<HtmlElement>().focus().ok();
                    }
                }
            >
                {say!(controls::skip_to_network)}
            </a>
        </Show>
        <div
            class="page"
            class:part=move || part.get()
            data-open=move || sheets.open()
            class:has-settings=move || settings.get()
            class:has-center=move || center.get()
            class:has-plots=move || plots.get()
        >
            {move || {
                if part.get() {
                    view! { <SmallHeader /> }.into_any()
                } else {
                    view! { <Header help share quiz /> }.into_any()
                }
            }}
            <PresentPlace />
            <Show when=move || center.get()>
                {
                    let inside = view! {
                        {in_place_while(rare, "lesson", move || lesson.get(), leave, |rare| (rare.lesson)())}
                        {in_place_while(rare, "check", move || checking.is_open(), move || checking.close(), |rare| (rare.check)())}
                        <Headline />
                        <Notices place=Place::Cure />
                        <FirstPlace />
                        <Pills />
                        <Show when=move || network.get()><Network /></Show>
                        <Show when=move || chain.get()>
                            <div class="why">
                                <SheetHead of=&[Sheet::Why] />
                                {in_place(soon, "chain", |soon| (soon.chain)())}
                            </div>
                        </Show>
                    };
                    // The main part of a page that an element is on is that page's.
                    if host.owns_page() {
                        view! { <main id="network" class="center" tabindex="-1">{inside}</main> }.into_any()
                    } else {
                        view! { <section id="network" class="center">{inside}</section> }.into_any()
                    }
                }
            </Show>
            {in_place_while(rare, "notebook", move || notebook.get(), close, |rare| (rare.notebook)())}
            <Show when=move || settings.get()>{in_place(soon, "settings", |soon| (soon.settings)())}</Show>
            <Show when=move || plots.get()>{in_place(soon, "plots", |soon| (soon.plots)())}</Show>
            <Show when=move || transport.get()><Transport /></Show>
        </div>
        <Handout />
        {in_dialog(rare, help, |rare, open| (rare.help)(open))}
        {in_dialog(rare, share, |rare, open| (rare.share)(open))}
        {in_dialog(rare, quiz, |rare, open| (rare.quiz)(open))}
        {in_dialog(rare, door.open, |rare, open| (rare.door)(open))}
        <DropZone />
        {move || rare.here().map(|rare| (rare.ask)())}
        <p class="visually-hidden" aria-live="polite" data-announcement>{announcement}</p>
    }
}
