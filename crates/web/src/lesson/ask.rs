//! The question of a step, and what comes of it.

use super::words::{scene, text};
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use session::{ChoiceView, Event, LessonView, Piece, Text};
use words::{say, sentences};

/// The question with its choices.
pub fn question(lesson: &LessonView) -> Option<AnyView> {
    let state = use_state();
    let ask = lesson.ask.as_ref()?;
    let answered = ask.answered;
    let choice = |(at, choice): (usize, &ChoiceView)| {
        let closed = answered || choice.tried;
        let mark = match (choice.right, choice.tried) {
            (Some(true), true) => say!(lesson::mark_right),
            (Some(true), false) => say!(lesson::mark_this_is_right),
            (Some(false), true) => say!(lesson::mark_not_this),
            _ => "",
        };
        view! {
            <button
                type="button"
                class="lesson-choice"
                class:right=choice.right == Some(true)
                data-choice=at.to_string()
                aria-pressed=choice.tried.to_string()
                aria-disabled=closed.then_some("true")
                on:click=move |_| {
                    if !closed {
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
    let hint = ask.hint.as_ref().zip(ask.verdict.clone()).map(|(hint, verdict)| {
        view! { <p class="lesson-hint" data-hint><strong>{verdict}</strong>" "{text(hint)}</p> }
    });
    Some(
        view! {
            <div role="group" aria-labelledby="lesson-question" class="lesson-ask" class:settled=answered>
                <p id="lesson-question">{text(&ask.question)}</p>
                {choices}
                {hint}
            </div>
        }
        .into_any(),
    )
}

/// Whether it was right, and why.
pub fn answer(lesson: &LessonView) -> Option<AnyView> {
    let ask = lesson.ask.as_ref().filter(|ask| ask.answered)?;
    let verdict = ask.verdict.clone()?;
    let why = lesson.answer.as_ref().map(scene);
    Some(
        view! {
            <p class="lesson-verdict"><strong data-verdict>{verdict}</strong></p>
            {why}
        }
        .into_any(),
    )
}

/// What is said to those who listen, once for each choice that is tried: numbers that change later are not.
pub fn said(lesson: Memo<Option<LessonView>>) -> impl Fn() -> String {
    let tried = Memo::new(move |_| {
        lesson.with(|lesson| {
            let lesson = lesson.as_ref()?;
            let ask = lesson.ask.as_ref()?;
            let tries = ask.choices.iter().filter(|choice| choice.tried).count();
            (tries > 0).then(|| (lesson.key.clone(), lesson.step, tries))
        })
    });
    move || {
        let words = || lesson.with_untracked(|lesson| words_of(lesson.as_ref()?));
        tried.get().and_then(|_| words()).unwrap_or_default()
    }
}

/// The verdict, with the hint, with what is right where it wasn't chosen, and why.
fn words_of(lesson: &LessonView) -> Option<String> {
    let ask = lesson.ask.as_ref()?;
    let why = lesson.answer.iter().flat_map(|answer| answer.text.iter().map(plain));
    let right = ask.choices.iter().find(|choice| choice.right == Some(true));
    let more = match (&ask.hint, right) {
        (Some(hint), _) => Some(plain(hint)),
        (None, Some(right)) if !right.tried => Some(say!(lesson::right_is { answer: plain(&right.text) })),
        _ => None,
    };
    Some(sentences(ask.verdict.iter().cloned().chain(more).chain(why)))
}

fn plain(text: &Text) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Words(text) | Piece::Number(text) => text.clone(),
    };
    text.iter().map(piece).collect()
}
