//! The foot of the page: where we are in the run, and the ways to move.

mod fold;
mod ticks;
mod timeline;

use crate::memo::Memo;
use crate::shell::bars::{Edge, follow_bar};
use crate::state::use_state;
use fold::Fold;
use leptos::prelude::*;
use leptos::{ev, html};
use session::{Event, Phase, SPEEDS, Stride};
pub use timeline::Timeline;
use words::say;

/// What the steps can be: the name of each, and what a step forward and one back are called.
fn strides() -> [(Stride, &'static str, [&'static str; 2]); 3] {
    [
        (
            Stride::Phase,
            say!(transport::phase),
            [say!(transport::phase_forward), say!(transport::phase_back)],
        ),
        (
            Stride::Update,
            say!(transport::update),
            [say!(transport::update_forward), say!(transport::update_back)],
        ),
        (
            Stride::Epoch,
            say!(transport::epoch),
            [say!(transport::epoch_forward), say!(transport::epoch_back)],
        ),
    ]
}

/// Play, steps, speed, timeline and phases.
#[component]
pub fn Transport() -> impl IntoView {
    let bar = NodeRef::<html::Footer>::new();
    follow_bar(bar, Edge::Foot);
    view! {
        <footer class="transport" aria-label=say!(transport::the_run) node_ref=bar>
            <Buttons />
            <div class="transport-middle">
                <ToEnd action="start" name=say!(transport::to_the_start) sign="«" event=Event::GoToStart />
                <Timeline />
                <ToEnd action="end" name=say!(transport::to_the_end) sign="»" event=Event::GoToEnd />
                <RunProgress />
            </div>
            <Phases />
        </footer>
    }
}

#[component]
fn Buttons() -> impl IntoView {
    let state = use_state();
    let playing = state.zones().transport.part(|transport| transport.playing);
    let speed = state.zones().transport.part(|transport| transport.speed);
    let stride = RwSignal::new(0);
    let step = move |action: &'static str, sign: &'static str, forward: bool| {
        let label = move || {
            let [ahead, back] = strides()[stride.get()].2;
            if forward { ahead } else { back }
        };
        let go = move || {
            let stride = strides()[stride.get_untracked()].0;
            state.send(Event::Step { stride, forward });
        };
        view! {
            <button type="button" data-action=action aria-label=label title=label on:click=move |_| go()>
                {sign}
            </button>
        }
    };
    let choose_stride = move |event: ev::Event| {
        if let Some(index) = event_target_value(&event).parse().ok().filter(|&index| index < strides().len())
        {
            stride.set(index);
        }
    };
    let slow = state.zones().transport.part(|transport| transport.slow.clone());
    let options = move || {
        let option = move |(index, (_, name, _)): (usize, (_, &'static str, _))| {
            view! { <option value=index.to_string() selected=move || stride.get() == index>{name}</option> }
        };
        strides().into_iter().enumerate().map(option).collect_view()
    };
    let choose = move |event: ev::Event| {
        if let Ok(speed) = event_target_value(&event).parse() {
            state.send(Event::SetSpeed(speed));
        }
    };
    let speeds = SPEEDS.iter().enumerate().map(move |(index, of)| {
        view! { <option value=index.to_string() selected=move || speed.get() == index>{of.name()}</option> }
    });
    let chosen = Signal::derive(move || SPEEDS[speed.get()].name().to_string());
    view! {
        <div class="transport-buttons" role="group" aria-label=say!(transport::play)>
            {step("step-back", "‹", false)}
            <button
                type="button"
                class="play"
                data-action="play"
                aria-label=move || if playing.get() { say!(transport::pause) } else { say!(transport::play) }
                title=say!(transport::play_and_key)
                on:click=move |_| state.send(Event::TogglePlay)
            >
                {move || if playing.get() { "❚❚" } else { "▶" }}
            </button>
            {step("step-forward", "›", true)}
            <Fold key="pace" name=say!(transport::pace) chosen=chosen>
                <label title=say!(transport::speed)>
                    <span class="fold-name">{say!(transport::speed)}</span>
                    <select data-action="speed" on:change=choose>{speeds.collect_view()}</select>
                </label>
                {move || match slow.get() {
                    Some(why) => view! { <Faster why speed=speed.get_untracked() /> }.into_any(),
                    None => view! {
                        <label title=say!(transport::about_step_by)>
                            <span class="fold-name">{say!(transport::step_by)}</span>
                            <select data-action="stride" on:change=choose_stride>{options()}</select>
                        </label>
                    }.into_any(),
                }}
            </Fold>
        </div>
    }
}

/// To the next speed, while the rest takes long: there is nothing to step by as it plays.
#[component]
fn Faster(why: String, speed: usize) -> impl IntoView {
    let state = use_state();
    view! {
        <button type="button" class="quiet" data-action="faster" title=why on:click=move |_| state.send(Event::SetSpeed(speed + 1))>
            {say!(transport::faster)}
            " ▸▸"
        </button>
    }
}

/// To an end of the run, at that end of its timeline.
#[component]
fn ToEnd(action: &'static str, name: &'static str, sign: &'static str, event: Event) -> impl IntoView {
    let state = use_state();
    view! {
        <button
            type="button"
            data-action=action
            aria-label=name
            title=name
            on:click=move |_| state.send(event.clone())
        >
            {sign}
        </button>
    }
}

#[component]
fn Phases() -> impl IntoView {
    let state = use_state();
    let phase = state.zones().transport.part(|transport| transport.playhead.phase);
    let buttons = Phase::ALL.map(|of| {
        let number = of as usize + 1;
        view! {
            <button
                type="button"
                data-phase=of.key()
                title=of.name()
                aria-current=move || (phase.get() == of).then_some("step")
                on:click=move |_| state.send(Event::GoToPhase(of))
            >
                <span class="phase-number">{number}</span>
                " "
                <span class="phase-name">{of.name()}</span>
            </button>
        }
    });
    let chosen = Signal::derive(move || format!("{} {}", phase.get() as usize + 1, phase.get().name()));
    view! {
        <Fold key="phases" name=say!(transport::phase_of_update) chosen closes=true>
            {buttons.into_iter().collect_view()}
        </Fold>
    }
}

/// How far a long run is.
#[component]
fn RunProgress() -> impl IntoView {
    let state = use_state();
    let progress = state.zones().progress.memo();
    let shown = Memo::new(move |_| progress.with(Option::is_some));
    let text = move || progress.with(|p| p.as_ref().map_or(String::new(), |p| p.text.clone()));
    let fraction = move || progress.with(|p| p.as_ref().map_or(1.0, |p| p.fraction)).to_string();
    let stopped = Memo::new(move |_| progress.with(|p| p.as_ref().is_some_and(|p| p.stopped)));
    let toggle = move |_| {
        state.send(if stopped.get_untracked() { Event::ResumeRun } else { Event::StopRun });
    };
    view! {
        <Show when=move || shown.get()>
            <div class="progress">
                <progress max="1" value=fraction aria-label=say!(transport::computing)></progress>
                <span class="number">{text}</span>
                <button type="button" data-action="stop" class="quiet" on:click=toggle>
                    {move || if stopped.get() { say!(transport::go_on) } else { say!(transport::stop) }}
                </button>
            </div>
        </Show>
    }
}
