//! How far one is: Watch, Guess, Change.

use crate::state::use_state;
use leptos::prelude::*;
use session::Part;
use words::say;

/// The three parts, each done, now or ahead.
#[component]
pub fn Parts() -> impl IntoView {
    let parts = use_state().zones().first.part(|first| first.as_ref().map(|first| first.parts));
    let part = move |(index, name): (usize, &'static str)| {
        let how = move || parts.get().map_or(Part::Ahead, |parts| parts[index]);
        let sign = move || match how() {
            Part::Ahead => "○",
            Part::Now => "●",
            Part::Done => "✓",
        };
        let label = move || match how() {
            Part::Ahead => say!(first::part_ahead { part: name }),
            Part::Now => say!(first::part_now { part: name }),
            Part::Done => say!(first::part_done { part: name }),
        };
        view! {
            <li class:now=move || how() == Part::Now>
                <span aria-hidden="true">{sign} <span class="name">" " {name}</span></span>
                <span class="visually-hidden">{label}</span>
            </li>
        }
    };
    let names = [say!(first::part_watch), say!(first::part_guess), say!(first::part_change)];
    view! { <ol class="first-parts">{names.into_iter().enumerate().map(part).collect_view()}</ol> }
}
