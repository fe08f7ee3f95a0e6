//! The page on paper: a handout of what is shown, in light colors, whatever was open above it.

use crate::share::{link_picture, svg};
use crate::shell::address;
use crate::shell::host::use_host;
use crate::shell::printing::Printing;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Panel, Picture, Session};

/// The most rows of the table on paper.
const MOST_ROWS: usize = 30;
/// The size of a chart, of which two stand side by side: its text is as large as that of the rest.
const CHART: (u32, u32) = (380, 230);

/// What stands on paper in the place of canvases and controls. It is made when it is printed.
#[component]
pub fn Handout() -> impl IntoView {
    let Printing(printing) = expect_context();
    view! { <div class="handout">{move || printing.get().then(|| view! { <Sheet /> })}</div> }
}

#[component]
fn Sheet() -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let view = state.with(Session::view);
    let shown = |panel: Panel| host.wishes.with_untracked(|wishes| wishes.shows_any(&[panel]));
    let lines = |plot: &session::LinePlot| Picture::Lines(Box::new(plot.clone()));
    let charts = [
        (Panel::Loss, lines(&view.loss_plot)),
        (Panel::Weights, lines(&view.weights_plot)),
        (Panel::Lens, view.lens.picture.clone()),
    ];
    let lens = view.lens.choices.iter().find(|(of, _)| *of == view.lens.lens).map(|(_, name)| name.clone());
    let charts = charts.into_iter().filter(|(panel, _)| shown(*panel)).map(|(panel, picture)| {
        let title = match &picture {
            Picture::Lines(plot) if panel != Panel::Lens => plot.title.clone(),
            _ => lens.clone().unwrap_or_default(),
        };
        view! {
            <figure class="handout-chart">
                <figcaption>{title}</figcaption>
                <div inner_html=svg(&picture, CHART).unwrap_or_default()></div>
            </figure>
        }
    });
    let notices = view.notices.into_iter().map(|notice| view! { <p>{notice.text}</p> });
    // A part of another page leaves the rest to that page.
    let rest = (!host.wishes.with_untracked(|wishes| wishes.embed)).then(rest);
    view! {
        <div class="handout-notices">{notices.collect_view()}</div>
        <div class="handout-charts">{charts.collect_view()}</div>
        {rest}
    }
}

/// The settings, the data and the link.
fn rest() -> impl IntoView {
    let state = use_state();
    let settings = state.with(Session::settings).into_iter().map(|(name, value)| {
        view! { <tr><th scope="row">{name}</th><td>{value}</td></tr> }
    });
    let settings = settings.collect_view();
    let (head, rows) = state.with(|session| {
        let data = &session.experiment().data;
        let row = |row: &Vec<f64>| row.iter().map(|&value| session::exact(value)).collect::<Vec<_>>();
        (data.columns.clone(), data.rows.iter().map(row).collect::<Vec<_>>())
    });
    let more = rows.len().saturating_sub(MOST_ROWS);
    let rows = rows.into_iter().take(MOST_ROWS).map(|row| {
        view! { <tr>{row.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    let link = address::with_fragment(&state.with(Session::link));
    view! {
        <div class="handout-rest">
            <section>
                <h2>"Settings"</h2>
                <table><tbody>{settings}</tbody></table>
            </section>
            <section>
                <h2>"Data"</h2>
                <table>
                    <thead>
                        <tr>{head.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view()}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                {(more > 0).then(|| view! { <p>{format!("… and {more} more rows")}</p> })}
            </section>
            <section class="handout-link">
                <h2>"Open this experiment"</h2>
                {link_picture(&link)}
                <p>{link}</p>
            </section>
        </div>
    }
}
