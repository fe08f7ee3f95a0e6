//! A chart as a table.

use leptos::prelude::*;
use plots::table;
use session::LinePlot;

/// The numbers of a chart, in a box that scrolls.
#[component]
pub fn TableOf(plot: Memo<LinePlot>) -> impl IntoView {
    let values = Memo::new(move |_| plot.with(table));
    let caption = move || plot.with(|plot| format!("{}, as a table", plot.title));
    let content = move || {
        let values = values.get();
        let head = values.head.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view();
        let rows = values.rows.into_iter().map(|row| {
            let mut cells = row.into_iter();
            view! {
                <tr>
                    <th scope="row" class="number">{cells.next()}</th>
                    {cells.map(|cell| view! { <td class="number">{cell}</td> }).collect_view()}
                </tr>
            }
        });
        view! {
            {values.note.map(|note| view! { <p class="plot-note">{note}</p> })}
            <table>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
    };
    view! {
        <div class="plot-table" role="region" tabindex="0" aria-label=caption>
            {content}
        </div>
    }
}
