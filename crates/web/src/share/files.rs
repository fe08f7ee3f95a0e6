//! The experiment, the run and its pictures as files, and an experiment from one.

use super::{button, save};
use crate::file;
use crate::state::use_state;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use plots::{Theme, line_plot_svg, map_svg};
use session::{Picture, Session, View};
use web_sys::{HtmlCanvasElement, HtmlInputElement};

/// The size of an SVG, in CSS pixels.
const SIZE: (u32, u32) = (640, 360);

/// A chart: what it is, its canvas, its names as a file, and its picture.
type Chart = (&'static str, &'static str, &'static str, &'static str, fn(&View, &Theme) -> Option<String>);

const CHARTS: [Chart; 3] = [
    ("Chart of the loss", "[data-plot=loss]", "loss.png", "loss.svg", |view, theme| {
        line_plot_svg(&view.loss_plot, theme, SIZE)
    }),
    ("Chart of the weights", "[data-plot=weights]", "weights.png", "weights.svg", |view, theme| {
        line_plot_svg(&view.weights_plot, theme, SIZE)
    }),
    ("The third chart", ".plot-card:has([data-lens]) [data-plot]", "lens.png", "lens.svg", |view, theme| {
        match &view.lens.picture {
            Picture::Lines(plot) => line_plot_svg(plot, theme, SIZE),
            Picture::Surface(surface) => map_svg(&surface.map, theme, SIZE),
            Picture::Boundary(boundary) => map_svg(&boundary.map, theme, SIZE),
        }
    }),
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
    for (what, canvas, png, svg, picture) in CHARTS {
        let picture = move || picture(&state.with(Session::view), &Theme::light()).unwrap_or_default();
        lines
            .push((what, vec![button("PNG", png, move || save_png(canvas, png)), save(svg, "SVG", picture)]));
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
fn save_png(canvas: &str, name: &str) {
    let canvas = document().query_selector(canvas).ok().flatten();
    let canvas = canvas.and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok());
    let picture = canvas.and_then(|canvas| canvas.to_data_url_with_type("image/png").ok());
    if let Some(picture) = picture {
        // A browser that refuses a download says so itself.
        file::save_address(name, &picture).ok();
    }
}
