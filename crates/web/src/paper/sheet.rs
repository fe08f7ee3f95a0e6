//! What stands on the handout, in one column.

use super::chart::svg;
use super::kind::Kind;
use super::poster::Poster;
use super::qr;
use crate::chain::Chain;
use crate::memo::Memo;
use crate::network::{Headline, Network, PointedPath};
use crate::shell::address;
use crate::shell::host::use_host;
use crate::shell::theme::ChartTheme;
use crate::state::use_state;
use leptos::prelude::*;
use plots::Theme;
use session::{CENTER, Panel, Picture, Session};
use words::say;

/// The most rows of the table on paper.
const MOST_ROWS: usize = 30;
/// The most columns of the table in half the width.
const NARROW: usize = 5;
/// The size of a chart, of which two stand side by side: its text is as large as that of the rest.
const CHART: (u32, u32) = (380, 230);

/// What is put on paper.
#[component]
pub fn Sheet() -> impl IntoView {
    let host = use_host();
    provide_context(ChartTheme(Memo::new(|_| Theme::light())));
    provide_context(PointedPath(RwSignal::new(None)));
    // The next one is the handout again.
    on_cleanup(move || Kind::Handout.ask(host));
    match Kind::asked(host) {
        Kind::Handout => view! { <Handout /> }.into_any(),
        kind => view! { <Poster worksheet=kind == Kind::Worksheet /> }.into_any(),
    }
}

/// The network, its card, the charts, and on a page of its own the settings, the data and the link.
#[component]
fn Handout() -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let part = host.is_part().get_untracked();
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
    view! {
        <article class="handout" class:part=part>
            <h1>{say!(common::playground)}</h1>
            <div class="handout-notices">{notices.collect_view()}</div>
            {CENTER.into_iter().any(shown).then(|| view! { <Headline /> })}
            {shown(Panel::Network).then(|| view! { <Network /> })}
            {shown(Panel::Chain).then(|| view! { <Chain /> })}
            <div class="handout-blocks">
                {charts.collect_view()}
                // A part of another page leaves the rest to that page.
                {(!part).then(rest)}
            </div>
        </article>
    }
}

/// The settings, the data and the link.
fn rest() -> impl IntoView {
    let state = use_state();
    let settings = state.with(Session::settings).into_iter().map(|(name, value)| {
        view! { <tr><th scope="row">{name}</th><td>{value}</td></tr> }
    });
    let settings = settings.collect_view();
    let data = state.with(|session| session.experiment().data.clone());
    let wide = data.columns.len() > NARROW;
    let more = data.rows.len().saturating_sub(MOST_ROWS);
    let rows = data.rows.iter().take(MOST_ROWS).map(|row| {
        view! { <tr>{row.iter().map(|&value| view! { <td>{session::exact(value)}</td> }).collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    let head = data.columns.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }).collect_view();
    let link = address::with_fragment(&state.with(Session::link));
    view! {
        <section>
            <h2>{say!(handout::settings)}</h2>
            <table><tbody>{settings}</tbody></table>
        </section>
        <section class:wide=wide>
            <h2>{say!(handout::data)}</h2>
            <table>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {(more > 0).then(|| view! { <p>{say!(handout::more_rows { rows: more })}</p> })}
        </section>
        <section class="handout-link">
            <h2>{say!(handout::open)}</h2>
            {match qr::picture(&link) {
                Some(picture) => view! { {picture} <p class="number">{link}</p> }.into_any(),
                None => view! { <p>{say!(handout::too_long)}</p> }.into_any(),
            }}
        </section>
    }
}
