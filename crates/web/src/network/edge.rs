//! An edge: the weight that leads from one unit to another, and what becomes of it.

use super::layout::{EdgePlace, LABEL};
use crate::state::use_state;
use leptos::ev;
use leptos::prelude::*;
use session::{Edge, Event, Weight, short};

/// The edge at an index of the view's edges.
#[component]
pub fn EdgeGroup(index: usize, place: EdgePlace, flow: Memo<&'static str>) -> impl IntoView {
    let state = use_state();
    let edge = state.slice(move |view| view.network.edges.get(index).cloned());
    let selected = state.slice(move |view| {
        view.network.edges.get(index).is_some_and(|edge| edge.weight.parameter == view.network.selected)
    });
    let read = move |part: fn(&Edge) -> String| edge.with(|edge| edge.as_ref().map_or(String::new(), part));
    let parameter = Memo::new(move |_| edge.with(|edge| edge.as_ref().map(|edge| edge.weight.parameter)));
    let negative = move || edge.with(|edge| edge.as_ref().is_some_and(|edge| edge.weight.before < 0.0));
    let width = move || {
        let strength = edge.with(|edge| edge.as_ref().map_or(0.0, |edge| edge.strength));
        format!("{:.2}", 0.75 + 4.25 * strength)
    };
    let select = move || {
        if let Some(parameter) = parameter.get_untracked() {
            state.send(Event::Select(parameter));
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" || event.key() == " " {
            event.prevent_default();
            select();
        }
    };
    let (x, y) = place.label;
    let (label_width, label_height) = LABEL;
    view! {
        <g
            class="edge"
            class:negative=negative
            class:selected=move || selected.get()
            class:crowded=!place.fits
            class:second=move || edge.with(|edge| edge.as_ref().is_some_and(|edge| second(&edge.weight).is_some()))
            role="button"
            tabindex=move || if selected.get() { "0" } else { "-1" }
            aria-pressed=move || selected.get().to_string()
            aria-label=move || read(|edge| describe(&edge.weight))
            data-parameter=move || parameter.get().map(|parameter| parameter.to_string())
            on:click=move |_| select()
            on:keydown=key
        >
            <line class="edge-hit" x1=place.from.0 y1=place.from.1 x2=place.to.0 y2=place.to.1 />
            <line
                class="edge-line"
                x1=place.from.0
                y1=place.from.1
                x2=place.to.0
                y2=place.to.1
                stroke-width=width
            />
            <line
                class=flow
                pathLength="1"
                x1=place.from.0
                y1=place.from.1
                x2=place.to.0
                y2=place.to.1
            />
            <g class="edge-label">
                <rect
                    x=x - label_width / 2.0
                    y=y - label_height / 2.0
                    width=label_width
                    height=label_height
                    rx="7"
                />
                <text class="edge-weight" x=x y=y>{move || read(|edge| short(edge.weight.before))}</text>
                <text class="edge-second" x=x y=y + 13.0>
                    {move || read(|edge| second(&edge.weight).unwrap_or_default())}
                </text>
            </g>
        </g>
    }
}

/// What stands below a weight: its gradient, or, in the update, where it goes.
pub fn second(weight: &Weight) -> Option<String> {
    match (weight.gradient, weight.after) {
        (_, Some(after)) => Some(format!("→ {}", short(after))),
        (Some(gradient), None) => Some(short(gradient)),
        (None, None) => None,
    }
}

/// A parameter in words.
pub fn describe(weight: &Weight) -> String {
    let mut words = format!("{}: {}", weight.parameter, short(weight.before));
    if let Some(gradient) = weight.gradient {
        words.push_str(&format!(", gradient {}", short(gradient)));
    }
    if let Some(after) = weight.after {
        words.push_str(&format!(", after the update {}", short(after)));
    }
    words
}
