//! The sums of the step, each number with its caption below it.

use crate::state::use_state;
use leptos::prelude::*;
use session::{SumPart, Tone};

/// The sums, in the room that is kept for them.
#[component]
pub fn Sums() -> impl IntoView {
    let sums =
        use_state().zones().first.part(|first| first.as_ref().map_or(Vec::new(), |first| first.sums.clone()));
    view! { <div class="first-sums">{move || sums.get().into_iter().map(written).collect_view()}</div> }
}

/// A sum as a line, each number with its caption below it.
pub fn written(parts: Vec<SumPart>) -> impl IntoView {
    let part = |part: SumPart| {
        let tone = match part.tone {
            Tone::Forward => "number forward",
            Tone::Backward => "number backward",
            Tone::Plain | Tone::Unknown => "number",
        };
        let caption = (!part.caption.is_empty()).then(|| view! { <small>{part.caption}</small> });
        view! { <span class="first-part"><span class=tone>{part.text}</span> {caption}</span> " " }
    };
    view! { <p class="first-sum">{parts.into_iter().map(part).collect_view()}</p> }
}
