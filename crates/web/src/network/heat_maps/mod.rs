//! A large network: a heat map for each kernel, with what comes in, the bias and what goes out beside it.

mod heat;
mod marks;

use super::drawing::Edit;
use super::drawing::PointedPath;
use super::drawing::WeightInput;
use super::layout::Direction;
use crate::memo::Memo;
use crate::state::use_state;
use heat::{Cell, Heat};
use leptos::{ev, prelude::*};
use marks::{Part, Place};
use session::{Event, HeatMap, LayerMaps, MapsView, NetworkView, Parameter, Selection, short};
use words::say;

/// How far an arrow key goes with Ctrl.
const FAR: usize = 10;

/// The layers as heat maps, and the numbers of what is selected.
#[component]
pub fn Maps(network: Memo<NetworkView>) -> impl IntoView {
    let maps = move |read: fn(&MapsView) -> String| {
        move || network.with(|network| network.maps.as_ref().map(read).unwrap_or_default())
    };
    let places = Memo::new(move |_| {
        network.with(|network| {
            let layers = network.maps.iter().flat_map(|maps| &maps.layers).enumerate();
            let place = |(layer, of): (usize, &LayerMaps)| Place {
                layer,
                inputs: of.kernel.rows(),
                units: of.kernel.columns,
                has_bias: of.bias.rows() > 0,
            };
            layers.map(place).collect::<Vec<_>>()
        })
    });
    let edit = Edit::new(network);
    let parameter = Memo::new(move |_| match network.with(|network| network.selected) {
        Selection::Parameter(parameter) => Some(parameter),
        _ => None,
    });
    let last = Memo::new(move |last: Option<&Parameter>| {
        parameter.get().or(last.copied()).unwrap_or(Parameter::Bias { layer: 0, unit: 0 })
    });
    view! {
        <div class="maps" role="group" aria-label=say!(network::network) aria-describedby="network-description">
            <div class="map-readout">
                <p class="number" aria-live="polite" data-readout>{maps(|maps| maps.readout.clone())}</p>
                <Show when=move || parameter.get().is_some()>
                    <WeightInput edit parameter=last />
                </Show>
                <Loss network />
            </div>
            <div class="map-layers">
                {move || places.get().into_iter().map(|place| view! { <Layer network place /> }).collect_view()}
            </div>
        </div>
    }
}

