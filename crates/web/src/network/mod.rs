//! The centre: what happens now, in words and as a drawing.

mod edge;
mod layout;
mod node;

use crate::state::use_state;
use edge::{EdgeLabel, EdgeLine};
use layout::Layout;
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use node::{LossGroup, UnitGroup};
use session::{Event, NetworkView, Parameter, Phase};

/// The sentence that says what happens now.
#[component]
pub fn Headline() -> impl IntoView {
    let state = use_state();
    let title = state.slice(|view| view.headline.title.clone());
    let sentence = state.slice(|view| view.headline.sentence.clone());
    view! {
        <div id="headline" class="headline">
            <h2>{title}</h2>
            <p>{sentence}</p>
        </div>
    }
}

/// What decides where everything stands: names and counts, no numbers.
#[derive(Clone, PartialEq)]
struct Shape {
    layers: Vec<(String, Vec<String>, usize)>,
}

impl Shape {
    fn of(network: &NetworkView) -> Shape {
        let layers = network.layers.iter().map(|layer| {
            let names = layer.units.iter().map(|unit| unit.name.clone()).collect();
            (layer.name.clone(), names, layer.more)
        });
        Shape { layers: layers.collect() }
    }
}

/// The network at the playhead.
#[component]
pub fn Network() -> impl IntoView {
    let state = use_state();
    let shape = state.slice(|view| Shape::of(&view.network));
    view! {
        <div class="network-box">{move || shape.with(|shape| view! { <Drawing shape=shape.clone() /> })}</div>
    }
}

#[component]
fn Drawing(shape: Shape) -> impl IntoView {
    let state = use_state();
    let counts: Vec<_> = shape.layers.iter().map(|(_, units, more)| (units.len(), *more)).collect();
    let layout = Layout::new(&counts);
    let phase = state.slice(|view| view.network.phase);
    let description = state.slice(|view| view.network.description.clone());
    let flow = flow();
    let edges = layout.edges.iter().copied().enumerate();
    let lines = edges.clone().map(|(index, place)| view! { <EdgeLine index=index place=place flow=flow /> });
    let labels = edges.map(|(index, place)| view! { <EdgeLabel index=index place=place /> });
    let units = layout
        .units
        .iter()
        .enumerate()
        .flat_map(|(layer, places)| places.iter().enumerate().map(move |(unit, &at)| (layer, unit, at)));
    let radius = layout.radius;
    let units = units.map(|(layer, unit, at)| {
        view! { <UnitGroup layer=layer unit=unit at=at radius=radius /> }
    });
    let more = layout.more.iter().zip(&shape.layers).filter_map(|(at, (_, _, more))| {
        let (x, y) = (*at)?;
        Some(view! { <text class="more" x=x y=y>{format!("+ {more} more")}</text> })
    });
    let to_loss = layout.units[layout.units.len() - 1].iter().map(|&(x, y)| {
        let (loss_x, loss_y) = layout.loss;
        view! { <line class="to-loss" x1=x + radius y1=y x2=loss_x - radius y2=loss_y /> }
    });
    let (width, height) = (layout.width, layout.height);
    let arrow = height - 26.0;
    let (left, right) = (layout.units[0][0].0, layout.loss.0);
    view! {
        <svg
            class="network"
            viewBox=format!("0 0 {width} {height}")
            style:min-width=format!("{}px", width * 0.62)
            style:max-width=format!("{}px", width * 1.35)
            role="group"
            aria-label="The network"
            aria-describedby="network-description"
            on:keydown=move |event| select_by_key(&event)
        >
            <desc id="network-description">{description}</desc>
            {lines.collect_view()}
            {to_loss.collect_view()}
            {labels.collect_view()}
            {units.collect_view()}
            {more.collect_view()}
            <LossGroup at=layout.loss radius=radius />
            <g class="back-arrow" class:shown=move || phase.get() == Phase::Backward aria-hidden="true">
                <line x1=right y1=arrow x2=left + 8.0 y2=arrow />
                <path d=format!("M {left} {arrow} l 12 -6 v 12 z") />
                <text x=(left + right) / 2.0 y=arrow + 18.0>"gradients flow from the loss back to every weight"</text>
            </g>
        </svg>
    }
}

/// The class of the dashes that run along the edges: forward or backward when such a phase begins, in two
/// names by turns so that each begins anew.
fn flow() -> Memo<&'static str> {
    use_state().slice(|view| {
        let at = view.transport.playhead;
        let odd = (at.epoch * view.transport.batches + at.batch) % 2 == 1;
        match (at.phase, odd) {
            (Phase::Forward, true) => "flow forward one",
            (Phase::Forward, false) => "flow forward two",
            (Phase::Backward, true) => "flow backward one",
            (Phase::Backward, false) => "flow backward two",
            _ => "flow",
        }
    })
}

/// Up and down select the parameter before and after, in the order of `get_weights`.
fn select_by_key(event: &ev::KeyboardEvent) {
    let state = use_state();
    let step = match event.key().as_str() {
        "ArrowUp" => -1,
        "ArrowDown" => 1,
        _ => return,
    };
    event.prevent_default();
    let next = state.with(|session| {
        let model = session.run().model();
        let selected = session.selected();
        let index = model.index_of(selected)?.checked_add_signed(step)?;
        (index < model.parameters().len()).then(|| model.parameter_at(index))
    });
    if let Some(parameter) = next {
        state.send(Event::Select(parameter));
        focus(parameter);
    }
}

/// Gives the focus to a parameter's place in the drawing, where it has one.
fn focus(parameter: Parameter) {
    let place = document().query_selector(&format!("[data-parameter='{parameter}']")).ok().flatten();
    if let Some(place) = place.and_then(|place| place.dyn_into::<web_sys::SvgElement>().ok()) {
        place.focus().ok();
    }
}
