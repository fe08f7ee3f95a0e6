//! An edge: the weight that leads from one unit to another, and what becomes of it.

use super::layout::{EdgePlace, LABEL};
use crate::state::use_state;
use leptos::ev;
use leptos::prelude::*;
use session::{Edge, Event, Weight, short};

/// The edge at an index of the view's edges, as a part of it is needed.
#[derive(Clone, Copy)]
struct Shown {
    edge: Memo<Option<Edge>>,
    selected: Memo<bool>,
}

impl Shown {
    fn at(index: usize) -> Shown {
        let state = use_state();
        let edge = state.slice(move |view| view.network.edges.get(index).cloned());
        let selected = state.slice(move |view| {
            view.network.edges.get(index).is_some_and(|edge| edge.weight.parameter == view.network.selected)
        });
        Shown { edge, selected }
    }

    fn read<T: Default>(self, part: impl Fn(&Edge) -> T) -> T {
        self.edge.with(|edge| edge.as_ref().map_or(T::default(), part))
    }

    fn select(self) {
        if let Some(parameter) = self.edge.with_untracked(|edge| edge.as_ref().map(|e| e.weight.parameter)) {
            use_state().send(Event::Select(parameter));
        }
    }
}

/// The line of an edge: its width is the size of the weight, its colour the sign.
#[component]
pub fn EdgeLine(index: usize, place: EdgePlace, flow: Memo<&'static str>) -> impl IntoView {
    let shown = Shown::at(index);
    let width = move || format!("{:.2}", 0.75 + 4.25 * shown.read(|edge| edge.strength));
    let line = move |class: Signal<&'static str>| {
        let ((x1, y1), (x2, y2)) = (place.from, place.to);
        view! { <line class=move || class.get() pathLength="1" x1=x1 y1=y1 x2=x2 y2=y2 /> }
    };
    view! {
        <g
            class="edge"
            class:negative=move || shown.read(|edge| edge.weight.before < 0.0)
            class:selected=move || shown.selected.get()
            on:click=move |_| shown.select()
        >
            {line("edge-hit".into())}
            <g stroke-width=width>{line("edge-line".into())}</g>
            {line(flow.into())}
        </g>
    }
}

/// The label of an edge, which selects its weight: the weight, and below it what becomes of it.
#[component]
pub fn EdgeLabel(index: usize, place: EdgePlace) -> impl IntoView {
    let shown = Shown::at(index);
    let parameter = Memo::new(move |_| shown.read(|edge| edge.weight.parameter.to_string()));
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" || event.key() == " " {
            event.prevent_default();
            shown.select();
        }
    };
    let ((x, y), (width, height)) = (place.label, LABEL);
    view! {
        <g
            class="edge edge-label"
            class:selected=move || shown.selected.get()
            class:crowded=!place.fits
            class:second=move || shown.read(|edge| second(&edge.weight).is_some())
            role="button"
            tabindex=move || if shown.selected.get() { "0" } else { "-1" }
            aria-pressed=move || shown.selected.get().to_string()
            aria-label=move || shown.read(|edge| describe(&edge.weight))
            data-parameter=parameter
            on:click=move |_| shown.select()
            on:keydown=key
        >
            <rect x=x - width / 2.0 y=y - height / 2.0 width=width height=height rx="7" />
            <text class="edge-weight" x=x y=y>{move || shown.read(|edge| short(edge.weight.before))}</text>
            <text class="edge-second" x=x y=y + 13.0>
                {move || shown.read(|edge| second(&edge.weight).unwrap_or_default())}
            </text>
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
