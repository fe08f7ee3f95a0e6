//! The third chart of the run, and the choice of what it shows.

mod boundary;
mod handle;
mod map;
mod surface;

use super::card::{PlotBody, Toggle, close_by_key};
use crate::first::{Fold, Unfold};
use crate::memo::Memo;
use crate::shell::host::use_host;
use crate::state::use_state;
use boundary::BoundaryBody;
use leptos::prelude::*;
use session::{Chart, Event, LinePlot, Picture, Topic};
use surface::SurfaceBody;
use words::say;

/// The third chart of the run. Its heading is the choice.
#[component]
pub fn LensCard() -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let lens = state.zones().lens.part(|lens| lens.lens);
    let choices = state.zones().lens.part(|lens| lens.choices.clone());
    let kind = state.zones().lens.part(|lens| Kind::of(&lens.picture));
    let open = RwSignal::new(false);
    let asks = Signal::derive(move || Topic::Chart(Chart::Third(lens.get())));
    let lines = Memo::new(move |last: Option<&LinePlot>| {
        let now = state.zones().lens.with(|lens| match &lens.picture {
            Picture::Lines(plot) => Some((**plot).clone()),
            _ => None,
        });
        now.or_else(|| last.cloned()).unwrap_or_default()
    });
    let name = move || asks.get().to_string();
    let options = move || {
        let option = |(of, name): (session::Lens, String)| {
            view! { <option prop:selected=move || lens.get() == of>{name}</option> }
        };
        choices.get().into_iter().map(option).collect_view()
    };
    let features = state.zones().lens.part(|lens| match &lens.picture {
        Picture::Boundary(boundary) => !boundary.names.is_empty(),
        _ => true,
    });
    let text = Signal::derive(move || match kind.get() {
        Kind::Lines => say!(charts::table),
        _ if features.get() => say!(charts::choose),
        _ => "",
    });
    let fold = Fold::new();
    view! {
        <figure class="plot-card" class:folded=move || fold.is_folded() aria-labelledby="plot-lens" data-asks=name on:keydown=move |event| close_by_key("lens", open, host, &event)>
            <div class="plot-head">
                <h2 id="plot-lens" class="lens-heading" data-asks=name>
                    <select
                        class="select"
                        data-lens
                        aria-label=say!(charts::third_chart)
                        on:change:target=move |event| {
                            let at = usize::try_from(event.target().selected_index()).unwrap_or(0);
                            let chosen = choices.with_untracked(|choices| choices.get(at).map(|(of, _)| *of));
                            if let Some(chosen) = chosen {
                                open.set(false);
                                state.send(Event::SetLens(chosen));
                            }
                        }
                    >
                        {options}
                    </select>
                </h2>
                <Toggle name="lens" open text />
                <Unfold fold heading="plot-lens" />
            </div>
            {move || match kind.get() {
                Kind::Lines => view! { <PlotBody name="lens" plot=lines open asks /> }.into_any(),
                Kind::Boundary => view! { <BoundaryBody open /> }.into_any(),
                Kind::Surface => view! { <SurfaceBody open /> }.into_any(),
            }}
        </figure>
    }
}

/// Which component draws a picture.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Boundary,
    Lines,
    Surface,
}

impl Kind {
    fn of(picture: &Picture) -> Kind {
        match picture {
            Picture::Boundary(_) => Kind::Boundary,
            Picture::Lines(_) => Kind::Lines,
            Picture::Surface(_) => Kind::Surface,
        }
    }
}
