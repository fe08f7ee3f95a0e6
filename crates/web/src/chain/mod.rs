//! The card below the network: the chain rule of the selected parameter, or how a unit comes about.

mod check;
mod gradients;
mod paths;
mod product;
mod shares;
mod unfold;

use crate::controls::equation::equations;
use crate::first::{Fold, Unfold};
use crate::later::{in_place_while, use_later};
use crate::state::use_state;
use crate::turn::use_turning;
use check::Check;
use gradients::{Gradients, GradientsButton};
use leptos::prelude::*;
use paths::Paths;
use product::Product;
pub use product::columns;
use session::Session;
use shares::Shares;
use unfold::unfold;
use words::say;

/// Why the selected parameter changes, or its numbers to be worked out.
#[component]
pub fn ChainOrTurn() -> impl IntoView {
    let (turning, rare) = (use_turning(), use_later().rare);
    let (is_open, close) = (move || turning.is_open(), move || turning.end());
    view! {
        <Show when=move || !turning.is_open()>
            <Chain />
        </Show>
        {in_place_while(rare, "chain", is_open, close, |rare| (rare.turn)())}
    }
}

/// Why the selected parameter changes: its factors, its paths, its update, and the check. Of a unit, an input
/// or the loss: its numbers.
#[component]
pub fn Chain() -> impl IntoView {
    let (state, turning) = (use_state(), use_turning());
    state.show_card(Session::card);
    let question = state.zones().chain.part(|chain| chain.question.clone());
    let meaning = state.zones().chain.part(|chain| chain.meaning.clone());
    let update = state.zones().chain.part(|chain| chain.update.clone());
    let penalty = state.zones().chain.part(|chain| chain.penalty.clone());
    let values = state.zones().chain.part(|chain| chain.values.clone());
    let unfolded = state.zones().chain.part(|chain| chain.unfolded.clone());
    let is_parameter = state.zones().chain.part(|chain| chain.product.is_some());
    let fold = Fold::until_selected();
    view! {
        <section class="chain" class:folded=move || fold.is_folded() aria-labelledby="chain-question">
            <div class="chain-head">
                <h2 id="chain-question">{question}</h2>
                <span class="chain-links">
                    <button type="button" class="quiet" data-action="your-turn" on:click=move |_| turning.begin()>
                        {say!(turn::title)}
                    </button>
                    <GradientsButton />
                </span>
                <Unfold fold heading="chain-question" />
            </div>
            <p class="chain-meaning">{meaning}</p>
            <Show
                when=move || is_parameter.get()
                fallback=move || {
                    view! { <div data-chain="values">{move || values.with(|values| equations(values))}</div> }
                }
            >
                <Product />
                <Shares />
                {move || penalty.with(|penalty| (!penalty.is_empty()).then(|| {
                    view! {
                        <div class="chain-update" data-chain="penalty">{equations(std::slice::from_ref(penalty))}</div>
                    }
                }))}
                <div class="chain-update" data-chain="update">{move || update.with(|update| equations(update))}</div>
            </Show>
            <Paths />
            <div class="chain-more">
                <Show when=move || is_parameter.get()>
                    <Check />
                </Show>
                {move || unfolded.with(|layers| unfold(layers))}
            </div>
            <Gradients />
        </section>
    }
}
