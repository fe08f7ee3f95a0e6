//! What is rarely set of a layer: whether it has a bias, whether it learns, and what its large weights cost.

use crate::controls::field::{NumberField, field_slice};
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Event, Field, LayerPart, LayerView};
use words::say;

/// Something of a layer that is on as long as nobody turns it off.
#[derive(Clone, Copy)]
struct Switch {
    field: &'static str,
    is_on: fn(&LayerView) -> bool,
    name: fn(&str) -> String,
    set: fn(usize, bool) -> Event,
}

const SWITCHES: [Switch; 4] = [
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
        set: |layer, on| Event::SetTrainable { layer, what: LayerPart::Whole, on },
    },
    Switch {
        field: "kernel-trainable",
        is_on: |layer| layer.kernel_trainable,
        name: |layer| say!(settings::learning_of_kernel { layer }),
        set: |layer, on| Event::SetTrainable { layer, what: LayerPart::Kernel, on },
    },
    Switch {
        field: "bias-trainable",
        is_on: |layer| layer.bias_trainable,
        name: |layer| say!(settings::learning_of_bias { layer }),
        set: |layer, on| Event::SetTrainable { layer, what: LayerPart::Bias, on },
    },
];

/// All of it where `all` is on, else what isn't as usual.
#[component]
pub fn LayerMore(layer: usize, layers: Memo<Vec<LayerView>>, all: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let switch = move |switch: Switch| {
        let on = Memo::new(move |_| layers.with(|layers| layers.get(layer).is_none_or(switch.is_on)));
        let name = Memo::new(move |_| {
            layers.with(|layers| layers.get(layer).map(|of| (switch.name)(&of.name)).unwrap_or_default())
        });
        view! {
            <label class="check" class:usual=move || on.get()>
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
    let usual = Memo::new(move |_| layers.with(|layers| layers.get(layer).is_none_or(|of| !of.is_penalized)));
    let factor = move |(place, key, name): (usize, &'static str, &'static str)| {
        let value = field_slice(Field::Layer { layer, key }, move || {
            layers.with(|layers| layers.get(layer).map(|view| view.penalty[place].clone()))
        });
        view! {
            <span class="setting" class:usual=move || usual.get()>
                <span class="setting-name">{name}</span>
                <NumberField value />
            </span>
        }
    };
    let factors = [(0, "l1", say!(settings::l_one)), (1, "l2", say!(settings::l_two))].map(factor);
    view! {
        <div
            class="layer-more"
            class:all=move || all.get()
            id=format!("layer-more-{layer}")
            role="group"
            aria-label=say!(settings::more_of_layer { layer: layer + 1 })
        >
            {SWITCHES.map(switch)}
            {factors}
        </div>
    }
}
