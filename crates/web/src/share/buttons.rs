//! The buttons of the dialog.

use crate::shell::file;
use leptos::prelude::*;

/// Buttons of which one is pressed: each with what it chooses, its key in `data-share` and its name.
pub(super) fn choice<T: Copy + PartialEq + Send + Sync + 'static, const N: usize>(
    label: &'static str,
    all: [(T, &'static str, &'static str); N],
    chosen: RwSignal<T>,
) -> impl IntoView {
    let buttons = all.map(|(of, key, name)| {
        view! {
            <button
                type="button"
                data-share=key
                aria-pressed=move || (chosen.get() == of).to_string()
                on:click=move |_| chosen.set(of)
            >
                {name}
            </button>
        }
    });
    view! { <div class="choice" role="group" aria-label=label>{buttons.into_iter().collect_view()}</div> }
}

/// A button that saves a file, made when it is pressed.
pub(super) fn save(name: &'static str, label: &'static str, text: impl Fn() -> String + 'static) -> AnyView {
    button(label, name, move || file::save(name, &text()))
}

pub(super) fn button(label: &'static str, name: &'static str, press: impl Fn() + 'static) -> AnyView {
    view! { <button type="button" class="quiet" data-save=name on:click=move |_| press()>{label}</button> }
        .into_any()
}
