//! The choice of a setup.

use crate::state::use_state;
use leptos::prelude::*;
use session::{Event, Task};
use words::say;

/// The two setups.
#[component]
pub fn Setups() -> impl IntoView {
    let state = use_state();
    let task = state.zones().task.memo();
    let choice = move |of: Task, key: &'static str, name: &'static str, title: &'static str| {
        view! {
            <button
                type="button"
                title=title
                data-task=key
                aria-pressed=move || (task.get() == of).to_string()
                on:click=move |_| state.send(Event::SetTask(of))
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="choice" role="group" aria-label=say!(header::setup)>
            {choice(Task::Regression, "regression", say!(header::regression), say!(header::about_regression))}
            {choice(Task::Classification, "classification", say!(header::classification), say!(header::about_classification))}
        </div>
    }
}
