//! The loss as a picture: a cell for each output, and all of it in words.

use super::cell::cells;
use super::{axis, entropy};
use crate::memo::Memo;
use crate::network::drawing::Diagram;
use crate::network::layout::{Area, LOSS_TEXT, Layout};
use crate::state::use_state;
use leptos::prelude::*;
use session::{Distance, Event, Gauge, Selection};

/// The picture of the loss of the row shown.
#[component]
pub fn GaugePicture(diagram: Diagram, layout: StoredValue<Layout>) -> impl IntoView {
    let state = use_state();
    let gauge = Memo::new(move |_| {
        let phase = diagram.network.with(|network| network.phase);
        state.with(|session| session.gauge(phase))
    });
    let (place, upright, text) = layout.with_value(|layout| (layout.loss, layout.form.upright, layout.text));
    let picture = move || {
        gauge.with(|gauge| {
            let cells = cells(place, gauge.outputs.len(), upright, gauge.more.is_some());
            let of = |(distance, cell)| of_output(gauge, distance, cell, text);
            gauge.outputs.iter().zip(cells).map(of).collect_view()
        })
    };
    let more = move || gauge.with(|gauge| gauge.more.clone());
    view! {
        <g
            class="gauge"
            role="img"
            aria-label=move || gauge.with(|gauge| gauge.sentence.clone())
            transform=place.center.translation()
            on:click=move |_| state.send(Event::Select(Selection::Loss))
        >
            {picture}
            <text class="caption" y=place.height / 2.0 - LOSS_TEXT>{more}</text>
        </g>
    }
}

fn of_output(gauge: &Gauge, distance: &Distance, cell: Area, text: f64) -> AnyView {
    let picture = match distance.curve[..] {
        [_, ..] => entropy::picture(gauge.known, distance, cell),
        [] => axis::picture(gauge.loss, gauge.known, distance, cell, text),
    };
    let note = distance.note.map(|note| {
        view! { <text class="caption" x=cell.center.x y=cell.bottom() - 2.0>{note}</text> }
    });
    // What the picture shows, for whoever reads it.
    let numbers = [Some(distance.target), distance.prediction, Some(distance.loss).filter(|_| gauge.known)];
    let [target, prediction, loss] =
        numbers.map(|number| number.filter(|number| number.is_finite()).map(|number| number.to_string()));
    view! {
        <g class="gauge-output" data-target=target data-prediction=prediction data-loss=loss>
            {picture}
            {note}
        </g>
    }
    .into_any()
}
