//! The right zone: the whole run.

mod canvas;
mod card;
mod drawing;
mod hand;
mod lens;
mod pins;
mod readout;
mod size;
mod table;

pub use canvas::{Canvas, SUBPIXELS};
pub use card::PlotCard;

use crate::ask::Asking;
use crate::controls::notices::Notices;
use crate::memo::Memo;
use crate::sheets::{Sheet, SheetHead};
use crate::shell::host::use_host;
use crate::state::use_state;
use lens::LensCard;
use leptos::prelude::*;
use pins::Pins;
use session::{Chart, Event, Panel, Place, Scale, Topic};
use words::say;

/// The loss and the weights over the run, and what there is to say about it.
#[component]
pub fn Plots() -> impl IntoView {
    let state = use_state();
    let shows = |panel: &'static [Panel]| {
        let shown = use_host().shows(panel);
        move || shown.get()
    };
    view! {
        <aside class="plots" aria-label=say!(charts::whole_run)>
            <SheetHead of=&[Sheet::Charts] />
            <Notices place=Place::Run />
            <Show when=shows(&[Panel::Pins])><Pins /></Show>
            <Show when=shows(&[Panel::Loss])>
                <PlotCard name="loss" plot=state.zones().loss_plot.memo() asks=Topic::Chart(Chart::Loss)>
                    <LossScale />
                </PlotCard>
            </Show>
            <Show when=shows(&[Panel::Weights])>
                <WeightsCard />
            </Show>
            <Show when=shows(&[Panel::Lens])><LensCard /></Show>
        </aside>
    }
}

/// The weights over the run, with the line of the one that is selected, or of the one that is asked about.
#[component]
fn WeightsCard() -> impl IntoView {
    let state = use_state();
    let now = state.zones().weights_plot.memo();
    let asked = expect_context::<Asking>().parameter();
    let plot = Memo::new(move |_| match asked.get() {
        Some(parameter) => {
            now.track();
            state.with(|session| session.weights_plot_about(parameter))
        }
        None => now.get(),
    });
    let line = Callback::new(move |line| state.with(|session| session.parameter_of_line(line)));
    view! { <PlotCard name="weights" plot asks=Topic::Chart(Chart::Weights) line /> }
}

#[component]
fn LossScale() -> impl IntoView {
    let state = use_state();
    let scale = state.zones().loss_plot.part(|loss_plot| loss_plot.scale);
    let choice = move |of: Scale, text: &'static str| {
        view! {
            <button
                type="button"
                aria-pressed=move || (scale.get() == of).to_string()
                on:click=move |_| state.send(Event::SetLossScale(of))
            >
                {text}
            </button>
        }
    };
    view! {
        <div class="plot-choice" role="group" aria-label=say!(charts::loss_scale)>
            {choice(Scale::Log, say!(charts::log))} {choice(Scale::Linear, say!(charts::linear))}
        </div>
    }
}
