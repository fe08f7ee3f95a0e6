//! The question of a step, and what comes of it.

use super::words::{scene, text};
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use session::{ChoiceView, Event, LessonView, Piece, Text};

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

/// What is said to those who listen, once, when the question is answered: numbers that change later are not.
pub fn said(lesson: Memo<Option<LessonView>>) -> impl Fn() -> String {
    let verdict = Memo::new(move |_| {
        lesson.with(|l| l.as_ref().and_then(|l| Some((l.step, l.ask.as_ref()?.verdict.clone()?))))
    });
    move || {
        let Some((_, verdict)) = verdict.get() else { return String::new() };
        let ask = lesson.with_untracked(|l| l.as_ref().and_then(|l| l.ask.clone()));
        let right = ask.and_then(|ask| ask.choices.into_iter().find(|c| c.right == Some(true)));
        let right = right.map_or_else(String::new, |choice| format!(" Right is: {}.", plain(&choice.text)));
        verdict + &right
    }
}

fn plain(text: &Text) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Words(text) | Piece::Number(text) => text.clone(),
    };
    text.iter().map(piece).collect()
}
