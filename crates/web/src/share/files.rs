//! The experiment, the run and its pictures as files, and an experiment from one.

use super::buttons::{button, save};
use crate::door::{Brought, use_door};
use crate::paper::{CHART, Kind, PictureOf, fits_poster, png, save_picture, svg};
use crate::shell::file;
use crate::shell::host::use_host;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Picture, Session, View};
use web_sys::HtmlInputElement;
use words::say;

/// A chart: what it is, its names as a file, and its picture.
type Chart = (&'static str, &'static str, &'static str, fn(&View) -> Picture);

fn charts() -> [Chart; 3] {
    [
        (say!(share::loss_chart), "loss.png", "loss.svg", |view| {
            Picture::Lines(Box::new(view.loss_plot.clone()))
        }),
        (say!(share::weights_chart), "weights.png", "weights.svg", |view| {
            Picture::Lines(Box::new(view.weights_plot.clone()))
        }),
        (say!(share::third_chart), "lens.png", "lens.svg", |view| view.lens.picture.clone()),
    ]
}

pub(super) fn files(open: RwSignal<bool>) -> impl IntoView {
    let (host, state, paper, door) = (use_host(), use_state(), expect_context(), use_door());
    let text = move |of: fn(&Session) -> String| move || state.with(of);
    let opened = move |event: leptos::ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(files) = input.files() {
            open.set(false);
            door.bring(Brought::files(&files));
        }
    };
    let choose = view! {
        <label class="quiet">
            <input type="file" class="visually-hidden" data-action="open-file" aria-label=say!(share::open_file) on:change=opened />
            {say!(share::open_file)}
        </label>
    };
    let print = move |kind: Kind| {
        open.set(false);
        kind.ask(host);
        // Once the dialog is closed; a frame that may not print does nothing.
        request_animation_frame(|| _ = window().print());
    };
    let picture = |label, of: PictureOf| button(label, of.file(), move || save_picture(host, paper, of));
    let printed = |kind, name| button(say!(share::print), name, move || print(kind));
    let poster = move || {
        Kind::Poster.ask(host);
        save_picture(host, paper, PictureOf::Svg);
    };
    let mut lines = vec![
        (
            say!(share::handout),
            vec![
                printed(Kind::Handout, "print"),
                picture("PNG", PictureOf::Png),
                picture("SVG", PictureOf::Svg),
            ],
        ),
        (
            say!(share::experiment),
            vec![save("experiment.json", "JSON", text(Session::json)), choose.into_any()],
        ),
        (say!(share::table), vec![save("data.csv", "CSV", text(Session::csv))]),
        (
            say!(share::run),
            vec![
                save("run.csv", "CSV", text(Session::run_csv)),
                save("run.json", "JSON", text(Session::run_json)),
            ],
        ),
    ];
    let (fits, is_drawn) =
        state.zones().network.memo().with_untracked(|network| (fits_poster(network), network.maps.is_none()));
    // A heat map can't be filled in.
    if fits && is_drawn {
        lines.insert(1, (say!(poster::worksheet), vec![printed(Kind::Worksheet, "print-worksheet")]));
    }
    if fits {
        let buttons = vec![printed(Kind::Poster, "print-poster"), button("SVG", "poster.svg", poster)];
        lines.insert(1, (say!(poster::poster), buttons));
    }
    for (what, png_name, svg_name, picture) in charts() {
        let picture = move || picture(&state.with(Session::view));
        let save_png = move || {
            // A browser that refuses a download says so itself.
            png(&picture()).and_then(|address| file::save_address(png_name, &address).ok());
        };
        let svg = move || svg(&picture(), CHART).unwrap_or_default();
        lines.push((what, vec![button("PNG", png_name, save_png), save(svg_name, "SVG", svg)]));
    }
    let lines = lines.into_iter().map(|(what, buttons)| {
        view! { <div class="share-line" role="group" aria-label=what><span>{what}</span>{buttons}</div> }
    });
    view! {
        {lines.collect_view()}
        <p class="muted">{say!(share::drop)}</p>
    }
}
