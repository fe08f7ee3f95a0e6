//! The values at the pointer, beside a hair through the chart.

use crate::memo::Memo;
use leptos::prelude::*;
use plots::{Layout, readout};
use session::LinePlot;
use words::say;

/// More lines than this are left to the table.
const MOST: usize = 8;

/// The values of the lines at `x`, while that is some.
#[component]
pub fn Readout(
    plot: Memo<LinePlot>,
    layout: RwSignal<Option<Layout>>,
    x: Signal<Option<f64>>,
) -> impl IntoView {
    let values = Memo::new(move |_| x.get().map(|x| plot.with(|plot| readout(plot, x))));
    move || {
        let (values, layout) = (values.get()?, layout.get()?);
        let pixel = layout.x_pixel(values.x);
        let flip = pixel > (layout.area.left + layout.area.right) / 2.0;
        let before =
            if flip { format!("calc(100% - {pixel}px + 10px)") } else { format!("{}px", pixel + 10.0) };
        let compared = values.rows.iter().any(|row| row.previous.is_some());
        let more = values.rows.len().saturating_sub(MOST);
        let (selected, others): (Vec<_>, Vec<_>) = values.rows.into_iter().partition(|row| row.selected);
        let rows = selected.into_iter().chain(others).take(MOST).map(|row| {
            view! {
                <tr>
                    <th scope="row">{row.name}</th>
                    <td class="number">{row.value}</td>
                    {compared.then(|| view! { <td class="number plot-before">{row.previous}</td> })}
                </tr>
            }
        });
        Some(view! {
            <div class="plot-hair" aria-hidden="true" style:left=format!("{pixel}px")></div>
            <div class="plot-beside" class:flip=flip aria-hidden="true">
                <div class="plot-beside-room" style:flex-basis=before></div>
                <div class="plot-readout">
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{values.place}</th>
                                {compared.then(|| view! { <th scope="col">{say!(charts::value)}</th><th scope="col">{say!(charts::before)}</th> })}
                            </tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                    {(more > 0).then(|| view! { <p>{say!(charts::more_lines { lines: more })}</p> })}
                </div>
            </div>
        })
    }
}
