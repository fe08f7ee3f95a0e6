//! The headline and the foot that a class sees.

use super::asked::{Guess, Hands, Stage};
use super::keys::{Act, act};
use super::place::use_presenting;
use crate::first::written;
use crate::state::use_state;
use crate::transport::Timeline;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use session::{Event, FirstAct, Phase, Session, Stride, Way};
use wasm_bindgen::JsCast;
use web_sys::Element;
use words::say;

/// The headline and the foot, with the keys of both.
#[component]
pub fn Show() -> impl IntoView {
    let (state, on) = (use_state(), use_presenting());
    let guess = Guess::new();
    let (blank, guesses) = (RwSignal::new(false), RwSignal::new(true));
    let head = NodeRef::<html::Div>::new();
    if state.zones().first.memo().with_untracked(Option::is_some) {
        state.send(Event::First(FirstAct::End));
    }
    Effect::new(move |_| {
        if let Some(head) = head.get() {
            head.focus().ok();
        }
    });
    let step = move |forward| state.send(Event::Step { stride: Stride::Phase, forward });
    let go_on = move || match guess.stage.get_untracked() {
        Stage::Open => {
            guess.stage.set(Stage::Told);
            step(true);
        }
        stage => {
            if stage == Stage::None && guesses.get_untracked() && guess.open() {
                // The arrows count now, and move no focus in the drawing.
                if let Some(head) = head.get_untracked() {
                    head.focus().ok();
                }
                return;
            }
            guess.stage.set(Stage::None);
            step(true);
        }
    };
    let go_back = move || match guess.stage.get_untracked() {
        Stage::Open => guess.stage.set(Stage::None),
        Stage::Told => {
            step(false);
            guess.stage.set(Stage::Open);
        }
        _ => {
            guess.stage.set(Stage::None);
            step(false);
        }
    };
    let does = move |act: Act| match act {
        Act::On | Act::Back if blank.get_untracked() => blank.set(false),
        Act::On => go_on(),
        Act::Back => go_back(),
        Act::Up => guess.count(Way::Up),
        Act::Down => guess.count(Way::Down),
        Act::Blank => blank.update(|blank| *blank = !*blank),
        Act::Guesses => guesses.update(|guesses| *guesses = !*guesses),
        Act::Leave => on.set(false),
    };
    let heard = window_event_listener(ev::keydown, move |event| {
        let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        // Escape leaves, whatever else it would do where the focus is.
        let heard = event.default_prevented() && event.key() != "Escape";
        let free = plain && !heard && !is_typing(&event);
        let counting = guess.stage.get_untracked() == Stage::Open;
        if let Some(act) = act(&event.key(), counting).filter(|_| free) {
            event.prevent_default();
            does(act);
        }
    });
    on_cleanup(move || heard.remove());
    // Who goes elsewhere by other keys leaves the guess behind.
    let phase = state.zones().network.part(|network| network.phase);
    Effect::new(move |_| {
        let asked = [(Stage::Open, Phase::Loss), (Stage::Told, Phase::Backward)];
        let phase = phase.get();
        if asked.iter().any(|&(stage, of)| guess.stage.get_untracked() == stage && phase != of) {
            guess.stage.set(Stage::None);
        }
    });
    let (headline, network) = (state.zones().headline.memo(), state.zones().network.memo());
    let told = move || {
        network.track();
        guess
            .told()
            .unwrap_or_else(|| headline.with(|headline| (headline.title.clone(), headline.sentence.clone())))
    };
    let told = Memo::new(move |_| told());
    let sum = Memo::new(move |_| {
        network.track();
        let sum = state.with(Session::sum_of_phase);
        (!sum.is_empty()).then_some(sum)
    });
    let asks = move || guess.stage.get() == Stage::Open;
    let hint = move |action: &'static str, key: &'static str, words: Signal<&'static str>, act: Act| {
        view! {
            <button type="button" class="quiet" data-action=action on:click=move |_| does(act)>
                <kbd>{key}</kbd>
                " "
                {words}
            </button>
        }
    };
    let of_guesses =
        Signal::derive(
            move || if guesses.get() { say!(present::guesses_off) } else { say!(present::guesses_on) },
        );
    let fixed = Signal::stored;
    view! {
        <div class="present-head" node_ref=head tabindex="-1" aria-label=say!(present::title) role="region">
            <div class="present-said" aria-live="polite" aria-atomic="true">
                <h1>{move || told.get().0}</h1>
                <p>{move || told.get().1}</p>
            </div>
            {move || match asks() {
                true => view! { <Hands guess /> }.into_any(),
                false => sum.get().map(written).into_any(),
            }}
        </div>
        <footer class="present-foot">
            {hint("present-on", say!(present::page_down), fixed(say!(present::on)), Act::On)}
            {hint("present-back", say!(present::page_up), fixed(say!(present::back)), Act::Back)}
            {hint("present-blank", "B", fixed(say!(present::blank)), Act::Blank)}
            {hint("present-guesses", "G", of_guesses, Act::Guesses)}
            <span class="present-loss" aria-hidden="true">{say!(present::loss)}</span>
            <Timeline />
            {hint("leave-present", "Esc", fixed(say!(present::leave)), Act::Leave)}
        </footer>
        {move || blank.get().then(|| view! { <div class="present-blank" on:click=move |_| blank.set(false)></div> })}
    }
}

/// Whether a key goes into a field.
fn is_typing(event: &ev::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| ["INPUT", "TEXTAREA", "SELECT"].contains(&target.tag_name().as_str()))
}
