//! The table of all gradients of this update.

use crate::controls::copy::CopyButton;
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Event, GradientColumn, GradientRow, GradientsView};
use words::say;

/// Opens and closes the table.
#[component]
pub fn GradientsButton() -> impl IntoView {
    let state = use_state();
    let open = state.zones().gradients.part(|gradients| gradients.is_some());
    let count = state.zones().chain.part(|chain| chain.parameters);
    view! {
        <button
            type="button"
            class="quiet"
            data-action="gradients"
            aria-expanded=move || open.get().to_string()
            aria-controls="gradients"
            on:click=move |_| state.send(Event::ToggleGradients)
        >
            {move || say!(gradients::all { gradients: count.get() })}
        </button>
    }
}

/// The table, while it is open.
#[component]
pub fn Gradients() -> impl IntoView {
    let state = use_state();
    let gradients = state.zones().gradients.memo();
    let open = Memo::new(move |_| gradients.with(Option::is_some));
    let part = move |read: fn(&GradientsView) -> AnyView| move || gradients.with(|of| of.as_ref().map(read));
    let note = part(|of| of.note.clone().into_any());
    let head = part(|of| of.columns.iter().map(|&column| heading(of, column)).collect_view().into_any());
    let body = part(|of| of.rows.iter().map(row).collect_view().into_any());
    view! {
        <Show when=move || open.get()>
            <div id="gradients" class="gradients" role="region" tabindex="0" aria-label=say!(gradients::all_of_this_update)>
                <div class="gradients-head">
                    <p class="muted">{note}</p>
                    <CopyButton what=say!(gradients::the_gradients) text=move || state.with(|session| session.gradients_text()) />
                </div>
                <table>
                    <thead>
                        <tr>{head}</tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
        </Show>
    }
}

fn heading(of: &GradientsView, column: GradientColumn) -> impl IntoView {
    let state = use_state();
    let sorted = of.order.column == column;
    let (order, arrow) = match (sorted, of.order.descending) {
        (false, _) => ("none", ""),
        (true, false) => ("ascending", " ↑"),
        (true, true) => ("descending", " ↓"),
    };
    view! {
        <th scope="col" aria-sort=order>
            <button type="button" class="quiet" on:click=move |_| state.send(Event::SortGradients(column))>
                {column.name()}
                {arrow}
            </button>
        </th>
    }
}

fn row(of: &GradientRow) -> impl IntoView {
    let state = use_state();
    let parameter = of.parameter;
    view! {
        <tr class:selected=of.selected>
            <th scope="row">
                <button type="button" class="quiet number" on:click=move |_| state.send(Event::Select(parameter.into()))>
                    {of.name.clone()}
                </button>
            </th>
            {of.cells.iter().map(|cell| view! { <td class="number">{cell.clone()}</td> }).collect_view()}
        </tr>
    }
}
