//! The timeline: the loss curve, the epochs, and the playhead to drag.

use super::ticks::{Tick, ticks};
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use leptos::{ev, html};
use session::{Event, Stride, TransportView};
use words::say;

/// The most of the run that may be reached to leave room for words in the rest.
const MOST_REACHED: f64 = 0.7;

/// The run from its start to its end.
#[component]
pub fn Timeline() -> impl IntoView {
    let state = use_state();
    let transport = state.zones().transport.memo();
    let epochs = Memo::new(move |_| transport.with(|t| t.epochs));
    let curve = Memo::new(move |_| transport.with(curve));
    let line = NodeRef::<html::Div>::new();
    let seek = move |event: &ev::PointerEvent| {
        let Some(line) = line.get_untracked() else { return };
        let place = line.get_bounding_client_rect();
        if place.width() > 0.0 {
            let way = f64::from(event.client_x()) - place.left();
            state.send(Event::SeekFraction(way / place.width()));
        }
    };
    let down = move |event: ev::PointerEvent| {
        if event.button() == 0 && event.is_primary() {
            if let Some(line) = line.get_untracked() {
                // A pointer that is gone by now can't be captured, and needn't be.
                line.set_pointer_capture(event.pointer_id()).ok();
                line.focus().ok();
            }
            seek(&event);
            event.prevent_default();
        }
    };
    let moved = move |event: ev::PointerEvent| {
        if event.buttons() & 1 == 1 && event.is_primary() {
            seek(&event);
        }
    };
    // The left and right arrows, Home and End are those of the whole page.
    let key = move |event: ev::KeyboardEvent| {
        let (stride, forward) = match event.key().as_str() {
            "ArrowUp" => (Stride::Phase, true),
            "ArrowDown" => (Stride::Phase, false),
            "PageUp" => (Stride::Epoch, true),
            "PageDown" => (Stride::Epoch, false),
            _ => return,
        };
        event.prevent_default();
        state.send(Event::Step { stride, forward });
    };
    let marks = move || {
        let mark = |tick: Tick| {
            let named = tick.name.is_some();
            view! { <span class="tick" class:named=named style:left=percent(tick.part)>{tick.name}</span> }
        };
        ticks(epochs.get()).into_iter().map(mark).collect_view()
    };
    let has_room_ahead =
        Memo::new(move |_| transport.with(|t| t.computed >= 1.0 && t.fraction < MOST_REACHED));
    let here = move || percent(transport.with(|t| t.fraction));
    // Twice the same line, of which one is seen as far as the playhead has come.
    let drawn = move |part| {
        let beyond = move || {
            (part == "reached")
                .then(|| format!("inset(0 {} 0 0)", percent(1.0 - transport.with(|t| t.fraction))))
        };
        view! {
            <svg class=part viewBox="0 0 1000 36" preserveAspectRatio="none" style:clip-path=beyond>
                <polyline points=move || curve.get() vector-effect="non-scaling-stroke"></polyline>
            </svg>
        }
    };
    view! {
        <div
            class="timeline"
            data-timeline
            node_ref=line
            role="slider"
            tabindex="0"
            aria-label=say!(transport::place)
            aria-valuemin="1"
            aria-valuemax=move || transport.with(|t| (t.epochs * t.batches).to_string())
            aria-valuenow=move || transport.with(|t| ((t.playhead.epoch - 1) * t.batches + t.playhead.batch).to_string())
            aria-valuetext=move || transport.with(|t| t.description.clone())
            on:pointerdown=down
            on:pointermove=moved
            on:keydown=key
        >
            <div class="timeline-curve" aria-hidden="true">
                <div class="timeline-ahead" style:left=here style:width=move || percent(transport.with(|t| t.computed - t.fraction))></div>
                {drawn("ahead")}
                {drawn("reached")}
                <div class="timeline-here" style:left=here></div>
                <span class="timeline-words" hidden=move || !has_room_ahead.get()>{say!(charts::ahead_in_short)}</span>
            </div>
            <div class="timeline-track">
                <div class="timeline-done" style:width=here></div>
                <div class="timeline-knob" style:left=here></div>
            </div>
            <div class="ticks" aria-hidden="true">{marks}</div>
        </div>
    }
}

fn percent(part: f64) -> String {
    format!("{:.3}%", part * 100.0)
}

fn curve(transport: &TransportView) -> String {
    let point = |(x, y): &(f64, f64)| format!("{:.1},{:.1}", x * 1000.0, 34.0 - y * 32.0);
    transport.sparkline.iter().map(point).collect::<Vec<_>>().join(" ")
}
