//! Light or dark: what the system prefers, or what was chosen.

use crate::host::{listen_to, use_host};
use crate::memo::Memo;
use crate::storage;
use leptos::ev;
use leptos::prelude::*;

/// Whether the page is dark.
#[derive(Clone, Copy)]
pub struct Dark(pub Signal<bool>);

/// The theme chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    System,
    Light,
    Dark,
}

impl Choice {
    const ALL: [Choice; 3] = [Choice::System, Choice::Light, Choice::Dark];

    fn key(self) -> &'static str {
        match self {
            Choice::System => "system",
            Choice::Light => "light",
            Choice::Dark => "dark",
        }
    }

    fn from_key(key: &str) -> Option<Choice> {
        Choice::ALL.into_iter().find(|choice| choice.key() == key)
    }
}

#[derive(Clone, Copy)]
struct Chosen(RwSignal<Choice>);

/// Provides [`Dark`], follows the system's preference and marks the playground with the theme that is asked for, or
/// else with the one chosen on the last visit. The page has the theme of a playground that owns it.
pub fn provide_theme() {
    let host = use_host();
    let stored = || storage::theme().filter(|_| host.owns_page()).and_then(|key| Choice::from_key(&key));
    let chosen = RwSignal::new(stored().unwrap_or(Choice::System));
    let asked = Memo::new(move |_| host.wishes.with(|wishes| wishes.theme));
    Effect::new(move |before: Option<Option<&str>>| {
        let asked = asked.get();
        if let Some(choice) = asked.and_then(Choice::from_key) {
            chosen.set(choice);
        } else if before.flatten().is_some() {
            chosen.set(Choice::System);
        }
        asked
    });
    let system = system_is_dark();
    provide_context(Chosen(chosen));
    provide_context(Dark(Signal::derive(move || match chosen.get() {
        Choice::System => system.get(),
        choice => choice == Choice::Dark,
    })));
    Effect::new(move |_| {
        let page = document().document_element().filter(|_| host.owns_page());
        for element in page.into_iter().chain([host.root().into()]) {
            let marked = match chosen.get() {
                Choice::System => element.remove_attribute("data-theme"),
                choice => element.set_attribute("data-theme", choice.key()),
            };
            debug_assert!(marked.is_ok());
        }
    });
}

fn system_is_dark() -> RwSignal<bool> {
    let query = window().match_media("(prefers-color-scheme: dark)").ok().flatten();
    let dark = RwSignal::new(query.as_ref().is_some_and(|query| query.matches()));
    if let Some(query) = query {
        let of_query = query.clone();
        listen_to(query.into(), "change", move |_| _ = dark.try_set(of_query.matches()));
    }
    dark
}

/// Chooses the theme.
#[component]
pub fn ThemeChoice() -> impl IntoView {
    let Chosen(chosen) = expect_context();
    let host = use_host();
    let choose = move |event: ev::Event| {
        if let Some(choice) = Choice::from_key(&event_target_value(&event)) {
            if host.owns_page() {
                storage::store_theme(choice.key());
            }
            chosen.set(choice);
        }
    };
    view! {
        <select class="theme-choice" aria-label="Theme" on:change=choose prop:value=move || chosen.get().key()>
            <option value="system">"Auto"</option>
            <option value="light">"Light"</option>
            <option value="dark">"Dark"</option>
        </select>
    }
}
