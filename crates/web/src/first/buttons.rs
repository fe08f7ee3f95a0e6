//! What goes on, back and away.

use super::reading::Reading;
use crate::state::use_state;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use session::{Event, FirstAct, FirstStep, FirstView, Way};
use words::say;

/// What the first button does at a step: its action, its words and what it sends.
fn main(first: &FirstView) -> (&'static str, &'static str, FirstAct) {
    if !first.here {
        return ("next-first", say!(first::go_on), FirstAct::Next);
    }
    match first.step {
        FirstStep::Watch => ("watch", say!(first::watch_one), FirstAct::Next),
        FirstStep::Guess => ("just-show", say!(first::just_show), FirstAct::Next),
        FirstStep::Dragged if !first.resumes => ("done-first", say!(first::done_button), FirstAct::Next),
        FirstStep::Done => ("done-first", say!(first::look_around), FirstAct::End),
        _ => ("next-first", say!(first::next), FirstAct::Next),
    }
}

/// The buttons of the step. The first one stays where it is from step to step, and the focus with it.
#[component]
pub fn Buttons() -> impl IntoView {
    let state = use_state();
    let first = state.zones().first;
    let of = move |read: fn(&FirstView) -> bool| first.part(move |first| first.as_ref().is_some_and(read));
    let main = first.part(|first| first.as_ref().map_or(("", "", FirstAct::End), main));
    let (back, done) = (of(|first| first.back), of(|first| first.here && first.step == FirstStep::Done));
    let reading = Reading::here();
    let act = move |act: FirstAct| reading.act(state, act);
    // A key that is held down, or the second click of a double one, is no answer to what has just come.
    let held = |event: KeyboardEvent| {
        if event.repeat() && ["Enter", " "].contains(&event.key().as_str()) {
            event.prevent_default();
        }
    };
    let on = move |event: MouseEvent| {
        if event.detail() <= 1 {
            act(main.get_untracked().2);
        }
    };
    let play = move |_| state.send(Event::Play);
    let lesson = move |_| state.send(Event::OpenTour("notebook".into()));
    view! {
        <Show when=move || done.get()>
            <button type="button" class="first-main" data-action="play-first" on:click=play>
                {say!(first::play_run)}
            </button>
            <button type="button" data-action="lesson-first" on:click=lesson>{say!(first::lesson)}</button>
        </Show>
        <button
            type="button"
            class:first-main=move || !done.get() && main.get().0 != "just-show"
            data-action=move || main.get().0
            on:keydown=held
            on:click=on
        >
            {move || main.get().1}
        </button>
        <Show when=move || back.get()>
            <button
                type="button"
                data-action="back-first"
                aria-label=say!(first::back)
                title=say!(first::back)
                on:click=move |_| act(FirstAct::Back)
            >
                "‹"
            </button>
        </Show>
        <Show when=move || !done.get()>
            <button type="button" class="first-quiet" data-action="skip-first" on:click=move |_| act(FirstAct::End)>
                {say!(first::skip)}
            </button>
        </Show>
        <MapGuess />
    }
}

/// The answers where the network is drawn as heat maps, in which a weight has no place for them.
#[component]
fn MapGuess() -> impl IntoView {
    let state = use_state();
    let large = state.zones().network.part(|network| network.maps.is_some());
    let asked = state.zones().first.part(|first| first.as_ref().is_some_and(|first| first.asked.is_some()));
    view! {
        <Show when=move || large.get() && asked.get()>
            <GuessButtons />
        </Show>
    }
}

/// The two answers.
#[component]
pub fn GuessButtons() -> impl IntoView {
    let state = use_state();
    let answer = move |action: &'static str, text: &'static str, way: Way| {
        view! {
            <button
                type="button"
                class="guess"
                data-action=action
                on:click=move |_| state.send(Event::First(FirstAct::Guess(way)))
            >
                {text}
            </button>
        }
    };
    view! {
        {answer("guess-up", say!(first::guess_up), Way::Up)}
        {answer("guess-down", say!(first::guess_down), Way::Down)}
    }
}
