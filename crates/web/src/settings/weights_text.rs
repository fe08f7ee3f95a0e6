//! All initial weights as text, in the form the notebook prints.

use crate::field::{Problem, Typing, data_field, field_slice, problem_id};
use crate::state::use_state;
use leptos::{html, prelude::*};
use session::Field;
use wasm_bindgen::JsCast;
use web_sys::HtmlDocument;

const FIELD: Field = Field::WeightsText;

/// A text box that takes and gives the arrays of `get_weights`.
#[component]
pub fn WeightsText() -> impl IntoView {
    let state = use_state();
    let text = state.slice(|view| view.weights.text.clone());
    let value = Signal::from(field_slice(FIELD, move || Some(text.get())));
    let typing = Typing::new(state, value);
    let area = NodeRef::<html::Textarea>::new();
    let copied = RwSignal::new(false);
    let copy = move || {
        if let Some(area) = area.get_untracked() {
            let _ = area.focus();
            area.select();
            copied.set(exec_copy());
        }
    };
    view! {
        <div class="weights-text">
            <textarea
                node_ref=area
                class="number"
                rows="6"
                spellcheck="false"
                autocomplete="off"
                wrap="off"
                data-field=data_field(FIELD)
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
                on:blur=move |_| {
                    copied.set(false);
                    typing.end();
                }
            ></textarea>
            <Problem value />
            <div class="weights-text-foot">
                <span class="caption">"Paste get_weights(), np.array or lists."</span>
                <button type="button" class="text-button" on:click=move |_| copy()>
                    {move || if copied.get() { "Copied" } else { "Copy" }}
                </button>
            </div>
        </div>
    }
}

/// Copies what is selected. Unlike the clipboard of the navigator it works from a file and in a frame.
fn exec_copy() -> bool {
    document().unchecked_into::<HtmlDocument>().exec_command("copy").unwrap_or(false)
}
