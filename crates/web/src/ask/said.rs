//! What stands below the headline.

use super::asking::Asking;
use crate::memo::Memo;
use leptos::prelude::*;

/// What the headline says, and over it the meaning of what is asked about. Those who listen hear what they came to by its own
/// name.
#[component]
pub fn Said(sentence: Memo<String>) -> impl IntoView {
    let Asking(meaning) = expect_context();
    let asked = move || {
        meaning.get().map(|meaning| {
            view! {
                <div class="meaning" aria-hidden="true">
                    {meaning.sentence} " " <small>{meaning.in_keras}</small>
                </div>
            }
        })
    };
    view! {
        <div class="said">
            <p>{sentence}</p>
            {asked}
        </div>
    }
}
