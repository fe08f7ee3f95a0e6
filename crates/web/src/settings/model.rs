//! The layers of the model.

use super::layer_more::LayerMore;
use crate::controls::field::{NumberField, field_slice};
use crate::controls::section::Section;
use crate::memo::Memo;
use crate::shell::host::use_host;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Activation, Event, Field, LayerView, Place};
use words::say;

/// A row for each layer, and a button to add one.
#[component]
pub fn Model() -> impl IntoView {
    let state = use_state();
    let layers = state.zones().model.memo();
    let note = state.zones().model_note.memo();
    let add = view! {
        <button
            type="button"
            class="quiet"
            data-action="add-layer"
            disabled=move || note.with(Option::is_some)
            title=move || note.get()
            on:click=move |_| {
                let last = layers.with_untracked(Vec::len) - 1;
                state.send(Event::AddLayer(last));
            }
        >
            {say!(settings::add_layer)}
        </button>
    };
    view! {
        <Section id="model-heading" title=say!(settings::model) place=Place::Model actions=add.into_any()>
            <ol class="layers">
                <For
                    each=move || 0..layers.with(Vec::len)
                    key=|layer| *layer
                    children=move |layer| view! { <Layer layer layers /> }
                />
            </ol>
            {move || note.get().map(|note| view! { <p class="caption">{note}</p> })}
        </Section>
    }
}

#[component]
fn Layer(layer: usize, layers: Memo<Vec<LayerView>>) -> impl IntoView {
    let state = use_state();
    let of = move |part: fn(&LayerView) -> Option<String>| {
        Memo::new(move |_| layers.with(|layers| layers.get(layer).and_then(part)))
    };
    let units = field_slice(Field::Units { layer }, move || {
        layers.with(|layers| layers.get(layer).map(|view| view.units.clone()))
    });
    let fixed = of(|view| view.units_fixed.clone());
    let remove_problem = of(|view| view.remove_problem.clone());
    let activation = Memo::new(move |_| layers.with(|layers| layers.get(layer).map(|view| view.activation)));
    let settings = Memo::new(move |_| {
        let fields = |view: &LayerView| view.settings.iter().map(|view| view.field).collect::<Vec<_>>();
        layers.with(|layers| layers.get(layer).map(fields).unwrap_or_default())
    });
    let setting = move |field: Field| {
        let found = move |view: &LayerView| view.settings.iter().find(|view| view.field == field).cloned();
        let value = field_slice(field, move || layers.with(|layers| layers.get(layer).and_then(found)));
        view! { <NumberField value /> }
    };
    let hidden = Memo::new(move |_| layers.with(Vec::len).saturating_sub(1));
    let host = use_host();
    let move_to = move |to: usize| {
        state.send(Event::MoveLayer { from: layer, to });
        let action = if to < layer { "layer-up" } else { "layer-down" };
        request_animation_frame(move || {
            let tools = format!(".layer:nth-child({}) .layer-tools", to + 1);
            host.focus(&format!(
                "{tools} [data-action={action}]:enabled, {tools} [data-action^=layer-]:enabled"
            ));
        });
    };
    let number = layer + 1;
    let all = RwSignal::new(false);
    view! {
        <li class="layer">
            <span class="layer-name" data-asks=Field::Units { layer }.to_string()>"Dense"</span>
            <NumberField value=units fixed />
            <select
                class="select"
                aria-label=say!(settings::activation_of_layer { layer: number })
                data-field=format!("activation-{layer}")
                on:change:target=move |event| {
                    let name = event.target().value();
                    if let Some(activation) = Activation::of_name(&name) {
                        state.send(Event::SetActivation { layer, activation });
                    }
                }
            >
                {Activation::ALL
                    .iter()
                    .map(|choice| view! {
                        <option
                            value=choice.name()
                            prop:selected=move || activation.get().map(Activation::name) == Some(choice.name())
                        >
                            {choice.name()}
                        </option>
                    })
                    .collect_view()}
            </select>
            {move || settings.get().into_iter().map(setting).collect_view()}
            <span class="layer-tools">
                <button
                    type="button"
                    class="icon-button"
                    data-action="layer-up"
                    aria-label=say!(settings::move_layer_up { layer: number })
                    disabled=move || layer == 0 || hidden.get() <= layer
                    on:click=move |_| move_to(layer - 1)
                >
                    "↑"
                </button>
                <button
                    type="button"
                    class="icon-button"
                    data-action="layer-down"
                    aria-label=say!(settings::move_layer_down { layer: number })
                    disabled=move || hidden.get() <= number
                    on:click=move |_| move_to(number)
                >
                    "↓"
                </button>
                <button
                    type="button"
                    class="icon-button"
                    aria-label=say!(settings::remove_layer { layer: number })
                    disabled=move || remove_problem.with(Option::is_some)
                    title=move || remove_problem.get()
                    on:click=move |_| state.send(Event::RemoveLayer(layer))
                >
                    "✕"
                </button>
                <button
                    type="button"
                    class="icon-button"
                    data-action="layer-more"
                    aria-label=say!(settings::more_of_layer { layer: number })
                    aria-expanded=move || all.get().to_string()
                    aria-controls=format!("layer-more-{layer}")
                    on:click=move |_| all.update(|all| *all = !*all)
                >
                    "⋯"
                </button>
            </span>
            <LayerMore layer layers all />
        </li>
    }
}
