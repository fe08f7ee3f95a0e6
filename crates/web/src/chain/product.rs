//! The factors of dL/dw, each as number over symbol over reason.

use crate::controls::equation::{class, formula};
use crate::state::use_state;
use leptos::prelude::*;
use session::{FactorView, ProductView};

/// ∂L/∂w = factor · factor · … = product.
#[component]
pub fn Product() -> impl IntoView {
    let product = use_state().zones().chain.part(|chain| chain.product.clone().unwrap_or_default());
    let asks = move || product.with(|product| product.result.asks.map(|topic| topic.to_string()));
    let spoken = move || product.with(|product| product.spoken.clone());
    let all = move || product.with(|product| columns(product, None));
    view! {
        <div class="chain-product" role="group" aria-label=spoken data-chain="product">
            <span class="chain-symbol" data-asks=asks>{move || product.with(|product| formula(&product.symbol))}</span>
            {all}
        </div>
    }
}

/// The factors and their product, of which one may be asked for.
pub fn columns(product: &ProductView, here: Option<usize>) -> AnyView {
    let sign = |index: usize| if index == 0 { "=" } else { "·" };
    let factors = product.factors.iter().enumerate().map(|(index, of)| (sign(index), of));
    let all = factors.chain([("=", &product.result)]).enumerate();
    all.map(|(index, (sign, of))| column(sign, of, here == Some(index))).collect_view().into_any()
}

fn column(sign: &'static str, of: &FactorView, here: bool) -> AnyView {
    view! {
        <span class="chain-factor">
            <span class="chain-sign" aria-hidden="true">{sign}</span>
            <span class="factor" class:here=here class:result=of.symbol.is_none() data-asks=of.asks.map(|topic| topic.to_string())>
                <span class=class(of.tone)>{of.number.clone()}</span>
                {of.symbol.as_ref().map(formula)}
                <span class="reason">{of.reason.clone()}</span>
            </span>
        </span>
    }
    .into_any()
}
