//! The data as a spreadsheet.

mod cell;
mod clipboard;
mod column_menu;
mod files;
mod generate;
mod grid;
mod head;
mod row;
mod sight;

use super::scaling::ScalingSettings;
use crate::controls::field::problem_id;
use crate::controls::section::Section;
use crate::memo::Memo;
use crate::shell::host::use_host;
use crate::state::use_state;
use files::{OpenFile, SaveCsv};
use generate::Generate;
use grid::Grid;
use head::Head;
use leptos::{html, prelude::*};
use row::Row;
use session::{Event, Panel, Place, TableView};
use words::say;

/// The table, its file buttons, and what is wrong in it.
#[component]
pub fn DataTable() -> impl IntoView {
    let state = use_state();
    let table = state.zones().table.memo();
    // It stands among the rare settings, where those are shown.
    let training = use_host().shows(&[Panel::Training]);
    let area = NodeRef::<html::Div>::new();
    let grid = Grid::new(state, table, area);
    state.send(Event::ScrollTable { first: 0, count: sight::AT_ONCE });
    let full = Memo::new(move |_| table.with(|table| table.full.clone()));
    let outputs = Memo::new(move |_| table.with(|table| table.outputs.len()));
    let columns_full = Memo::new(move |_| table.with(|table| table.columns_full.clone()));
    let new_row = Memo::new(move |_| table.with(|table| table.new_row.clone()));
    let note = Memo::new(move |_| table.with(|table| table.prediction_note.clone()));
    let purpose = Memo::new(move |_| table.with(|table| table.purpose.clone()));
    let generates = RwSignal::new(false);
    let actions = view! {
        <button
            type="button"
            class="quiet"
            data-action="generate"
            aria-expanded=move || generates.get().to_string()
            on:click=move |_| generates.update(|on| *on = !*on)
        >
            {say!(generate::open)}
        </button>
        <OpenFile />
        <SaveCsv />
        <button
            type="button"
            class="quiet"
            data-action="add-row"
            aria-label=say!(table::add_row)
            disabled=move || full.with(Option::is_some)
            title=move || full.get()
            on:click=move |_| grid.begin_row()
        >
            {say!(table::plus_row)}
        </button>
        <button
            type="button"
            class="quiet"
            data-action="add-column"
            aria-label=say!(table::add_column)
            disabled=move || columns_full.with(Option::is_some)
            title=move || columns_full.get()
            on:click=move |_| state.send(Event::AddColumn)
        >
            {say!(table::plus_column)}
        </button>
    };
    view! {
        <Section id="data-heading" title=say!(table::data) place=Place::Data actions=actions.into_any()>
            <p class="caption">{purpose}</p>
            <Show when=move || generates.get()><Generate /></Show>
            <div
                class="table-area"
                node_ref=area
                on:scroll=move |_| grid.follow_scroll()
                on:copy=move |event| clipboard::copy(grid, &event)
                on:paste=move |event| clipboard::paste(grid, &event)
            >
                <table
                    class:few-targets=move || outputs.get() <= 2
                    class:one-target=move || outputs.get() == 1
                    role="grid"
                    class="data-table"
                    aria-labelledby="data-heading"
                    aria-describedby="prediction-note"
                    aria-rowcount=move || table.with(|table| table.row_count + 1)
                >
                    <Head grid />
                    <Rows grid />
                </table>
            </div>
            <div class="table-foot">
                <p class="caption" id="prediction-note">{note}</p>
                <Problems table />
            </div>
            <p class="caption" role="status">{new_row}</p>
            <Show when=move || !training.get()><ScalingSettings /></Show>
        </Section>
    }
}

/// The rows in sight, between spacers as high as the rows above and below.
#[component]
fn Rows(grid: Grid) -> impl IntoView {
    let table = grid.table;
    let window = Memo::new(move |_| {
        table.with(|table| (table.first, table.first + table.rows.len(), table.row_count))
    });
    let height = |rows: usize| format!("calc({rows} * var(--row))");
    view! {
        <tbody>
            <tr class="spacer" aria-hidden="true" style:height=move || height(window.get().0)></tr>
            <For
                each=move || window.get().0..window.get().1
                key=|row| *row
                children=move |row| view! { <Row row grid /> }
            />
            <tr
                class="spacer"
                aria-hidden="true"
                style:height=move || {
                    let (_, end, count) = window.get();
                    height(count - end)
                }
            ></tr>
        </tbody>
    }
}

/// What is wrong in the table. It lies over what is there, so that nothing moves under the hand.
#[component]
fn Problems(table: Memo<TableView>) -> impl IntoView {
    let problems = Memo::new(move |_| table.with(|table| table.problems.clone()));
    view! {
        <div class="problems" role="status">
            <For
                each=move || problems.get()
                key=Clone::clone
                children=move |(field, text)| view! { <p class="problem" id=problem_id(field)>{text}</p> }
            />
        </div>
    }
}
