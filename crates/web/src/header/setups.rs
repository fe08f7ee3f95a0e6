//! The choice of a setup.

use crate::state::use_state;
use leptos::prelude::*;
use session::{Event, Task};

/// The two setups.
#[component]
pub fn Setups() -> impl IntoView {
    let state = use_state();
    let task = state.zones().task.memo();
    let choice = move |of: Task, name: &'static str, title: &'static str| {
        view! {
            <button
                type="button"
                title=title
                data-task=name.to_lowercase()
                aria-pressed=move || (task.get() == of).to_string()
                on:click=move |_| state.send(Event::SetTask(of))
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="choice" role="group" aria-label="Setup">
            {choice(Task::Regression, "Regression", "Linear layers: predict lpa")}
            {choice(Task::Classification, "Classification", "Sigmoid layers: predict 0 or 1")}
        </div>
    }
}
