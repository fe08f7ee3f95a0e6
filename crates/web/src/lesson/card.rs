//! The card of the step of a tour, above the network.

use super::ask::{answer, question, said};
use super::words::{scene, text};
use crate::memo::Memo;
use crate::quiz::Quiz;
use crate::shell::bars::{Edge, follow_bar};
use crate::shell::host::use_host;
use crate::state::use_state;
use leptos::prelude::*;
use leptos::{ev, html};
use session::{Event, LessonView};
use words::say;

/// The card of the tour that is open, if one is.
#[component]
pub fn Lesson() -> impl IntoView {
    let state = use_state();
    let lesson = state.zones().lesson.memo();
    let open = Memo::new(move |_| lesson.with(Option::is_some));
    let place = Memo::new(move |_| lesson.with(|l| l.as_ref().map(|l| (l.key.clone(), l.step))));
    let heading = NodeRef::<html::H2>::new();
    // The focus goes to the heading of a step that is gone to, and not to that of the one the page was opened with.
    Effect::new(move |before: Option<()>| {
        if place.get().is_some() && before.is_some() {
            request_animation_frame(move || {
                if let Some(heading) = heading.get_untracked() {
                    heading.focus().ok();
                }
            });
        }
    });
    let quiz = RwSignal::new(false);
    view! {
        <Show when=move || open.get()>
            <Card lesson heading quiz />
        </Show>
        <Quiz open=quiz lesson_ends=true />
    }
}

/// Whether it asks something, and it is answered.
fn asks(lesson: &LessonView) -> (bool, bool) {
    let ask = lesson.ask.as_ref();
    (ask.is_some(), ask.is_some_and(|ask| ask.answered))
}

