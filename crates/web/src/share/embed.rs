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
use words::say;

/// How the page is put there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Frame,
    Element,
    File,
}

fn ways() -> [(Way, &'static str, &'static str); 3] {
    [
        (Way::Frame, "frame", say!(share::frame)),
        (Way::Element, "element", say!(share::element)),
        (Way::File, "one-file", say!(share::one_file)),
    ]
}

/// The panels to choose from, one by one: each with its name.
fn panels_by_name() -> [(Panel, &'static str); 11] {
    [
        (Panel::Data, say!(share::panel_data)),
        (Panel::Model, say!(share::panel_model)),
        (Panel::Start, say!(share::panel_initial_weights)),
        (Panel::Training, say!(share::panel_training)),
        (Panel::Network, say!(share::panel_network)),
        (Panel::Chain, say!(share::panel_chain_rule)),
        (Panel::Loss, say!(share::panel_loss)),
        (Panel::Weights, say!(share::panel_weights)),
        (Panel::Lens, say!(share::panel_third_chart)),
        (Panel::Pins, say!(share::panel_pinned_runs)),
        (Panel::Transport, say!(share::panel_transport)),
    ]
}
/// Those that are chosen at first.
const USUAL: [Panel; 3] = [Panel::Network, Panel::Loss, Panel::Transport];

fn themes() -> [(Option<&'static str>, &'static str, &'static str); 3] {
    [
        (None, "reader's", say!(share::theme_of_reader)),
        (Some("light"), "light", say!(header::theme_light)),
        (Some("dark"), "dark", say!(header::theme_dark)),
    ]
}

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
        Way::Frame => say!(share::about_frame),
        Way::Element => say!(share::about_element),
        Way::File => say!(share::about_file),
    };
    let problem = move || size.with(|(width, height)| width.clone().err().or_else(|| height.clone().err()));
    let panel = move |(of, name): (Panel, &'static str)| {
        let toggle = move |_| {
            panels.update(|panels| match panels.iter().position(|there| *there == of) {
                Some(_) if panels.len() == 1 => {}
                Some(at) => _ = panels.remove(at),
                None => {
                    panels.push(of);
                    panels.sort_by_key(|of| panels_by_name().iter().position(|(other, _)| other == of));
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
    let choose_way = move || (!alone).then(|| choice(say!(share::how_to_embed), ways(), way));
    view! {
        <p>
            {say!(share::about_embed)}
            {alone.then(|| view! { " " {say!(share::about_file_on_disk)} })}
        </p>
        <div class="share-line">{choose_way()} <span class="muted">{about}</span></div>
        <div class="share-panels" role="group" aria-label=say!(share::panels)>{panels_by_name().map(panel).collect_view()}</div>
        <div class="share-line">
            {choice(say!(share::theme), themes(), theme)}
            {length("width", say!(share::width), width)}
            {length("height", say!(share::height), height)}
        </div>
        <p id="embed-problem" class="problem" role="status">{problem}</p>
        {move || (way.get() == Way::File).then(|| one_file::save(snippet))}
        <div class="share-line">
            <span class="muted">"HTML"</span>
            <CopyButton what=say!(share::the_snippet) text=html />
        </div>
        <pre class="share-code" tabindex="0" role="region" aria-label=say!(share::snippet) data-share-embed>{html}</pre>
        <p class="muted">{say!(share::preview)}</p>
        <Preview snippet=snippet />
        {(!alone).then(|| view! { <p><a href=address::beside(&host.address(), "examples/index.html") target="_blank">{say!(share::examples)}</a></p> })}
    }
}
