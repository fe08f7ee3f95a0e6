//! The menu of examples.

use crate::controls::menu::Menu;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Event, PRESETS, Preset};
use words::say;

/// The menu of examples.
#[component]
pub fn Examples() -> impl IntoView {
    let state = use_state();
    let preset = state.zones().preset.memo();
    let list = move |close: Callback<()>| {
        let example = |example: Preset| {
            view! {
                <li>
                    <button
                        type="button"
                        data-preset=example.key
                        aria-current=move || (preset.get() == Some(example.id)).then_some("true")
                        on:click=move |_| {
                            state.send(Event::LoadPreset(example.id));
                            close.run(());
                        }
                    >
                        <strong>{example.name()}</strong>
                        <span>{example.about()}</span>
                    </button>
                </li>
            }
        };
        view! { <ul>{PRESETS.map(example).into_iter().collect_view()}</ul> }
    };
    view! { <Menu key="examples" name=say!(header::examples) list /> }
}
