//! The network as an SVG drawing.

mod button;
mod diagram;
mod edge;
mod edit;
mod flow;
mod loss;
mod parameter;
mod path;
mod roving;
mod unit;
mod weight_field;

pub use diagram::Diagram;
pub use edit::Edit;
pub use path::PointedPath;
pub use weight_field::WeightInput;

use super::layout::Direction;
use super::layout::Layout;
use crate::later::use_later;
use crate::memo::Memo;
use crate::present::use_presenting;
use crate::shell::host::use_host;
use edge::{EdgeLabel, EdgeLine};
use flow::Flow;
use leptos::{ev, prelude::*, svg};
use loss::Loss;
use path::PathOverlay;
use roving::{focus, next, stacks};
use session::Phase;
use unit::UnitNode;
use weight_field::{Tip, WeightField};
use words::say;

/// The least scale: text of 12 is then 11 pixels.
const LEAST: f64 = 0.92;
/// The least scale in a part of another page, whose text is 14: it is then 10 pixels, and the notebook's network whole in 480.
const LEAST_IN_PART: f64 = 0.71;
const MOST: f64 = 1.35;
/// The largest scale of an upright one, which is high as it is.
const MOST_UPRIGHT: f64 = 1.1;

/// The least scale of a drawing.
pub fn least_scale(part: bool) -> f64 {
    if part { LEAST_IN_PART } else { LEAST }
}

/// A drawing, from anywhere in it.
#[derive(Clone, Copy)]
pub struct Drawn {
    /// The network.
    pub diagram: Diagram,
    /// Where its parts are.
    pub layout: StoredValue<Layout>,
    /// The drawing itself.
    pub drawing: NodeRef<svg::Svg>,
}

/// The drawing of a network.
#[component]
pub fn Drawing(diagram: Diagram, layout: Layout) -> impl IntoView {
    let (part, presenting) = (use_host().is_part(), use_presenting());
    let least = move || if presenting.get() { 0.0 } else { least_scale(part.get()) };
    let drawing = NodeRef::<svg::Svg>::new();
    follow_phase(drawing, diagram);
    let (width, height) = (layout.width, layout.height);
    let (stacked, text) = (layout.form.stacked, layout.text);
    let most = if layout.form.upright { MOST_UPRIGHT } else { MOST };
    let layout = StoredValue::new(layout);
    provide_context(Drawn { diagram, layout, drawing });
    let pictures = use_later().pictures;
    Effect::new(move |_| pictures.want());
    let go = move |event: ev::KeyboardEvent| {
        if event.default_prevented()
            || event.shift_key()
            || event.alt_key()
            || event.ctrl_key()
            || event.meta_key()
        {
            return;
        }
        let Some(direction) = Direction::of_key(&event.key()) else { return };
        let direction = layout.with_value(|layout| layout.direction(direction));
        event.prevent_default();
        let stacks =
            diagram.network.with_untracked(|network| layout.with_value(|layout| stacks(network, layout)));
        let to = next(&stacks, diagram.entry.get_untracked(), direction);
        if let (Some(to), Some(drawing)) = (to, drawing.get_untracked()) {
            focus(&drawing, to);
        }
    };
    let (edges, layers) =
        diagram.network.with_untracked(|network| (network.edges.clone(), network.layers.clone()));
    let places = layout.with_value(|layout| layout.edges.clone());
    let drawn = || edges.clone().into_iter().zip(places.clone()).enumerate();
    let lines = drawn().map(|(index, (edge, place))| view! { <EdgeLine diagram index edge place /> });
    let labels = drawn().map(|(index, (edge, place))| view! { <EdgeLabel diagram index edge place text /> });
    let units = layers.into_iter().enumerate().flat_map(|(layer, of)| {
        let places = layout.with_value(|layout| layout.units[layer].clone());
        let units = of.units.into_iter().zip(places).enumerate();
        let activation = of.activation;
        units.map(move |(index, (unit, place))| {
            view! { <UnitNode diagram layer index activation unit place stacked text /> }
        })
    });
    view! {
        <svg
            node_ref=drawing
            class="network-drawing"
            viewBox=format!("0 0 {width:.0} {height:.0}")
            role="group"
            aria-label=say!(network::network)
            aria-describedby="network-description"
            style:min-width=move || format!("{:.0}px", least() * width)
            style:max-width=format!("{:.0}px", most * width)
            style:max-height=move || format!("max({:.0}px, var(--drawing-room))", least() * height)
            on:keydown=go
        >
            {lines.collect_view()}
            <PathOverlay diagram layout />
            <Loss diagram layout />
            {units.collect_view()}
            {labels.collect_view()}
            <Flow diagram layout />
            {move || pictures.here().map(|pictured| (pictured.pictures)())}
            <Tip diagram />
            <WeightField diagram />
        </svg>
        {move || pictures.here().map(|pictured| (pictured.motion)())}
    }
}

/// Where the drawing is wider than its box, what is selected and what the phase is about come into sight:
/// both where there is room, else in the forward and the loss phase what that is about.
fn follow_phase(drawing: NodeRef<svg::Svg>, diagram: Diagram) {
    let followed = Memo::new(move |_| diagram.network.with(|network| (network.phase, network.selected)));
    Effect::new(move |_| {
        let (phase, selected) = followed.get();
        let Some(drawing) = drawing.get() else { return };
        let Some(place) = drawing.parent_element() else { return };
        let room = f64::from(place.client_width());
        if f64::from(place.scroll_width()) <= room {
            return;
        }
        let left = place.get_bounding_client_rect().left() - f64::from(place.scroll_left());
        let extent = |selector: String| {
            let found = drawing.query_selector(&selector).ok().flatten()?;
            let rect = found.get_bounding_client_rect();
            Some((rect.left() - left, rect.right() - left))
        };
        let selected = extent(format!("[data-select='{selected}']"));
        let subject = match phase {
            Phase::Forward => extent("[data-select='input[0]']".into()),
            Phase::Loss | Phase::Backward => extent("[data-select='loss']".into()),
            Phase::Update => selected,
        };
        let (Some(selected), Some(subject)) = (selected, subject) else { return };
        let both = (selected.0.min(subject.0), selected.1.max(subject.1));
        let shown = match phase {
            _ if both.1 - both.0 <= room => both,
            Phase::Forward | Phase::Loss => subject,
            Phase::Backward | Phase::Update => selected,
        };
        place.set_scroll_left((f64::midpoint(shown.0, shown.1) - room / 2.0).round() as i32);
    });
}
