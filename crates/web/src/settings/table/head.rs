//! The head of the table: names, targets, and what is predicted.

use super::column_menu::ColumnMenu;
use super::grid::Grid;
use crate::controls::field::{Typing, field_slice, problem_id};
use crate::memo::Memo;
use leptos::{ev::KeyboardEvent, prelude::*};
use session::{Field, TableView, Topic};
use words::say;

/// The head row.
#[component]
pub fn Head(grid: Grid) -> impl IntoView {
    let table = grid.table;
    let columns = Memo::new(move |_| table.with(|table| table.columns.len()));
    let predictions = Memo::new(move |_| table.with(predictions));
    view! {
        <thead>
            <tr aria-rowindex="1">
                <td class="corner"></td>
                <For
                    each=move || 0..columns.get()
                    key=|column| *column
                    children=move |column| view! { <ColumnHead column grid /> }
                />
                <For
                    each=move || predictions.get()
                    key=Clone::clone
                    children=move |(heading, label, output, after)| {
                        let asks = Topic::Prediction(output).to_string();
                        view! { <th scope="col" class="prediction" aria-description=label data-asks=asks style=("--after", after.to_string())>{heading}</th> }
                    }
                />
                <td class="corner"></td>
            </tr>
        </thead>
    }
}

/// The heading of each prediction, what it predicts, its output, and how many predictions come after it.
fn predictions(table: &TableView) -> Vec<(String, String, usize, usize)> {
    let targets = &table.outputs;
    let after = (0..targets.len()).rev();
    let heads = targets.iter().zip(after).enumerate();
    let head = |(output, (target, after)): (usize, (&String, usize))| {
        (table.headings[output].clone(), say!(table::prediction_of { target }), output, after)
    };
    heads.map(head).collect()
}

#[component]
fn ColumnHead(column: usize, grid: Grid) -> impl IntoView {
    let Grid { state, table, .. } = grid;
    let field = Field::ColumnName { column };
    let name = field_slice(field, move || {
        table.with(|table| table.columns.get(column).map(|column| column.name.clone()))
    });
    let target =
        Memo::new(move |_| table.with(|table| table.columns.get(column).is_some_and(|column| column.target)));
    let typing = Typing::new(state, name);
    let tabindex = move || if grid.tab_stop().1 == column { "0" } else { "-1" };
    let key = move |event: &KeyboardEvent| {
        match event.key().as_str() {
            "Enter" | "ArrowDown" => {
                typing.end();
                grid.go((0, column), false);
            }
            "Escape" => typing.cancel(),
            "F2" => {}
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    view! {
        <th scope="col" class="column-head" class:target=move || target.get() data-asks=field.to_string()>
            <div class="column-line">
                <input
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    class="column-name"
                    data-field=field.to_string()
                    size=move || typing.text().chars().count().clamp(3, 16)
                    tabindex=tabindex
                    aria-label=move || name.with(|name| name.label.clone())
                    aria-invalid=move || name.with(|name| name.problem.is_some()).then_some("true")
                    aria-describedby=move || name.with(|name| name.problem.is_some()).then(|| problem_id(field))
                    prop:value=move || typing.text()
                    on:input:target=move |event| typing.input(event.target().value())
                    on:focus:target=move |event| event.target().select()
                    on:blur=move |_| typing.end()
                    on:keydown=move |event| key(&event)
                />
                <Show when=move || target.get()>
                    <span class="target-mark">
                        <span aria-hidden="true">"◎"</span>
                        <span class="visually-hidden">{say!(table::target)}</span>
                    </span>
                </Show>
                <ColumnMenu column grid tabindex=Signal::derive(tabindex) />
            </div>
        </th>
    }
}
