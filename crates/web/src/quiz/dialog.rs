//! The dialog, from its beginning to both results.

use super::question::{Asked, Questions};
use super::result::Results;
use crate::shell::host::use_host;
use crate::state::{State, use_state};
use leptos::html;
use leptos::prelude::*;
use session::{Event, Session};
use words::say;

/// What the dialog shows.
#[derive(Clone, PartialEq)]
enum Screen {
    /// What it is for.
    Start,
    /// A question.
    Question(Asked),
    /// All was answered once.
    Between,
    /// Both results.
    Results,
    /// The numbers of the page aren't there yet.
    Computing,
}

impl Screen {
    /// Returns the question that comes next, or what comes after the last one.
    fn next(state: State) -> Screen {
        state.with(|session| match session.quiz().sittings().map(<[_]>::len) {
            [_, session::Quiz::QUESTIONS] => Screen::Results,
            [before, after] => {
                let number = if before < session::Quiz::QUESTIONS { before } else { after };
                let asked =
                    |question| Asked { number, is_after: before == session::Quiz::QUESTIONS, question };
                session.quiz_question(number).map_or(Screen::Computing, |of| Screen::Question(asked(of)))
            }
        })
    }

    /// Returns where it was left; at the end of a lesson the questions come at once.
    fn left(state: State, lesson_ends: bool) -> Screen {
        match state.with(|session| session.quiz().sittings().map(<[_]>::len)) {
            [0, _] => Screen::Start,
            [session::Quiz::QUESTIONS, 0] if !lesson_ends => Screen::Between,
            _ => Screen::next(state),
        }
    }
}

/// The dialog, while it is open. The run stands still meanwhile: the questions are about its numbers.
#[component]
pub fn Quiz(
    open: RwSignal<bool>,
    /// Whether it is opened at the end of a lesson.
    #[prop(optional)]
    lesson_ends: bool,
) -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let dialog = NodeRef::<html::Dialog>::new();
    let screen = RwSignal::new(Screen::Start);
    // What is new is read from its beginning.
    let show = move |next: Screen| {
        screen.set(next);
        request_animation_frame(move || host.focus("dialog[open] .quiz-new"));
    };
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            state.send(Event::Pause);
            // It fails only where it is open already.
            dialog.show_modal().ok();
            show(Screen::left(state, lesson_ends));
        } else if !open.get() {
            dialog.close();
        }
    });
    let go_on = Callback::new(move |()| {
        let is_half = state.with(|session| session.quiz().awaits_after()) && !is_after(screen);
        show(if is_half { Screen::Between } else { Screen::next(state) });
    });
    let next = move |_| show(Screen::next(state));
    let tour = move |_| {
        open.set(false);
        state.send(Event::OpenTour("notebook".into()));
    };
    let start_over = Callback::new(move |()| {
        state.send(Event::ForgetQuiz);
        show(Screen::Start);
    });
    let content = move || match screen.get() {
        _ if !open.get() => ().into_any(),
        Screen::Start => view! {
            <p class="quiz-new" tabindex="-1">{say!(quiz::introduction)}</p>
            <p><button type="button" data-action="quiz-next" on:click=next>{say!(quiz::begin)}</button></p>
        }
        .into_any(),
        Screen::Question(asked) => view! { <Questions asked go_on /> }.into_any(),
        Screen::Between => view! {
            <p class="quiz-new" tabindex="-1">{say!(quiz::between)}</p>
            <p class="share-line">
                <button type="button" data-action="quiz-tour" on:click=tour>{say!(quiz::guided_tour)}</button>
                <button type="button" data-action="quiz-next" on:click=next>{say!(quiz::again)}</button>
            </p>
        }
        .into_any(),
        Screen::Results => state
            .with(Session::quiz_result)
            .map(|result| view! { <Results result start_over /> }.into_any())
            .unwrap_or_else(|| ().into_any()),
        Screen::Computing => {
            view! { <p class="quiz-new" tabindex="-1">{say!(quiz::computing)}</p> }.into_any()
        }
    };
    view! {
        <dialog class="quiz" aria-label=say!(quiz::title) node_ref=dialog on:close=move |_| open.set(false)>
            <div class="share-head">
                <h2>{say!(quiz::title)}</h2>
                <button type="button" class="quiet" aria-label=say!(controls::close) on:click=move |_| open.set(false)>"✕"</button>
            </div>
            <div class="share-part">{content}</div>
        </dialog>
    }
}

/// Whether what is shown is a question after the lesson.
fn is_after(screen: RwSignal<Screen>) -> bool {
    screen.with_untracked(|screen| matches!(screen, Screen::Question(asked) if asked.is_after))
}
