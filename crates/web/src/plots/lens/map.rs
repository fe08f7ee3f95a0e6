//! A map on a canvas.

use crate::memo::Memo;
use crate::plots::drawing::draw_when_changed;
use crate::plots::hand::Hand;
use crate::shell::theme::chart_theme;
use crate::state::use_state;
use leptos::prelude::*;
use leptos::{ev, html};
use plots::{MapLayout, draw_map};
use session::MapPlot;

/// The canvas of a map, named `name` in `data-plot`; what lies over it as `children`, which get its layout;
/// and a line that says what is at the pointer, else `rest`.
#[component]
pub fn MapCanvas(
    name: &'static str,
    plot: Memo<MapPlot>,
    /// What a press or a drag on a place does.
    press: fn((f64, f64)) -> session::Event,
    /// What the line below says when there is no pointer.
    #[prop(into)]
    rest: Signal<String>,
    children: ChildrenLayout,
) -> impl IntoView {
    let state = use_state();
    let canvas = NodeRef::<html::Canvas>::new();
    let layout = draw_when_changed(canvas, plot, chart_theme(), |canvas, plot, theme, ratio| {
        draw_map(canvas, plot, theme, ratio).ok()
    });
    let pointer = RwSignal::new(None::<(f64, f64)>);
    let place = |event: &ev::PointerEvent| (f64::from(event.offset_x()), f64::from(event.offset_y()));
    let send = move |at: (f64, f64)| {
        if let Some(layout) = layout.get_untracked() {
            state.send(press(layout.at(at)));
        }
    };
    let hand = Hand::new();
    let down = move |event: ev::PointerEvent| {
        if hand.acts_by_press(&event) {
            if let Some(canvas) = canvas.get_untracked() {
                // A pointer that is gone by now can't be captured, and needn't be.
                canvas.set_pointer_capture(event.pointer_id()).ok();
            }
            send(place(&event));
        }
    };
    let moved = move |event: ev::PointerEvent| {
        pointer.set(Some(place(&event)));
        if hand.acts_by_move(&event) {
            send(place(&event));
        }
    };
    let released = move |event: ev::PointerEvent| {
        if hand.acts_by_release(&event) {
            send(place(&event));
        }
        if event.pointer_type() != "mouse" {
            pointer.set(None);
        }
    };
    let said = move || {
        plot.track();
        let at = pointer.get().zip(layout.get()).map(|(pixel, layout)| layout.at(pixel));
        at.and_then(|at| state.with(|session| session.lens_readout(at))).unwrap_or_else(|| rest.get())
    };
    view! {
        <div class="plot-frame map-frame">
            <canvas
                node_ref=canvas
                data-plot=name
                role="img"
                aria-label=move || plot.with(|plot| plot.description.clone())
                on:pointerdown=down
                on:pointermove=moved
                on:pointerup=released
                on:pointerleave=move |_| pointer.set(None)
                on:pointercancel=move |_| {
                    hand.gives_up();
                    pointer.set(None);
                }
            ></canvas>
            {children(layout, canvas)}
        </div>
        <p class="map-line">{said}</p>
    }
}

/// What lies over a map.
pub type ChildrenLayout =
    Box<dyn FnOnce(RwSignal<Option<MapLayout>>, NodeRef<html::Canvas>) -> AnyView + Send>;
