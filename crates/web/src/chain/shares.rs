//! The share of each row of a batch.

use crate::controls::equation::class;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Event, Share, row_number};
use words::say;

/// Each row's own gradient, and their mean; nothing where there is one row.
#[component]
pub fn Shares() -> impl IntoView {
    let state = use_state();
    let shares = state.zones().chain.part(|chain| chain.shares.clone());
    let share = move |of: &Share| {
        let (row, number) = (of.row, row_number(of.row).to_string());
        view! {
            <button
                type="button"
                aria-pressed=of.shown.to_string()
                aria-label=say!(chain::share_of_row { row: number, value: of.value })
                on:click=move |_| state.send(Event::ShowRow(row))
            >
                <span class="muted">{say!(chain::row { row: number })}" "</span>
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
