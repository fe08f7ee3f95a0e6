//! The card below the network: the chain rule of the selected parameter.

mod equation;
mod gradients;
mod paths;
mod product;
mod shares;
mod unfold;

use crate::state::use_state;
use equation::equations;
use gradients::{Gradients, GradientsButton};
use leptos::prelude::*;
use paths::Paths;
use product::Product;
use session::Verdict;
use shares::Shares;
use unfold::unfold;

/// Why the selected parameter changes: its factors, its paths, its update, and the check.
#[component]
pub fn Chain() -> impl IntoView {
    let state = use_state();
    let question = state.slice(|view| view.chain.question.clone());
    let meaning = state.slice(|view| view.chain.meaning.clone());
    let update = state.slice(|view| view.chain.update.clone());
    let check = state.slice(|view| view.chain.check.clone());
    let unfolded = state.slice(|view| view.chain.unfolded.clone());
    let mark = move || match check.with(|check| check.verdict) {
        Verdict::Agrees => "✓ ",
        Verdict::Differs => "✗ ",
        Verdict::None => "",
    };
    view! {
        <section class="chain" aria-labelledby="chain-question">
            <div class="chain-head">
                <h2 id="chain-question">{question}</h2>
                <GradientsButton />
            </div>
            <p class="chain-meaning">{meaning}</p>
            <Product />
            <Shares />
            <div class="chain-update" data-chain="update">{move || update.with(|update| equations(update))}</div>
            <Paths />
            <div class="chain-more">
                <details data-chain="check" class:agrees=move || check.with(|check| check.verdict == Verdict::Agrees)>
                    <summary>{mark} {move || check.with(|check| check.words.clone())}</summary>
                    {move || check.with(|check| equations(std::slice::from_ref(&check.equation)))}
                </details>
                {move || unfolded.with(|layers| unfold(layers))}
            </div>
            <Gradients />
        </section>
    }
}
