//! The experiment, the run and its pictures as files, and an experiment from one.

use super::{button, save};
use crate::file;
use crate::state::use_state;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use plots::{Theme, svg};
use session::{LinePlot, Session, View};
use web_sys::{HtmlCanvasElement, HtmlInputElement};

/// The size of an SVG, in CSS pixels.
const SIZE: (u32, u32) = (640, 360);

/// A chart as it is called on the page, and its name as a file.
type Chart = (&'static str, &'static str, &'static str, fn(&View) -> &LinePlot);

const CHARTS: [Chart; 2] = [
    ("loss", "loss.png", "loss.svg", |view| &view.loss_plot),
    ("weights", "weights.png", "weights.svg", |view| &view.weights_plot),
];

pub(super) fn files(open: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let text = move |of: fn(&Session) -> String| move || state.with(of);
    let opened = move |event: leptos::ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            file::open(state, file);
            open.set(false);
        }
    };
    let choose = view! {
        <label class="quiet">
            <input type="file" class="visually-hidden" accept=".json,.csv,.tsv,.txt" data-action="open-file" aria-label="Open a file" on:change=opened />
            "Open a file"
        </label>
    };
    let mut lines = vec![
        ("Experiment", vec![save("experiment.json", "JSON", text(Session::json)), choose.into_any()]),
        ("Table", vec![save("data.csv", "CSV", text(Session::csv))]),
        (
            "Run: losses and weights after each epoch",
            vec![
                save("run.csv", "CSV", text(Session::run_csv)),
                save("run.json", "JSON", text(Session::run_json)),
            ],
        ),
    ];
    for (name, png, svg_name, plot) in CHARTS {
        let picture = move || {
            let view = state.with(Session::view);
            svg(plot(&view), &Theme::light(), SIZE).unwrap_or_default()
        };
        let label = if name == "loss" { "Chart of the loss" } else { "Chart of the weights" };
        lines.push((
            label,
            vec![button("PNG", png, move || save_png(name, png)), save(svg_name, "SVG", picture)],
        ));
    }
    let lines = lines.into_iter().map(|(what, buttons)| {
        view! { <div class="share-line" role="group" aria-label=what><span>{what}</span>{buttons}</div> }
    });
    view! {
        {lines.collect_view()}
        <p class="muted">"A table or an experiment can also be dropped anywhere on the page."</p>
    }
}

/// Saves a chart of the page as it is there.
fn save_png(chart: &str, name: &str) {
    let canvas = document().query_selector(&format!("canvas[data-plot={chart}]")).ok().flatten();
    let canvas = canvas.and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok());
    let picture = canvas.and_then(|canvas| canvas.to_data_url_with_type("image/png").ok());
    if let Some(picture) = picture {
        // A browser that refuses a download says so itself.
        file::save_address(name, &picture).ok();
    }
}
