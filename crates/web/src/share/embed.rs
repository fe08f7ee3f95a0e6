//! The page as a part of another one: as a frame, as an element, as one file.

use super::buttons::choice;
use super::one_file;
use super::preview::Preview;
use crate::controls::copy::CopyButton;
use crate::memo::Memo;
use crate::shell::address;
use crate::shell::host::use_host;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Panel, Session, Snippet, frame_height, frame_width};

/// How the page is put there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Frame,
    Element,
    File,
}

const WAYS: [(Way, &str); 3] = [(Way::Frame, "Frame"), (Way::Element, "Element"), (Way::File, "One file")];

/// The panels to choose from, one by one: each with its name.
const PANELS: [(Panel, &str); 11] = [
    (Panel::Data, "data"),
    (Panel::Model, "model"),
    (Panel::Start, "initial weights"),
    (Panel::Training, "training"),
    (Panel::Network, "network"),
    (Panel::Chain, "chain rule"),
    (Panel::Loss, "loss"),
    (Panel::Weights, "weights"),
    (Panel::Lens, "third chart"),
    (Panel::Pins, "pinned runs"),
    (Panel::Transport, "transport"),
];
/// Those that a part of another page shows unless it is asked for others.
const USUAL: [Panel; 3] = [Panel::Network, Panel::Loss, Panel::Transport];

const THEMES: [(Option<&str>, &str); 3] =
    [(None, "Reader's"), (Some("light"), "Light"), (Some("dark"), "Dark")];

pub(super) fn embed() -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let alone = address::is_file(&host.address());
    let way = RwSignal::new(if alone { Way::File } else { Way::Frame });
    let panels = RwSignal::new(USUAL.to_vec());
    let theme = RwSignal::new(None::<&'static str>);
    let (width, height) = (RwSignal::new("100%".to_string()), RwSignal::new("720".to_string()));
    let size =
        Memo::new(move |_| (width.with(|text| frame_width(text)), height.with(|text| frame_height(text))));
    let link = state.with(Session::link);
    let snippet = Memo::new(move |last: Option<&Snippet>| {
        let (width, height) = size.get();
        // What is wrong is said beside it; the last right size stays.
        let (last_width, last_height) =
            last.map_or(("100%".to_string(), 720), |last| (last.width.clone(), last.height));
        Snippet {
            address: host.address(),
            link: link.clone(),
            panels: panels.get(),
            theme: theme.get(),
            width: width.unwrap_or(last_width),
            height: height.unwrap_or(last_height),
        }
    });
    let html = move || {
        snippet.with(|snippet| match way.get() {
            Way::Frame => snippet.frame(),
            Way::Element => snippet.element(),
            Way::File => snippet.file(),
        })
    };
    let about = move || match way.get() {
        Way::Frame => "Works in every page, and in a learning platform.",
        Way::Element => "Fits into the text of a page, as high as what is in it.",
        Way::File => "Put the file beside your page, or upload it: it needs no network.",
    };
    let problem = move || size.with(|(width, height)| width.clone().err().or_else(|| height.clone().err()));
    let panel = move |(of, name): (Panel, &'static str)| {
        let toggle = move |_| {
            panels.update(|panels| match panels.iter().position(|there| *there == of) {
                Some(_) if panels.len() == 1 => {}
                Some(at) => _ = panels.remove(at),
                None => {
                    panels.push(of);
                    panels.sort_by_key(|of| PANELS.iter().position(|(other, _)| other == of));
                }
            });
        };
        view! {
            <button
                type="button"
                data-panel=of.word()
                aria-pressed=move || panels.with(|panels| panels.contains(&of)).to_string()
                on:click=toggle
            >
                {name}
            </button>
        }
    };
    let length = move |name: &'static str, label: &'static str, text: RwSignal<String>| {
        view! {
            <label class="share-size" hidden=move || way.get() == Way::Element>
                {label}
                <input
                    type="text"
                    autocomplete="off"
                    data-embed=name
                    prop:value=text
                    aria-describedby="embed-problem"
                    on:input:target=move |event| text.set(event.target().value())
                />
            </label>
        }
    };
    let ways = move || (!alone).then(|| choice("How to embed", WAYS, way));
    view! {
        <p>
            "Put this into a page of your course: it opens as it is here now."
            {alone.then_some(" This page is a file on a disk, which other pages can't show: give them a copy of the file.")}
        </p>
        <div class="share-line">{ways()} <span class="muted">{about}</span></div>
        <div class="share-panels" role="group" aria-label="The panels to show">{PANELS.map(panel).collect_view()}</div>
        <div class="share-line">
            {choice("The theme", THEMES, theme)}
            {length("width", "Width", width)}
            {length("height", "Height", height)}
        </div>
        <p id="embed-problem" class="problem" role="status">{problem}</p>
        {move || (way.get() == Way::File).then(|| one_file::save(snippet))}
        <div class="share-line">
            <span class="muted">"HTML"</span>
            <CopyButton what="the snippet" text=html />
        </div>
        <pre class="share-code" tabindex="0" role="region" aria-label="The snippet" data-share-embed>{html}</pre>
        <p class="muted">"What it will look like:"</p>
        <Preview snippet=snippet />
        {(!alone).then(|| view! { <p><a href=address::beside(&host.address(), "examples/index.html") target="_blank">"Working examples of each way"</a></p> })}
    }
}