/// One layer.
#[component]
fn Layer(network: Memo<NetworkView>, place: Place) -> impl IntoView {
    let state = use_state();
    let PointedPath(pointed) = expect_context();
    let part = move |read: fn(&LayerMaps) -> &HeatMap| {
        Memo::new(move |last: Option<&Option<HeatMap>>| {
            let now = network
                .with(|network| network.maps.as_ref()?.layers.get(place.layer).map(|of| read(of).clone()));
            now.or_else(|| last.cloned().flatten())
        })
    };
    let (kernel, bias) = (part(|of| &of.kernel), part(|of| &of.bias));
    let (input, output) = (part(|of| &of.input), part(|of| &of.output));
    let title = Memo::new(move |_| {
        network.with(|network| {
            let of = network.maps.as_ref().and_then(|maps| maps.layers.get(place.layer));
            of.map(|of| of.title.clone()).unwrap_or_default()
        })
    });
    let found = Memo::new(move |_| place.find(network.with(|network| network.selected)));
    let routes = state.zones().chain.part(|chain| {
        let listed = chain.paths.iter().flat_map(|paths| &paths.listed);
        listed.map(|path| path.route.clone()).collect::<Vec<_>>()
    });
    let marked = Signal::derive(move || {
        let route = pointed.get().and_then(|index| routes.with(|routes| routes.get(index).cloned()));
        let pairs = route.iter().flat_map(|route| route.windows(2));
        let here = pairs.filter(|pair| pair[0].0 == place.layer).map(|pair| (pair[0].1, pair[1].1));
        here.collect::<Vec<Cell>>()
    });
    let select = move |selection| state.send(Event::Select(selection));
    let map = move |of: Memo<Option<HeatMap>>, name: &str, which: Part, marked: Signal<Vec<Cell>>| {
        let selected = move || found.get().filter(|(part, _)| *part == which).map(|(_, cell)| cell);
        view! {
            <Heat
                of=Signal::derive(move || of.get().unwrap_or_default())
                name=format!("{name}{}", place.layer + 1)
                selected=Signal::derive(selected)
                marked
                on_select=Callback::new(move |cell| select(place.selection(which, cell)))
            />
        }
    };
    let none = Signal::stored(Vec::new());
    let word = move |of: Memo<Option<HeatMap>>| {
        move || of.with(|of| of.as_ref().map(|of| of.quantity).unwrap_or_default())
    };
    let go = move |event: ev::KeyboardEvent| {
        if event.shift_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let Some(direction) = Direction::of_key(&event.key()) else { return };
        event.prevent_default();
        let from = network.with_untracked(|network| network.selected);
        select(place.step(from, direction, if event.ctrl_key() { FAR } else { 1 }));
    };
    let label = move || title.with(|title| say!(network::layer_and_keys { title }));
    view! {
        <section class="map-layer">
            <h3>{title}</h3>
            <div class="map-grid" role="application" tabindex="0" aria-label=label data-layer=place.layer + 1 on:keydown=go>
                <span class="map-name">{word(input)}</span>
                <span class="map-name across">{format!("kernel{}", place.layer + 1)}</span>
                {map(input, "input", Part::Input, none)}
                {map(kernel, "kernel", Part::Kernel, marked)}
                {place.has_bias.then(|| view! { <span class="map-name">"b"</span> {map(bias, "bias", Part::Bias, none)} })}
                <span class="map-name">{word(output)}</span>
                {map(output, "unit", Part::Output, none)}
            </div>
            <Legend kernel bias output />
        </section>
    }
}

/// What the colors mean: the ends of the kernel's, and how far the others go.
#[component]
fn Legend(
    kernel: Memo<Option<HeatMap>>,
    bias: Memo<Option<HeatMap>>,
    output: Memo<Option<HeatMap>>,
) -> impl IntoView {
    let with = move |of: Memo<Option<HeatMap>>, read: fn(&HeatMap) -> String| {
        move || of.with(|of| of.as_ref().map(read).unwrap_or_default())
    };
    let backward = move || kernel.with(|of| of.as_ref().is_some_and(|of| of.backward));
    view! {
        <p class="map-legend">
            <span class="muted">{with(kernel, |of| format!("{} ", of.quantity))}</span>
            <Show when=move || kernel.with(|of| of.as_ref().is_some_and(|of| of.largest > 0.0))>
                <span class="number">{with(kernel, |of| short(-of.largest))}</span>
                <span class="map-ramp" class:backward=backward aria-hidden="true"></span>
                <span class="number">{with(kernel, |of| short(of.largest))}</span>
            </Show>
            <span class="muted">{with(kernel, |of| of.note().unwrap_or_default())}</span>
        </p>
        <p class="map-legend muted">
            {with(bias, |of| format!("b {}", of.scale()))}
            {with(output, |of| format!(", {} {}", of.quantity, of.scale()))}
        </p>
    }
}

/// The loss, to be selected.
#[component]
fn Loss(network: Memo<NetworkView>) -> impl IntoView {
    let state = use_state();
    let loss = Memo::new(move |_| network.with(|network| network.loss.clone()));
    let selected = Memo::new(move |_| network.with(|network| network.selected) == Selection::Loss);
    view! {
        <button
            type="button"
            class="map-loss"
            data-select="loss"
            aria-pressed=move || selected.get().to_string()
            on:click=move |_| state.send(Event::Select(Selection::Loss))
        >
            <span class="muted">{move || loss.with(|loss| say!(network::loss_is { formula: loss.caption }))}" "</span>
            <span class="number">{move || loss.with(|loss| loss.value.map_or("?".into(), short))}</span>
        </button>
    }
}
