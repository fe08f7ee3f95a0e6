//! A question: before a lesson its answer is only noted, after it what is right is told, and why.

use crate::shell::host::use_host;
use crate::state::use_state;
use leptos::ev;
use leptos::prelude::*;
use session::{Event, Quiz, QuizChoice, QuizQuestion};
use words::say;

/// A question that is asked.
#[derive(Clone, PartialEq)]
pub(super) struct Asked {
    /// Which, from 0.
    pub number: usize,
    /// Whether a lesson was taken.
    pub is_after: bool,
    pub question: QuizQuestion,
}

impl Asked {
    fn place(&self) -> String {
        let (question, questions) = (self.number + 1, Quiz::QUESTIONS);
        match self.is_after {
            false => say!(quiz::place_before { question, questions }),
            true => say!(quiz::place_after { question, questions }),
        }
    }
}

/// The question; `go_on` follows once it is answered.
#[component]
pub(super) fn Questions(asked: Asked, go_on: Callback<()>) -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let (chosen, told) = (RwSignal::new(None::<usize>), RwSignal::new(false));
    let place = asked.place();
    let Asked { number, is_after, question: QuizQuestion { text, choices } } = asked;
    let beliefs: Vec<_> = choices.iter().map(|choice| choice.belief).collect();
    let answer = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if told.get_untracked() {
            return go_on.run(());
        }
        state.send(Event::AnswerQuiz(chosen.get_untracked().map(|at| beliefs[at])));
        if is_after {
            told.set(true);
            // What was chosen can't be changed any more, nor keep the focus.
            host.focus("dialog[open] [data-action=quiz-next]");
        } else {
            go_on.run(());
        }
    };
    let sentences: Vec<_> = choices.iter().map(|choice| choice.said.clone()).collect();
    let said = move || match (told.get(), chosen.get()) {
        (false, _) => String::new(),
        (true, Some(at)) => sentences[at].clone(),
        (true, None) => say!(quiz::left_open).into(),
    };
    let one = move |(at, QuizChoice { belief, text, .. }): (usize, QuizChoice)| {
        let mark = move || match (told.get(), belief.is_right(), chosen.get() == Some(at)) {
            (true, true, _) => say!(quiz::mark_right),
            (true, false, true) => say!(quiz::mark_wrong),
            _ => "",
        };
        view! {
            <label class="check" class:right=move || told.get() && belief.is_right()>
                <input
                    type="radio"
                    name="quiz"
                    data-quiz-choice=at.to_string()
                    disabled=told
                    prop:checked=move || chosen.get() == Some(at)
                    on:change=move |_| chosen.set(Some(at))
                />
                <span>{text} " " <strong>{mark}</strong></span>
            </label>
        }
    };
    let on = move || match (is_after && !told.get(), number + 1 == Quiz::QUESTIONS, is_after) {
        (true, ..) => say!(quiz::check),
        (_, false, _) => say!(quiz::next),
        (_, true, false) => say!(quiz::done),
        (_, true, true) => say!(quiz::both),
    };
    view! {
        <form class="share-part" on:submit=answer>
            <p class="muted" data-quiz-place>{place}</p>
            <fieldset class="quiz-new" tabindex="-1">
                <legend>{text}</legend>
                {choices.into_iter().enumerate().map(one).collect_view()}
            </fieldset>
            <p role="status" data-quiz-said>{said}</p>
            <p><button type="submit" data-action="quiz-next">{on}</button></p>
        </form>
    }
}
