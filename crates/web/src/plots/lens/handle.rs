//! The start of the run, to be dragged on the loss surface.

use crate::controls::field::steps_of;
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use leptos::{ev, html};
use plots::MapLayout;
use session::{Event, SurfaceView};
use words::say;

/// A button at the start of the run: dragged, or moved with the arrow keys; all of it is one edit.
#[component]
pub fn StartHandle(
    view: Memo<SurfaceView>,
    layout: RwSignal<Option<MapLayout>>,
    canvas: NodeRef<html::Canvas>,
) -> impl IntoView {
    let state = use_state();
    let handle = NodeRef::<html::Button>::new();
    // A start outside of the picture is held at its edge.
    let pixel = move || {
        let start = view.with(|view| view.map.path.first().copied())?;
        let layout = layout.get()?;
        let ((x, y), area) = (layout.pixel(start), layout.area);
        Some((x.clamp(area.left, area.right), y.clamp(area.top, area.bottom)))
    };
    // Between the pointer and the start, while it is dragged.
    let held = StoredValue::new(None::<(f64, f64)>);
    let moving = StoredValue::new(false);
    let begin = move || {
        if !moving.get_value() {
            moving.set_value(true);
            state.send(Event::BeginGesture);
        }
    };
    let end = move |event: Event| {
        if moving.try_get_value() == Some(true) {
            moving.set_value(false);
            state.send(event);
        }
        held.try_set_value(None);
    };
    let place = move |event: &ev::PointerEvent| {
        let corner = canvas.get_untracked()?.get_bounding_client_rect();
        Some((f64::from(event.client_x()) - corner.left(), f64::from(event.client_y()) - corner.top()))
    };
    let down = move |event: ev::PointerEvent| {
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        if let Some(handle) = handle.get_untracked() {
            handle.set_pointer_capture(event.pointer_id()).ok();
            handle.focus().ok();
        }
        event.prevent_default();
        let from = place(&event).zip(untrack(pixel));
        held.set_value(from.map(|(pointer, start)| (start.0 - pointer.0, start.1 - pointer.1)));
    };
    let moved = move |event: ev::PointerEvent| {
        let (Some(held), Some(pointer), Some(layout)) =
            (held.get_value(), place(&event), layout.get_untracked())
        else {
            return;
        };
        begin();
        let (x, y) = layout.at((pointer.0 + held.0, pointer.1 + held.1));
        state.send(Event::MoveStart { x, y });
    };
    let key = move |event: ev::KeyboardEvent| {
        let (x, y) = match event.key().as_str() {
            "ArrowLeft" => (-1.0, 0.0),
            "ArrowRight" => (1.0, 0.0),
            "ArrowUp" => (0.0, 1.0),
            "ArrowDown" => (0.0, -1.0),
            "Enter" => return end(Event::EndGesture),
            "Escape" => return end(Event::CancelGesture),
            _ => return,
        };
        if event.ctrl_key() || event.meta_key() {
            return;
        }
        event.prevent_default();
        begin();
        let steps = steps_of(&event);
        state.send(Event::NudgeStart { x: x * steps, y: y * steps });
    };
    view! {
        <button
            node_ref=handle
            type="button"
            class="start-handle"
            data-handle="start"
            aria-label=move || view.with(|view| view.start.clone())
            title=say!(maps::drag_the_start)
            style:display=move || if pixel().is_some() { "block" } else { "none" }
            style:left=move || format!("{}px", pixel().unwrap_or_default().0)
            style:top=move || format!("{}px", pixel().unwrap_or_default().1)
            on:pointerdown=down
            on:pointermove=moved
            on:pointerup=move |_| end(Event::EndGesture)
            on:pointercancel=move |_| end(Event::CancelGesture)
            on:keydown=key
            on:blur=move |_| end(Event::EndGesture)
        ></button>
    }
}
