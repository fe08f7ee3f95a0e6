//! All initial weights as text: it gives them as the notebook prints them, and takes them as people have them.

use crate::controls::copy::CopyButton;
use crate::door::Reading;
use crate::later::Program;
use crate::state::use_state;
use leptos::{html, prelude::*};
use reader::weights::Read;
use session::Event;
use words::say;

/// What the field is called, and what stands below it.
const FIELD: &str = "weights-text";
const SAID: &str = "problem-weights-text";

/// What is typed, as long as the field or its section is closed and opened again.
#[derive(Clone, Copy)]
pub struct Draft {
    typed: RwSignal<Option<Typed>>,
    /// Whether what is typed is an edit that goes on: from its first keystroke that is read until the field is left, it is one.
    open: StoredValue<bool>,
}

/// A text, and what was read of it. It stands in for the weights as long as they stay what it made of them.
#[derive(Clone)]
struct Typed {
    text: String,
    read: Option<Read>,
    settled: String,
}

impl Draft {
    /// Nothing is typed yet.
    pub fn new() -> Draft {
        Draft { typed: RwSignal::new(None), open: StoredValue::new(false) }
    }
}

/// A text box that takes and gives all initial weights.
#[component]
pub fn WeightsText(draft: Draft, reading: Program<Reading>) -> impl IntoView {
    let state = use_state();
    let field = NodeRef::<html::Textarea>::new();
    let text = state.zones().weights.part(|weights| weights.text.clone());
    let Draft { typed, open } = draft;
    let now = move || typed.get().filter(|typed| text.with(|text| *text == typed.settled));
    let close = move |by: Event| {
        if open.get_value() {
            open.set_value(false);
            state.send(by);
        }
    };
    let take = move |now: String, reading: Reading| {
        let is_last = typed.with_untracked(|typed| typed.as_ref().is_some_and(|typed| typed.text == now));
        if !is_last {
            return;
        }
        // Its text has fewer digits than a weight: don't round what wasn't changed.
        if now.trim() == text.get_untracked().trim() && !open.get_value() {
            return typed.set(None);
        }
        let read = state.with(|session| (reading.weights)(&now, session.experiment()));
        match &read.arrays {
            Some(arrays) => {
                if !open.get_value() {
                    open.set_value(true);
                    state.send(Event::BeginGesture);
                }
                state.send(Event::TakeWeights(arrays.clone()));
            }
            None => close(Event::CancelGesture),
        }
        typed.set(Some(Typed { text: now, read: Some(read), settled: text.get_untracked() }));
    };
    let input = move |now: String| {
        typed.set(Some(Typed { text: now.clone(), read: None, settled: text.get_untracked() }));
        reading.ask(move |reading| take(now, reading));
    };
    let leave = move || {
        close(Event::EndGesture);
        typed.update(|typed| {
            if let Some(typed) =
                typed.as_mut().filter(|typed| typed.read.as_ref().is_some_and(|read| read.arrays.is_some()))
            {
                typed.text.clone_from(&typed.settled);
            }
        });
    };
    let give_up = move || {
        close(Event::CancelGesture);
        typed.set(None);
    };
    let said = move || {
        let Read { arrays, says, offer } = now()?.read?;
        let class = if arrays.is_some() { "caption" } else { "problem" };
        let offer = offer.map(|offer| {
            let accept = move |_| {
                typed.set(None);
                state.send(Event::TakeWeights(offer.arrays.clone()));
                field.get_untracked().map(|field| field.focus().ok());
            };
            view! { <button type="button" data-action="accept-offer" on:click=accept>{offer.says}</button> }
        });
        Some(view! { <span class=class id=SAID>{says}</span> {offer} })
    };
    let is_wrong = move || now().and_then(|now| now.read).is_some_and(|read| read.arrays.is_none());
    view! {
        <div class="weights-text">
            <textarea
                class="number"
                rows="6"
                spellcheck="false"
                autocomplete="off"
                wrap="off"
                data-field=FIELD
                aria-label=say!(settings::weights_text)
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby=move || now().is_some().then_some(SAID)
                prop:value=move || now().map_or_else(|| text.get(), |now| now.text)
                node_ref=field
                on:input:target=move |event| input(event.target().value())
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        give_up();
                        event.stop_propagation();
                    }
                }
                on:blur=move |_| leave()
            ></textarea>
            <div class="weights-text-said" role="status">{said}</div>
            <div class="weights-text-foot">
                <span class="caption">{say!(settings::paste_weights)}</span>
                <CopyButton what=say!(settings::the_initial_weights) text=move || text.get_untracked() />
            </div>
        </div>
    }
}
