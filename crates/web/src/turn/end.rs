//! What came of it once all numbers are found, and how it goes on.

use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Session, YourTurn};
use words::say;

/// How many numbers were found without help, and what comes next.
#[component]
pub(super) fn End(
    turn: Memo<Option<YourTurn>>,
    another: Callback<()>,
    next: Callback<()>,
    done: Callback<()>,
) -> impl IntoView {
    let state = use_state();
    let is_last = state.with(Session::is_at_last_update);
    let name_of_next = match state.with(|session| session.experiment().batch_size) {
        1 => say!(turn::next_row),
        _ => say!(turn::next_update),
    };
    let sum = move || turn.with(|turn| turn.as_ref().map(YourTurn::sum));
    let said = move || turn.with(|turn| turn.as_ref().and_then(YourTurn::said_right).map(String::from));
    let button = |action: &'static str, name: &'static str, act: Callback<()>| {
        let class = if action == "turn-another" { "primary" } else { "" };
        view! { <button type="button" class=class data-action=action on:click=move |_| act.run(())>{name}</button> }
    };
    view! {
        <div class="turn-box" data-turn="end">
            <p role="status" class="turn-right"><span aria-hidden="true">"✓ "</span>{said}</p>
            <p class="turn-first" tabindex="-1"><strong>{say!(turn::whole)}</strong> " " {sum}</p>
            <p class="turn-line">
                {button("turn-another", say!(turn::another_weight), another)}
                {(!is_last).then(|| button("turn-next", name_of_next, next))}
                {button("turn-done", say!(turn::done), done)}
            </p>
        </div>
    }
}
