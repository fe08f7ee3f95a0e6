//! delta unfolded, layer by layer.

use crate::controls::equation::equations;
use leptos::prelude::*;
use session::Unfolded;

/// The equations of a layer in a box that opens, and in it the box of the next layer.
pub fn unfold(layers: &[Unfolded]) -> AnyView {
    let Some((first, rest)) = layers.split_first() else { return ().into_any() };
    view! {
        <details data-chain="unfold">
            <summary>{first.title.clone()}</summary>
            {equations(&first.equations)}
            {unfold(rest)}
        </details>
    }
    .into_any()
}