#[component]
fn Card(lesson: Memo<Option<LessonView>>, heading: NodeRef<html::H2>, quiz: RwSignal<bool>) -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let (bar, body) = (NodeRef::<html::Section>::new(), NodeRef::<html::Div>::new());
    follow_bar(bar, Edge::Head);
    let (small, more) = (RwSignal::new(false), RwSignal::new(false));
    let part = move |read: fn(&LessonView) -> String| lesson.with(|l| l.as_ref().map_or(String::new(), read));
    let at = Memo::new(move |_| lesson.with(|l| l.as_ref().map_or((0, 1), |l| (l.step, l.steps.len()))));
    let left = Memo::new(move |_| lesson.with(|l| l.as_ref().is_some_and(|l| l.left)));
    let replaced = Memo::new(move |_| lesson.with(|l| l.as_ref().is_some_and(|l| l.replaced_own)));
    let asks_again = Memo::new(move |_| lesson.with(|l| l.as_ref().is_some_and(|l| l.asks_again)));
    let asked = Memo::new(move |_| lesson.with(|l| l.as_ref().map_or((false, false), asks)));
    let answered = move || asked.get().1;
    // The text is read before the question is answered: then it makes room, as its end does where there is little.
    let foldable = Memo::new(move |_| {
        lesson.with(|l| l.as_ref().is_some_and(|l| answered() || asked.get().0 && l.tell.parts() > 1))
    });
    Effect::new(move |_| {
        at.track();
        asked.track();
        more.set(false);
        if let Some(body) = body.get_untracked() {
            body.set_scroll_top(0);
        }
    });
    let hinted = Memo::new(move |_| {
        lesson.with(|l| l.as_ref().and_then(|l| l.ask.as_ref()).is_some_and(|ask| ask.hint.is_some()))
    });
    Effect::new(move |_| {
        if hinted.get() {
            request_animation_frame(move || {
                if let Some(body) = body.get_untracked() {
                    body.set_scroll_top(body.scroll_height());
                }
            });
        }
    });
    let of = move |read: fn(&LessonView) -> Option<AnyView>| lesson.with(|l| l.as_ref().and_then(read));
    let leave = move || {
        state.send(Event::CloseTour);
        // A part of another page has no menu.
        host.focus("[data-menu=lesson] > summary");
    };
    let bring_back = move |_| {
        state.send(Event::Undo);
        // The button is gone with what it brought back.
        if let Some(heading) = heading.get_untracked() {
            heading.focus().ok();
        }
    };
    let go = move |forward: bool| {
        let (step, steps) = at.get_untracked();
        match step.checked_add_signed(if forward { 1 } else { -1 }) {
            Some(step) if step < steps => state.send(Event::GoToTourStep(step)),
            None => {}
            Some(_) => leave(),
        }
    };
    let keys = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        match event.key().as_str() {
            "n" => go(true),
            "b" => go(false),
            "Escape" => leave(),
            key => match key.parse::<usize>() {
                Ok(choice @ 1..) => state.send(Event::AnswerTour(choice - 1)),
                _ => return,
            },
        }
        event.prevent_default();
    };
    let dots = move || {
        let (here, steps) = at.get();
        let titles = lesson.with(|l| l.as_ref().map_or(Vec::new(), |l| l.steps.clone()));
        let dot = |(step, title): (usize, String)| {
            let label = say!(lesson::step_and_title { step: step + 1, steps, title });
            view! {
                <li>
                    <button
                        type="button"
                        title=label.clone()
                        aria-label=label
                        aria-current=(step == here).then_some("step")
                        on:click=move |_| state.send(Event::GoToTourStep(step))
                    ></button>
                </li>
            }
        };
        (steps > 1)
            .then(|| view! { <ol class="lesson-dots">{titles.into_iter().enumerate().map(dot).collect_view()}</ol> })
    };
    view! {
        <section
            class="lesson"
            class:asked=move || asked.get() == (true, false)
            class:answered=answered
            aria-labelledby="lesson-heading"
            data-lesson
            node_ref=bar
            on:keydown=keys
        >
            <div class="lesson-head">
                <h2 id="lesson-heading" tabindex="-1" node_ref=heading>
                    {move || part(|l| l.steps[l.step].clone())}
                </h2>
                <Show when=move || foldable.get()>
                    <button
                        type="button"
                        class="quiet lesson-more"
                        data-action="lesson-more"
                        aria-expanded=move || more.get().to_string()
                        aria-controls="lesson-told"
                        title=say!(lesson::text_of_step)
                        on:click=move |_| more.update(|more| *more = !*more)
                    >
                        {move || if more.get() { say!(lesson::less) } else { say!(lesson::more) }}
                    </button>
                </Show>
                <button
                    type="button"
                    class="quiet"
                    aria-expanded=move || (!small.get()).to_string()
                    aria-controls="lesson-body"
                    on:click=move |_| small.update(|small| *small = !*small)
                >
                    {move || if small.get() { say!(lesson::show) } else { say!(lesson::hide) }}
                </button>
                <button
                    type="button"
                    class="quiet"
                    aria-label=say!(lesson::leave)
                    title=say!(lesson::leave_and_key)
                    data-action="close-lesson"
                    on:click=move |_| leave()
                >
                    "✕"
                </button>
            </div>
            <div id="lesson-body" node_ref=body class="lesson-body" hidden=move || small.get()>
                <Show when=move || replaced.get()>
                    <p class="lesson-made-way" role="status">
                        {say!(lesson::made_way)} " "
                        <button type="button" class="quiet" data-action="bring-back" on:click=bring_back>
                            {say!(lesson::bring_back)}
                        </button>
                    </p>
                </Show>
                <div id="lesson-told" class="lesson-told" class:more=more hidden=move || answered() && !more.get()>
                    {move || of(|l| Some(scene(&l.tell)))}
                </div>
                {move || of(question)}
                <div class="lesson-answer">
                    {move || of(answer)}
                    {move || of(|l| {
                        let play = l.play.as_ref()?;
                        Some(view! { <p class="lesson-try"><strong>{say!(lesson::try_this)}" "</strong>{text(play)}</p> }.into_any())
                    })}
                    <Show when=move || asks_again.get()>
                        <p class="lesson-try">
                            {say!(quiz::lesson_ends)} " "
                            <button type="button" data-action="quiz-again" aria-haspopup="dialog" on:click=move |_| quiz.set(true)>{say!(quiz::title)}</button>
                        </p>
                    </Show>
                </div>
            </div>
            <p class="visually-hidden" aria-live="polite" data-said>{said(lesson)}</p>
            <div class="lesson-foot">
                <button
                    type="button"
                    data-action="lesson-back"
                    title=say!(lesson::back_and_key)
                    disabled=move || at.get().0 == 0
                    on:click=move |_| go(false)
                >
                    {say!(lesson::back)}
                </button>
                {dots}
                <p class="lesson-tour">
                    <span>{move || part(|l| l.title.clone())}</span>
                    <span class="number" data-lesson-place>
                        {move || {
                            let (step, steps) = at.get();
                            say!(lesson::place { step: step + 1, steps })
                        }}
                    </span>
                </p>
                <Show when=move || left.get()>
                    <button type="button" class="quiet" data-action="lesson-restart" title=say!(lesson::about_restart) on:click=move |_| state.send(Event::RestartTourStep)>
                        {say!(lesson::restart_step)}
                    </button>
                </Show>
                <button type="button" data-action="lesson-next" title=say!(lesson::next_and_key) on:click=move |_| go(true)>
                    {move || {
                        let (step, steps) = at.get();
                        if step + 1 == steps { say!(lesson::finish) } else { say!(lesson::next) }
                    }}
                </button>
            </div>
        </section>
    }
}
