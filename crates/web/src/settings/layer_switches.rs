//! Which layers have a bias, and which learn.

use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Event, LayerView};
use words::say;

/// Something of a layer that is on as long as nobody turns it off.
#[derive(Clone, Copy)]
struct Switch {
    field: &'static str,
    is_on: fn(&LayerView) -> bool,
    name: fn(&str) -> String,
    set: fn(usize, bool) -> Event,
}

const SWITCHES: [Switch; 2] = [
    Switch {
        field: "use-bias",
        is_on: |layer| layer.use_bias,
        name: |layer| say!(settings::bias_of_layer { layer }),
        set: |layer, on| Event::SetUseBias { layer, on },
    },
    Switch {
        field: "trainable",
        is_on: |layer| layer.trainable,
        name: |layer| say!(settings::learning_of_layer { layer }),
        set: |layer, on| Event::SetTrainable { layer, on },
    },
];

/// The switches of every layer.
#[component]
pub fn LayerSwitches() -> impl IntoView {
    let groups = SWITCHES.map(|switch| view! { <Group switch /> });
    view! { <div class="layer-switches" role="group" aria-label=say!(settings::biases)>{groups}</div> }
}

/// One of them for each layer.
#[component]
fn Group(switch: Switch) -> impl IntoView {
    let state = use_state();
    let layers = state.zones().model.memo();
    let usual = Memo::new(move |_| layers.with(|layers| layers.iter().all(switch.is_on)));
    let one = move |layer: usize| {
        let on = Memo::new(move |_| layers.with(|layers| layers.get(layer).is_some_and(switch.is_on)));
        let name = Memo::new(move |_| {
            layers.with(|layers| layers.get(layer).map(|of| (switch.name)(&of.name)).unwrap_or_default())
        });
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    data-field=format!("{}-{layer}", switch.field)
                    prop:checked=move || on.get()
                    on:change:target=move |event| state.send((switch.set)(layer, event.target().checked()))
                />
                {name}
            </label>
        }
    };
    view! {
        <div class="switches" class:usual=move || usual.get()>
            <For each=move || 0..layers.with(Vec::len) key=|layer| *layer children=one />
        </div>
    }
}
