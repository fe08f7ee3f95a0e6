//! A cell that can be edited.

use super::grid::{Grid, Spot};
use crate::controls::field::{Typing, field_slice, problem_id};
use crate::memo::Memo;
use crate::shell::host::has_focus;
use leptos::{ev::PointerEvent, html, prelude::*};
use session::Field;

/// A cell of the data.
#[component]
pub fn Cell(spot: Spot, grid: Grid) -> impl IntoView {
    let (row, column) = spot;
    let field = Field::Cell { row, column };
    let value = field_slice(field, move || {
        grid.table.with(|table| {
            let row = row.checked_sub(table.first)?;
            table.rows.get(row)?.cells.get(column).cloned()
        })
    });
    let target = Memo::new(move |_| {
        grid.table.with(|table| table.columns.get(column).is_some_and(|column| column.target))
    });
    let typing = Typing::new(grid.state, value);
    let input = NodeRef::<html::Input>::new();
    let press = move |event: &PointerEvent| {
        let Some(input) = input.get_untracked() else { return };
        if has_focus(&input) {
            grid.edit_in_place();
        } else if event.button() == 0 && event.pointer_type() != "touch" {
            event.prevent_default();
            grid.press(spot, event.shift_key());
        }
    };
    view! {
        <td
            class="cell"
            class:target=move || target.get()
            class:selected=move || grid.selects(spot)
            aria-selected=move || grid.selects(spot).to_string()
            on:pointerenter=move |event| grid.drag_to(spot, event.buttons() & 1 == 1)
        >
            <input
                node_ref=input
                type="text"
                autocomplete="off"
                spellcheck="false"
                class="number"
                data-field=field.to_string()
                tabindex=move || if grid.tab_stop() == spot { "0" } else { "-1" }
                aria-label=move || value.with(|value| value.label.clone())
                aria-invalid=move || value.with(|value| value.problem.is_some()).then_some("true")
                aria-describedby=move || value.with(|value| value.problem.is_some()).then(|| problem_id(field))
                prop:value=move || typing.text()
                on:input:target=move |event| typing.input(event.target().value())
                on:focus:target=move |event| grid.focused(spot, &event.target())
                on:blur=move |_| typing.end()
                on:keydown:target=move |event| {
                    let input = event.target();
                    grid.key(&event, spot, typing, &input);
                }
                on:pointerdown=move |event| press(&event)
            />
        </td>
    }
}
