//! Where the handout is made, out of sight until it is printed.

use crate::later::use_later;
use crate::paper::Paper;
use leptos::prelude::*;
use words::say;

/// The place of the handout.
#[component]
pub fn Handout() -> impl IntoView {
    let Paper { printing, pictured } = expect_context();
    let rare = use_later().rare;
    let sheet = move || match rare.here() {
        Some(rare) => (rare.sheet)(),
        None => view! { <article class="handout"><p>{say!(later::not_printed)}</p></article> }.into_any(),
    };
    view! {
        <div class="paper">{move || (printing.get() || pictured.get()).then(sheet)}</div>
    }
}
