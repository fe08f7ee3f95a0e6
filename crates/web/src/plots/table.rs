//! A chart as a table.

use crate::memo::Memo;
use leptos::prelude::*;
use plots::table;
use session::LinePlot;
use words::say;

/// The numbers of a chart, in a box that scrolls.
#[component]
pub fn TableOf(plot: Memo<LinePlot>) -> impl IntoView {
    let values = Memo::new(move |_| plot.with(table));
    let caption = move || plot.with(|plot| say!(charts::as_a_table { chart: plot.title }));
    let content = move || {
        let values = values.get();
        view! {
            {values.note.map(|note| view! { <p class="plot-note">{note}</p> })}
            <Rows head=values.head rows=values.rows />
        }
    };
    view! {
        <div class="plot-table" role="region" tabindex="0" aria-label=caption>
            {content}
        </div>
    }
}

/// A table: a head, and rows that each begin with what they are of.
#[component]
pub fn Rows(head: Vec<String>, rows: Vec<Vec<String>>) -> impl IntoView {
    let head = head.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view();
    let rows = rows.into_iter().map(|row| {
        let mut cells = row.into_iter();
        view! {
            <tr>
                <th scope="row" class="number">{cells.next()}</th>
                {cells.map(|cell| view! { <td class="number">{cell}</td> }).collect_view()}
            </tr>
        }
    });
    view! {
        <table>
            <thead>
                <tr>{head}</tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
