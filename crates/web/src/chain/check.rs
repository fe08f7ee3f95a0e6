//! The gradient against a finite difference.

use crate::controls::equation::equations;
use crate::state::use_state;
use leptos::prelude::*;
use session::Verdict;

/// What came of the check, and its numbers in a box that opens.
#[component]
pub fn Check() -> impl IntoView {
    let check = use_state().zones().chain.part(|chain| chain.check.clone().unwrap_or_default());
    let mark = move || match check.with(|check| check.verdict) {
        Verdict::Agrees => "✓ ",
        Verdict::Differs => "✗ ",
        Verdict::None => "",
    };
    view! {
        <details data-chain="check" class:agrees=move || check.with(|check| check.verdict == Verdict::Agrees)>
            <summary>{mark} {move || check.with(|check| check.words.clone())}</summary>
            {move || check.with(|check| equations(std::slice::from_ref(&check.equation)))}
        </details>
    }
}
