//! Light or dark: what the system prefers, or what was chosen.

use crate::storage;
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;

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

/// Provides [`Dark`], follows the system's preference and marks the page with the theme that the address asks
/// for, or else with the one chosen on the last visit.
pub fn provide_theme(asked: Option<&str>) {
    let stored = || storage::theme().and_then(|key| Choice::from_key(&key));
    let chosen = RwSignal::new(asked.and_then(Choice::from_key).or_else(stored).unwrap_or(Choice::System));
    let system = system_is_dark();
    provide_context(Chosen(chosen));
    provide_context(Dark(Signal::derive(move || match chosen.get() {
        Choice::System => system.get(),
        choice => choice == Choice::Dark,
    })));
    Effect::new(move |_| {
        let Some(root) = document().document_element() else { return };
        let marked = match chosen.get() {
            Choice::System => root.remove_attribute("data-theme"),
            choice => root.set_attribute("data-theme", choice.key()),
        };
        debug_assert!(marked.is_ok());
    });
}

fn system_is_dark() -> RwSignal<bool> {
    let query = window().match_media("(prefers-color-scheme: dark)").ok().flatten();
    let dark = RwSignal::new(query.as_ref().is_some_and(|query| query.matches()));
    if let Some(query) = query {
        let of_query = query.clone();
        let changed = Closure::<dyn FnMut()>::new(move || dark.set(of_query.matches()));
        // Where the preference can't be followed, the page keeps the one it opened with.
        query.add_event_listener_with_callback("change", changed.as_ref().unchecked_ref()).ok();
        changed.forget();
    }
    dark
}

/// Chooses the theme.
#[component]
pub fn ThemeChoice() -> impl IntoView {
    let Chosen(chosen) = expect_context();
    let choose = move |event: ev::Event| {
        if let Some(choice) = Choice::from_key(&event_target_value(&event)) {
            storage::store_theme(choice.key());
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
