//! The right zone: the whole run.

mod canvas;
mod card;
mod drawing;
mod lens;
mod pins;
mod readout;
mod size;
mod table;

pub use canvas::{Canvas, SUBPIXELS};
pub use card::PlotCard;

use crate::controls::notices::Notices;
use crate::sheets::{Sheet, SheetHead};
use crate::shell::host::use_host;
use crate::state::use_state;
use lens::LensCard;
use leptos::prelude::*;
use pins::Pins;
use session::{Event, Panel, Place, Scale};
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
                <PlotCard name="loss" plot=state.zones().loss_plot.memo()>
                    <LossScale />
                </PlotCard>
            </Show>
            <Show when=shows(&[Panel::Weights])>
                <PlotCard name="weights" plot=state.zones().weights_plot.memo() />
            </Show>
            <Show when=shows(&[Panel::Lens])><LensCard /></Show>
        </aside>
    }
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
