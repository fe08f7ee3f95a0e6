//! An edge of the drawing: its line, and the label with its weight.

use super::diagram::Diagram;
use super::edit::Grip;
use super::parameter::{Numbers, ParameterButton};
use crate::memo::Memo;
use crate::network::layout::Point;
use crate::network::layout::{EdgePlace, LABEL_HEIGHT, LABEL_WIDTH};
use crate::state::use_state;
use leptos::prelude::*;
use session::{Edge, Event, Parameter, Topic};

/// Characters that fit into a label of the usual width, and that width.
const USUAL: usize = 8;
const USUAL_WIDTH: f64 = 66.0;
/// The most characters that fit into the widest label at the usual size.
const MOST: usize = 10;
/// The height of a line, and its baseline below its middle.
const LINE: f64 = 14.0;
const BASELINE: f64 = 4.5;

/// The line of an edge; its color is the sign of the weight, its width the size.
#[component]
pub fn EdgeLine(diagram: Diagram, index: usize, edge: Edge, place: EdgePlace) -> impl IntoView {
    let state = use_state();
    let parameter = edge.weight.parameter;
    let of = diagram.edge(index);
    let width = move || {
        let strength = of.with(|edge| edge.as_ref().map_or(0.0, |edge| edge.strength));
        format!("{:.2}", 1.5 + 3.0 * strength)
    };
    let negative = move || of.with(|edge| edge.as_ref().is_some_and(|edge| edge.weight.before < 0.0));
    let selected = move || diagram.selected() == parameter.into();
    view! {
        <g class="edge" class:negative=negative class:selected=selected data-asks=parameter.to_string()>
            <path class="edge-hit" d=place.line.path() on:click=move |_| state.send(Event::Select(parameter.into()))></path>
            <path class="edge-line" d=place.line.path() stroke-width=width></path>
        </g>
    }
}

/// The label of an edge: its weight, and below it its gradient once it is known, or its new weight.
#[component]
pub fn EdgeLabel(
    diagram: Diagram,
    index: usize,
    edge: Edge,
    place: EdgePlace,
    /// How much larger its text is than usual.
    text: f64,
) -> impl IntoView {
    let parameter = edge.weight.parameter;
    let of = diagram.edge(index);
    let numbers = Memo::new(move |_| {
        of.with(|edge| edge.as_ref().map(|edge| Numbers::of(&edge.weight)).unwrap_or_default())
    });
    let below = Memo::new(move |_| numbers.with(below));
    let has_below = move || below.with(Option::is_some);
    let asks = move || below.with(|below| below.as_ref().map(|below| below.asks(parameter).to_string()));
    let longest = Memo::new(move |_| {
        let below = below.with(|below| below.as_ref().map_or(0, |below| below.text().chars().count()));
        numbers.with(|numbers| numbers.before.chars().count()).max(below)
    });
    let width = move || text * if longest.get() > USUAL { LABEL_WIDTH } else { USUAL_WIDTH };
    let height = move || if has_below() { LABEL_HEIGHT } else { LABEL_HEIGHT - LINE };
    let shown = Memo::new(move |_| diagram.label(&edge, &place));
    let at = Signal::derive(move || shown.get().unwrap_or(place.label));
    let transform = Signal::derive(move || at.with(Point::translation));
    view! {
        <ParameterButton
            diagram
            parameter
            numbers
            quiet=Signal::derive(move || shown.with(Option::is_none))
            long=Signal::derive(move || longest.get() > MOST)
            class="edge-label"
            transform
            grip=Grip { edit: diagram.edit, parameter, at }
        >
            <rect
                x=move || -width() / 2.0
                y=move || -height() / 2.0
                width=width
                height=height
                rx="6"
            ></rect>
            <text class="number" y=move || if has_below() { BASELINE - LINE / 2.0 } else { BASELINE }>
                {move || numbers.with(|numbers| numbers.before.clone())}
            </text>
            <text
                class="number"
                class:gradient=move || below.with(|below| matches!(below, Some(Below::Gradient(_))))
                class:renewed=move || below.with(|below| matches!(below, Some(Below::After(_))))
                data-asks=asks
                y=BASELINE + LINE / 2.0
            >
                {move || below.with(|below| below.as_ref().map(|below| below.text().to_string()))}
            </text>
        </ParameterButton>
    }
}

/// What stands below a weight.
#[derive(Clone, PartialEq)]
enum Below {
    Gradient(String),
    After(String),
}

impl Below {
    fn text(&self) -> &str {
        match self {
            Below::Gradient(text) | Below::After(text) => text,
        }
    }

    fn asks(&self, parameter: Parameter) -> Topic {
        match self {
            Below::Gradient(_) => Topic::Gradient(parameter),
            Below::After(_) => parameter.into(),
        }
    }
}

/// What stands below a weight with these numbers.
fn below(numbers: &Numbers) -> Option<Below> {
    match (&numbers.gradient, &numbers.after) {
        // The longest numbers stand close to their arrow.
        (_, Some(after)) if after.chars().count() + 2 > MOST => Some(Below::After(format!("→{after}"))),
        (_, Some(after)) => Some(Below::After(format!("→ {after}"))),
        (Some(gradient), None) => Some(Below::Gradient(gradient.clone())),
        (None, None) => None,
    }
}
