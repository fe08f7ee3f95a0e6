//! The card: what was pasted, and what came of it.

use super::checking::{Checking, use_checking};
use super::search::Searching;
use super::verdict::{compared, explained};
use crate::memo::Memo;
use crate::shell::host::use_host;
use crate::state::use_state;
use leptos::prelude::*;
use leptos::{ev, html};
use reader::check::{Outcome, Verdict};
use session::{Change, Event, Experiment, Playhead, Selection};
use words::say;

/// The card, while it is open.
#[component]
pub fn Card() -> impl IntoView {
    let checking = use_checking();
    let open = Memo::new(move |_| checking.is_open());
    view! {
        <Show when=move || open.get()>
            <Inside checking />
        </Show>
    }
}

#[component]
fn Inside(checking: Checking) -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let heading = NodeRef::<html::H2>::new();
    let field = NodeRef::<html::Textarea>::new();
    let text = Memo::new(move |_| checking.text.get().unwrap_or_default());
    let editing = RwSignal::new(text.with_untracked(String::is_empty));
    let searching = Searching::new();
    // An edit of the page makes another run to check against.
    let zones = state.zones();
    Effect::new(move |last: Option<(String, Experiment)>| {
        zones.table.track();
        zones.model.track();
        zones.weights.track();
        zones.training.track();
        let now = (text.get(), state.with(|session| session.experiment().clone()));
        if last.as_ref() != Some(&now) {
            searching.begin(&now.0, now.1.clone());
        }
        now
    });
    // What was brought is another text: what came of it is shown.
    Effect::new(move |before: Option<bool>| {
        let is_empty = text.with(String::is_empty);
        if before.is_some() && !is_empty {
            editing.set(false);
        }
        is_empty
    });
    Effect::new(move |_| {
        let edits = editing.get();
        request_animation_frame(move || match edits {
            true => _ = field.get_untracked().map(|field| field.focus().ok()),
            false => _ = heading.get_untracked().map(|heading| heading.focus().ok()),
        });
    });
    let close = move || {
        checking.close();
        host.focus("[data-menu=more] > summary");
    };
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            close();
        }
    };
    let take = move || {
        let Some(now) = field.get_untracked().map(|field| field.value()) else { return };
        if !now.trim().is_empty() {
            checking.text.set(Some(now));
            editing.set(false);
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            take();
        }
    };
    let read = move |read: fn(&Verdict) -> String| {
        searching.verdict.with(|verdict| match verdict {
            Some(Ok(verdict)) if !editing.get() => read(verdict),
            _ => String::new(),
        })
    };
    let outcome = move || {
        searching.verdict.with(|verdict| match verdict {
            Some(Ok(verdict)) if !editing.get() && !searching.goes_on.get() => match verdict.outcome {
                Outcome::Agree => "agree",
                Outcome::Slip => "slip",
                Outcome::Setting => "setting",
                Outcome::Several => "several",
                Outcome::Unknown => "unknown",
            },
            _ => "open",
        })
    };
    let content = move || {
        searching.verdict.with(|verdict| match verdict {
            None => ().into_any(),
            Some(Err(why)) => view! { <p data-check-said>{why.clone()}</p> }.into_any(),
            Some(Ok(verdict)) => came_of(verdict, searching.goes_on.get()),
        })
    };
    view! {
        <section class="check" aria-labelledby="check-title" data-check=outcome on:keydown=escape>
            <div class="check-head">
                <h2 id="check-title" tabindex="-1" node_ref=heading>{say!(check::title)}</h2>
                <span class="muted number" data-check-count>{move || read(|verdict| verdict.count.clone())}</span>
                <Show when=move || !editing.get()>
                    <button type="button" class="quiet" data-action="check-edit" on:click=move |_| editing.set(true)>
                        {say!(check::edit)}
                    </button>
                </Show>
                <button type="button" class="quiet" aria-label=say!(check::close) title=say!(check::close) data-action="close-check" on:click=move |_| close()>
                    "✕"
                </button>
            </div>
            <Show when=move || editing.get()>
                <textarea
                    class="number"
                    rows="6"
                    spellcheck="false"
                    autocomplete="off"
                    data-field="numbers"
                    aria-label=say!(check::paste_here)
                    placeholder=say!(check::paste_here)
                    prop:value=text.get_untracked()
                    node_ref=field
                    on:keydown=key
                ></textarea>
                <div class="check-choose">
                    <button type="button" class="primary" data-action="check" on:click=move |_| take()>{say!(check::title)}</button>
                    <span class="muted">{say!(check::stays)}</span>
                </div>
            </Show>
            <div class="check-came" role="status" hidden=move || editing.get()>{content}</div>
        </section>
    }
}

/// What came of it: what is said on the right, the numbers on the left.
fn came_of(verdict: &Verdict, goes_on: bool) -> AnyView {
    let says = match goes_on {
        true => view! { <p class="muted" data-check-said>{say!(check::searching)}</p> }.into_any(),
        false => {
            let says = verdict.says.iter().map(|sentence| view! { <p>{sentence.clone()}</p> }).collect_view();
            view! {
                <p data-check-said><strong>{verdict.title.clone()}</strong></p>
                {says}
                {explained(verdict)}
                {way_on(verdict)}
                {replay(verdict)}
            }
            .into_any()
        }
    };
    view! {
        <div class="check-said">{says}</div>
        {compared(verdict)}
    }
    .into_any()
}

/// To the first difference, and to the step of the lesson.
fn way_on(verdict: &Verdict) -> Option<AnyView> {
    let (host, state) = (use_host(), use_state());
    let place = verdict.place?;
    let parameter = verdict.parameter;
    let go = move |_| {
        state.send(Event::Seek(place));
        if let Some(parameter) = parameter {
            state.send(Event::Select(Selection::Parameter(parameter)));
        }
        host.focus("#headline");
    };
    let lesson = (verdict.outcome == Outcome::Slip).then(|| {
        let Playhead { phase, .. } = place;
        let open = move |_| {
            state.send(Event::OpenTour(LESSON.into()));
            state.send(Event::GoToTourStep(step_of(place)));
        };
        view! {
            <button type="button" data-action="check-lesson" on:click=open>
                {say!(check::lesson_of { phase: phase.in_a_sentence() })}
            </button>
        }
    });
    Some(
        view! {
            <p class="check-choose">
                <button type="button" class="primary" data-action="go-to-difference" on:click=go>{say!(check::go_to_it)}</button>
                {lesson}
            </p>
        }
        .into_any(),
    )
}

/// To the run with the rows as they were taken.
fn replay(verdict: &Verdict) -> Option<AnyView> {
    let state = use_state();
    let experiment = verdict.shuffled.clone()?;
    let bring = move |_| {
        let says = say!(check::replays).into();
        state.send(Event::Bring { experiment: experiment.clone(), says, what: Change::Notebook });
    };
    Some(
        view! {
            <p class="check-choose">
                <button type="button" class="primary" data-action="replay-order" on:click=bring>{say!(check::replay_order)}</button>
            </p>
        }
        .into_any(),
    )
}

/// The lesson, whose first steps are the phases after one of its own.
const LESSON: &str = "notebook";

fn step_of(place: Playhead) -> usize {
    1 + session::Phase::ALL.iter().position(|phase| *phase == place.phase).unwrap_or(0)
}
