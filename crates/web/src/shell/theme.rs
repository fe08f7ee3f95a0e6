//! Light or dark: what was chosen or asked for, or what the system or the page around it prefers.

use super::host::{Host, listen_to, use_host};
use super::storage;
use crate::memo::Memo;
use leptos::prelude::*;
use plots::Theme;
use session::PageWishes;

/// The colors of the charts.
#[derive(Clone, Copy)]
pub struct ChartTheme(pub Memo<Theme>);

/// The theme chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// As the system's.
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
    /// As the page around it.
    Page,
}

impl Choice {
    const ALL: [Choice; 4] = [Choice::System, Choice::Light, Choice::Dark, Choice::Page];

    /// Returns the word that is stored and written.
    pub fn key(self) -> &'static str {
        match self {
            Choice::System => "system",
            Choice::Light => "light",
            Choice::Dark => "dark",
            Choice::Page => "page",
        }
    }

    /// Returns the choice of a word.
    pub fn from_key(key: &str) -> Option<Choice> {
        Choice::ALL.into_iter().find(|choice| choice.key() == key)
    }
}

/// The choice, shared by all that shows or changes it.
#[derive(Clone, Copy)]
pub struct Chosen(pub RwSignal<Choice>);

/// Provides [`ChartTheme`] and marks the playground with the theme that is asked for, or else with the one chosen on the last visit;
/// the styles follow the system or the page around it. The page has the theme of a playground that owns it.
pub fn provide_theme() {
    let host = use_host();
    let stored = || host.stores().then(storage::theme).flatten();
    let asked = Memo::new(move |_| host.wishes.with(PageWishes::theme));
    let first = asked.get_untracked().map(String::from).or_else(stored);
    let chosen = RwSignal::new(first.and_then(|key| Choice::from_key(&key)).unwrap_or(Choice::System));
    Effect::new(move |before: Option<Option<&str>>| {
        let asked = asked.get();
        if let Some(choice) = asked.and_then(Choice::from_key) {
            chosen.set(choice);
        } else if before.flatten().is_some() {
            chosen.set(Choice::System);
        }
        asked
    });
    let show = move || {
        mark(
            host,
            match chosen.get() {
                Choice::System => None,
                // A page in a frame knows of the one around it what that one says.
                Choice::Page if host.owns_page() => host.scheme.get(),
                choice => Some(choice.key()),
            },
        );
    };
    untrack(show);
    let dark = RwSignal::new(is_dark(host));
    let look = move || {
        if dark.try_get_untracked() == Some(!is_dark(host)) {
            dark.update(|dark| *dark = !*dark);
        }
    };
    Effect::new(move |_| {
        show();
        host.in_sight.track();
        look();
    });
    listen_to(host.root().into(), "transitionrun", move |_| look());
    provide_context(Chosen(chosen));
    let more_contrast = more_contrast();
    provide_context(ChartTheme(Memo::new(move |_| Theme::of(dark.get(), more_contrast.get()))));
}

fn mark(host: Host, theme: Option<&str>) {
    let page = document().document_element().filter(|_| host.owns_page());
    for element in page.into_iter().chain([host.root().into()]) {
        let marked = match theme {
            None => element.remove_attribute("data-theme"),
            Some(theme) => element.set_attribute("data-theme", theme),
        };
        debug_assert!(marked.is_ok());
    }
}

/// Whether the person asks the system for more contrast.
fn more_contrast() -> RwSignal<bool> {
    let more = RwSignal::new(false);
    if let Ok(Some(query)) = window().match_media("(prefers-contrast: more)") {
        more.set(query.matches());
        let of_query = query.clone();
        listen_to(query.into(), "change", move |_| _ = more.try_set(of_query.matches()));
    }
    more
}

/// Whether the styles use their dark colors: reset.css has one of a line that is never drawn, and a transition of it, which tells
/// when that changes.
fn is_dark(host: Host) -> bool {
    let style = window().get_computed_style(&host.root()).ok().flatten();
    let color = style.and_then(|style| style.get_property_value("column-rule-color").ok());
    color.as_deref() == Some("rgb(255, 255, 255)")
}

/// The colors of the charts.
pub fn chart_theme() -> Memo<Theme> {
    let ChartTheme(theme) = expect_context();
    theme
}
