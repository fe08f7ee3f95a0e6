//! The question of a step, and what comes of it.

use super::words::{scene, text};
use crate::state::use_state;
use leptos::prelude::*;
use session::{ChoiceView, Event, LessonView};

/// The question with its choices.
pub fn question(lesson: &LessonView) -> Option<AnyView> {
    let state = use_state();
    let ask = lesson.ask.as_ref()?;
    let answered = ask.verdict.is_some();
    let choice = |(at, choice): (usize, &ChoiceView)| {
        let mark = match (choice.right, choice.chosen) {
            (Some(true), true) => "✓ right",
            (Some(true), false) => "✓ this is right",
            (Some(false), true) => "✗ your answer",
            _ => "",
        };
        view! {
            <button
                type="button"
                class="lesson-choice"
                class:right=choice.right == Some(true)
                data-choice=at.to_string()
                aria-pressed=choice.chosen.to_string()
                aria-disabled=answered.then_some("true")
                on:click=move |_| {
                    if !answered {
                        state.send(Event::AnswerTour(at));
                    }
                }
            >
                <span>{text(&choice.text)}</span>
                <span class="lesson-mark">{mark}</span>
            </button>
        }
    };
    let choices = ask.choices.iter().enumerate().map(choice).collect_view();
    Some(
        view! {
            <div role="group" aria-labelledby="lesson-question" class="lesson-ask">
                <p id="lesson-question">{text(&ask.question)}</p>
                {choices}
            </div>
        }
        .into_any(),
    )
}

/// Whether it was right, and why.
pub fn answer(lesson: &LessonView) -> Option<AnyView> {
    let verdict = lesson.ask.as_ref()?.verdict.clone()?;
    let why = lesson.answer.as_ref().map(scene);
    Some(
        view! {
            <p class="lesson-verdict"><strong data-verdict>{verdict}</strong></p>
            {why}
        }
        .into_any(),
    )
}
