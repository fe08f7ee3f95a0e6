//! The share of each row of a batch.

use crate::controls::equation::class;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Event, Share};
use words::say;

/// Each row's own gradient, and their mean; nothing where there is one row.
#[component]
pub fn Shares() -> impl IntoView {
    let state = use_state();
    let shares = state.zones().chain.part(|chain| chain.shares.clone());
    let share = move |of: &Share| {
        let row = of.row;
        view! {
            <button
                type="button"
                aria-pressed=of.shown.to_string()
                aria-label=say!(chain::share_of_row { row: row.to_string(), value: of.value })
                on:click=move |_| state.send(Event::ShowRow(row))
            >
                <span class="muted">{say!(chain::row { row: row.to_string() })}" "</span>
                <span class="number">{of.value.clone()}</span>
            </button>
        }
    };
    move || {
        shares.with(|shares| {
            let shares = shares.as_ref()?;
            Some(view! {
                <div class="chain-list" data-chain="shares">
                    <span class="chain-title">{shares.title.clone()}</span>
                    <span class=class(shares.tone)>{shares.mean.clone()}</span>
                    <span class="muted">{say!(chain::mean_of)}</span>
                    {shares.rows.iter().map(share).collect_view()}
                </div>
            })
        })
    }
}
