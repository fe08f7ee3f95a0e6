//! The choice of light or dark.

use crate::shell::host::use_host;
use crate::shell::storage;
use crate::shell::theme::{Choice, Chosen};
use leptos::ev;
use leptos::prelude::*;
use words::say;

/// Chooses the theme.
#[component]
pub fn ThemeChoice() -> impl IntoView {
    let Chosen(chosen) = expect_context();
    let host = use_host();
    let choose = move |event: ev::Event| {
        if let Some(choice) = Choice::from_key(&event_target_value(&event)) {
            if host.stores() {
                storage::store_theme(choice.key());
            }
            chosen.set(choice);
        }
    };
    let shown = move || match chosen.get() {
        Choice::Page if host.owns_page() => Choice::System.key(),
        choice => choice.key(),
    };
    view! {
        <label class="theme-choice">
            {say!(header::theme)}
            <select on:change=choose prop:value=shown>
                {(!host.owns_page()).then(|| view! { <option value="page">{say!(header::theme_page)}</option> })}
                <option value="system">{say!(header::theme_auto)}</option>
                <option value="light">{say!(header::theme_light)}</option>
                <option value="dark">{say!(header::theme_dark)}</option>
            </select>
        </label>
    }
}
