//! Which layers have a bias.

use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use session::Event;
use words::say;

/// A switch for each layer.
#[component]
pub fn Biases() -> impl IntoView {
    let state = use_state();
    let layers = state.zones().model.memo();
    let usual = Memo::new(move |_| layers.with(|layers| layers.iter().all(|layer| layer.use_bias)));
    let switch = move |layer: usize| {
        let on = Memo::new(move |_| layers.with(|layers| layers.get(layer).is_some_and(|of| of.use_bias)));
        let name = Memo::new(move |_| {
            layers.with(|layers| layers.get(layer).map(|of| of.name.clone()).unwrap_or_default())
        });
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    data-field=format!("use-bias-{layer}")
                    prop:checked=move || on.get()
                    on:change:target=move |event| {
                        state.send(Event::SetUseBias { layer, on: event.target().checked() });
                    }
                />
                {move || say!(settings::bias_of_layer { layer: name.get() })}
            </label>
        }
    };
    view! {
        <div class="biases" class:usual=move || usual.get() role="group" aria-label=say!(settings::biases)>
            <For each=move || 0..layers.with(Vec::len) key=|layer| *layer children=switch />
        </div>
    }
}
