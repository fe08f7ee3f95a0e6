//! The factors of dL/dw, each as number over symbol over reason.

use crate::controls::equation::{class, formula};
use crate::state::use_state;
use leptos::prelude::*;
use session::FactorView;

/// ∂L/∂w = factor · factor · … = product.
#[component]
pub fn Product() -> impl IntoView {
    let product = use_state().zones().chain.part(|chain| chain.product.clone().unwrap_or_default());
    let asks = move || product.with(|product| product.result.asks.map(|topic| topic.to_string()));
    let spoken = move || product.with(|product| product.spoken.clone());
    let columns = move || {
        product.with(|product| {
            let sign = |index: usize| if index == 0 { "=" } else { "·" };
            let factors = product.factors.iter().enumerate().map(|(index, of)| (sign(index), of));
            let all = factors.chain([("=", &product.result)]);
            all.map(|(sign, of)| column(sign, of)).collect_view()
        })
    };
    view! {
        <div class="chain-product" role="group" aria-label=spoken data-chain="product">
            <span class="chain-symbol" data-asks=asks>{move || product.with(|product| formula(&product.symbol))}</span>
            {columns}
        </div>
    }
}

fn column(sign: &'static str, of: &FactorView) -> AnyView {
    view! {
        <span class="chain-factor">
            <span class="chain-sign" aria-hidden="true">{sign}</span>
            <span class="factor" class:result=of.symbol.is_none() data-asks=of.asks.map(|topic| topic.to_string())>
                <span class=class(of.tone)>{of.number.clone()}</span>
                {of.symbol.as_ref().map(formula)}
                <span class="reason">{of.reason.clone()}</span>
            </span>
        </span>
    }
    .into_any()
}
