//! A part of the drawing that can be selected.

use super::diagram::Diagram;
use super::edit::Grip;
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Event, Selection, Topic};

/// A button in the drawing: a click, a tap, Enter or Space select what it is of. With a grip it can be
/// dragged and typed as well.
#[component]
pub fn SelectButton(
    diagram: Diagram,
    #[prop(into)] selection: Selection,
    /// What it asks about.
    #[prop(into)]
    asks: Topic,
    #[prop(into)] label: Signal<String>,
    class: &'static str,
    #[prop(optional, into)] quiet: Signal<bool>,
    #[prop(optional, into)] long: Signal<bool>,
    #[prop(optional, into)] transform: Signal<String>,
    #[prop(optional, into)] grip: Option<Grip>,
    children: Children,
) -> impl IntoView {
    let state = use_state();
    let selected = Memo::new(move |_| diagram.selected() == selection);
    let select = move || state.send(Event::Select(selection));
    let with_grip = move |act: &dyn Fn(Grip)| {
        if let Some(grip) = grip {
            act(grip);
        }
    };
    let key = move |event: leptos::ev::KeyboardEvent| {
        match (event.key().as_str(), grip) {
            ("Enter", Some(grip)) if selected.get_untracked() => grip.open(),
            ("F2", Some(grip)) => grip.open(),
            ("Escape", Some(grip)) if grip.edit.is_dragged() => grip.give_up(),
            ("Enter" | " ", _) => select(),
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <g
            class=class
            class:selected=move || selected.get()
            class:quiet=quiet
            class:long=long
            role="button"
            tabindex=move || if diagram.entry.get() == selection { "0" } else { "-1" }
            aria-label=label
            aria-pressed=move || selected.get().to_string()
            data-select=selection.to_string()
            data-asks=asks.to_string()
            transform=transform
            on:click=move |_| select()
            on:dblclick=move |_| with_grip(&Grip::open)
            on:keydown=key
            on:focus=move |_| diagram.focused.set(Some(selection))
            on:pointerdown=move |event| with_grip(&|grip| grip.press(&event))
            on:pointermove=move |event| with_grip(&|grip| grip.drag(&event))
            on:pointerup=move |_| with_grip(&Grip::release)
            on:pointercancel=move |_| with_grip(&Grip::give_up)
        >
            {children()}
        </g>
    }
}
