//! What can be done with a column, in a menu of its head.

use super::grid::Grid;
use crate::memo::Memo;
use crate::shell::host::use_host;
use crate::shell::leaving::goes_outside;
use leptos::{ev, html, prelude::*};
use session::{ColumnView, Event};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use words::say;

/// Between a menu and its button, and between it and the edge of the window.
const MARGIN: f64 = 4.0;

/// The button of the menu, and the menu over all else.
#[component]
pub fn ColumnMenu(
    /// The index of the column.
    column: usize,
    /// The table.
    grid: Grid,
    /// Whether Tab reaches the button.
    tabindex: Signal<&'static str>,
) -> impl IntoView {
    let Grid { state, table, .. } = grid;
    let of = move |part: fn(&ColumnView) -> Option<String>| {
        Memo::new(move |_| table.with(|table| table.columns.get(column).and_then(part)))
    };
    let name = of(|column| Some(column.name.text.clone()));
    let called = move || name.get().unwrap_or_default();
    let target = of(|column| column.target.then(String::new));
    let toggle_problem = of(|column| column.toggle_problem.clone());
    let remove_problem = of(|column| column.remove_problem.clone());
    let problem = move || toggle_problem.get().or_else(|| remove_problem.get());
    let (button, menu) = (NodeRef::<html::Button>::new(), NodeRef::<html::Div>::new());
    let id = format!("column-menu-{column}");
    let close = move || {
        // Only a menu that is closed already can't be closed.
        menu.get_untracked().map(|menu| menu.hide_popover().ok());
    };
    let key = move |event: ev::KeyboardEvent| {
        match event.key().as_str() {
            "Escape" => close(),
            "ArrowUp" | "ArrowDown" => {
                if let Some(menu) = menu.get_untracked() {
                    focus_next(&menu, event.key() == "ArrowDown");
                }
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let left = move |event: ev::FocusEvent| {
        let to = event.related_target();
        if to.is_some() && menu.get_untracked().is_some_and(|menu| goes_outside(to, &menu)) {
            close();
        }
    };
    let host = use_host();
    let placed = move || {
        let (Some(button), Some(menu)) = (button.get_untracked(), menu.get_untracked()) else { return };
        if menu.matches(":popover-open").is_ok_and(|open| open) {
            place(&button, &menu);
            focus_first(&menu);
        }
    };
    let remove = move |_| {
        close();
        state.send(Event::RemoveColumn(column));
        request_animation_frame(move || {
            if host.find(":focus").is_none() {
                grid.focus_head(column);
            }
        });
    };
    let toggle = move |_| {
        close();
        state.send(Event::ToggleTarget(column));
    };
    view! {
        <button
            node_ref=button
            type="button"
            class="icon-button column-menu-button"
            data-action="column-menu"
            tabindex=tabindex
            aria-label=move || say!(table::column_menu { column: called() })
            popovertarget=id.clone()
        >
            "▾"
        </button>
        <div
            node_ref=menu
            id=id
            class="column-menu"
            popover="auto"
            role="group"
            aria-label=move || say!(table::column { column: called() })
            on:keydown=key
            on:focusout=left
            on:toggle=move |_| placed()
        >
            <button
                type="button"
                data-action="target"
                aria-disabled=move || toggle_problem.with(Option::is_some).then_some("true")
                on:click=toggle
            >
                {move || match target.with(Option::is_some) {
                    true => say!(table::make_feature { column: called() }),
                    false => say!(table::make_target { column: called() }),
                }}
            </button>
            <button
                type="button"
                data-action="remove-column"
                aria-disabled=move || remove_problem.with(Option::is_some).then_some("true")
                on:click=remove
            >
                {move || say!(table::remove_column { column: called() })}
            </button>
            <p class="caption">{problem}</p>
        </div>
    }
}

/// Puts a menu below its button, as far within the window as it fits.
fn place(button: &HtmlElement, menu: &HtmlElement) {
    let (at, size) = (button.get_bounding_client_rect(), menu.get_bounding_client_rect());
    let root =
        document().document_element().map_or((0, 0), |root| (root.client_width(), root.client_height()));
    let within = |place: f64, size: f64, room: i32| place.min(f64::from(room) - size - MARGIN).max(MARGIN);
    for (name, place) in [
        ("left", within(at.right() - size.width(), size.width(), root.0)),
        ("top", within(at.bottom() + MARGIN, size.height(), root.1)),
    ] {
        // It fails for no length that there is.
        menu.style().set_property(name, &format!("{place}px")).ok();
    }
}

/// Puts the focus on the button after the one that has it, or before it.
fn focus_next(menu: &HtmlElement, forward: bool) {
    let Ok(Some(at)) = menu.query_selector(":focus") else { return };
    let next = if forward { at.next_element_sibling() } else { at.previous_element_sibling() };
    let next = next.and_then(|next| next.dyn_into::<HtmlElement>().ok());
    next.filter(|next| next.matches("button").unwrap_or(false)).map(|next| next.focus().ok());
}

fn focus_first(menu: &HtmlElement) {
    let first = menu.first_element_child().and_then(|first| first.dyn_into::<HtmlElement>().ok());
    first.map(|first| first.focus().ok());
}
