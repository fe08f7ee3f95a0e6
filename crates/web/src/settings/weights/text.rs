//! All initial weights as text, in the form the notebook prints.

use crate::controls::copy::CopyButton;
use crate::controls::field::{Problem, Typing, field_slice, problem_id};
use crate::state::use_state;
use leptos::prelude::*;
use session::Field;
use words::say;

const FIELD: Field = Field::WeightsText;

/// A text box that takes and gives the arrays of `get_weights`.
#[component]
pub fn WeightsText() -> impl IntoView {
    let state = use_state();
    let text = state.zones().weights.part(|weights| weights.text.clone());
    let value = field_slice(FIELD, move || Some(text.get()));
    let typing = Typing::new(state, value);
    view! {
        <div class="weights-text">
            <textarea
                class="number"
                rows="6"
                spellcheck="false"
                autocomplete="off"
                wrap="off"
                data-field=FIELD.to_string()
                aria-label=move || value.with(|value| value.label.clone())
                aria-invalid=move || value.with(|value| value.problem.is_some()).then_some("true")
                aria-describedby=move || value.with(|value| value.problem.is_some()).then(|| problem_id(FIELD))
                prop:value=move || typing.text()
                on:input:target=move |event| typing.input(event.target().value())
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        typing.cancel();
                        event.stop_propagation();
                    }
                }
                on:blur=move |_| typing.end()
            ></textarea>
            <Problem value />
            <div class="weights-text-foot">
                <span class="caption">{say!(settings::paste_weights)}</span>
                <CopyButton what=say!(settings::the_initial_weights) text=move || value.with_untracked(|value| value.text.clone()) />
            </div>
        </div>
    }
}
