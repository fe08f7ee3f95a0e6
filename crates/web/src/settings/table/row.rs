//! A row: its number, its cells, its predictions.

use super::cell::Cell;
use super::grid::Grid;
use crate::memo::Memo;
use leptos::prelude::*;
use session::{Event, RowView, Topic, row_number, short};
use words::say;

/// The row with this index.
#[component]
pub fn Row(row: usize, grid: Grid) -> impl IntoView {
    let Grid { state, table, .. } = grid;
    let number = row_number(row);
    let of = move |table: &session::TableView, part: fn(&RowView) -> bool| {
        row.checked_sub(table.first).and_then(|row| table.rows.get(row)).is_some_and(part)
    };
    let shown = Memo::new(move |_| table.with(|table| of(table, |row| row.shown)));
    let held_out = Memo::new(move |_| table.with(|table| of(table, |row| row.held_out)));
    let new = Memo::new(move |_| table.with(|table| of(table, |row| row.new)));
    let in_batch = Memo::new(move |_| table.with(|table| of(table, |row| row.in_batch)));
    let cells = Memo::new(move |_| table.with(|table| table.columns.len()));
    let tabindex = move || if grid.tab_stop().0 == row { "0" } else { "-1" };
    view! {
        <tr class:in-batch=move || in_batch.get() class:shown=move || shown.get() class:new=move || new.get() class:held-out=move || held_out.get() aria-rowindex=row + 2>
            <th scope="row">
                <button
                    type="button"
                    class="row-number"
                    tabindex=tabindex
                    aria-label=move || {
                        match (new.get(), shown.get()) {
                            (true, _) => say!(table::row_to_fill_in { row: number }),
                            (_, true) => say!(table::row_shown { row: number }),
                            _ if held_out.get() => say!(table::row_held_out { row: number }),
                            _ => say!(table::show_row { row: number }),
                        }
                    }
                    aria-current=move || shown.get().then_some("true")
                    aria-disabled=move || (new.get() || held_out.get()).then_some("true")
                    title=say!(table::show_this_row)
                    on:click=move |_| state.send(Event::ShowRow(row))
                >
                    <span class="row-mark" aria-hidden="true">{move || if shown.get() { "▸" } else { "" }}</span>
                    {number}
                </button>
            </th>
            <For
                each=move || 0..cells.get()
                key=|column| *column
                children=move |column| view! { <Cell spot=(row, column) grid /> }
            />
            <Predictions row grid />
            <td class="row-tools">
                <button
                    type="button"
                    class="icon-button"
                    tabindex=tabindex
                    aria-label=say!(table::remove_row { row: number })
                    title=say!(table::remove_row { row: number })
                    on:click=move |_| state.send(Event::RemoveRow(row))
                >
                    "✕"
                </button>
            </td>
        </tr>
    }
}

/// The row's prediction for each target.
#[component]
fn Predictions(row: usize, grid: Grid) -> impl IntoView {
    let table = grid.table;
    let targets = Memo::new(move |_| table.with(|table| table.outputs.len()));
    let prediction = move |target: usize| {
        Memo::new(move |_| {
            table.with(|table| {
                let row = table.rows.get(row.checked_sub(table.first)?)?;
                row.predictions.get(target).copied()
            })
        })
    };
    view! {
        <For
            each=move || 0..targets.get()
            key=|target| *target
            children=move |target| {
                let prediction = prediction(target);
                view! {
                    <td
                        class="prediction number"
                        style=("--after", move || (targets.get().saturating_sub(target + 1)).to_string())
                        data-prediction=format!("{row}-{target}")
                        data-asks=Topic::Predicted { row, output: target }.to_string()>
                        {move || prediction.get().map(short)}
                    </td>
                }
            }
        />
    }
}
