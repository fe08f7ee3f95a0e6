//! The question that is asked now: its field, its hints, and what is said of an answer.

use crate::controls::equation::{equations, formula};
use crate::memo::Memo;
use leptos::prelude::*;
use leptos::{ev, html};
use session::{Said, TurnQuestion, YourTurn};
use words::say;

/// Something that is done with the update that is worked out.
pub(super) type Act = Box<dyn FnOnce(&mut YourTurn) + Send + Sync>;

/// The question, in a form that asks for one number after another: its field stays, and with it the focus.
#[component]
pub(super) fn Question(turn: Memo<Option<YourTurn>>, act: Callback<Act>) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let question = turn.part(|turn| turn.as_ref().and_then(|turn| turn.question().cloned()));
    let said = turn.part(|turn| turn.as_ref().and_then(|turn| turn.said.clone()));
    let of = move |read: fn(&TurnQuestion) -> AnyView| {
        move || question.with(|question| question.as_ref().map(read))
    };
    let answer = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let Some(field) = field.get_untracked() else { return };
        let text = field.value();
        act.run(Box::new(move |turn| turn.answer(&text)));
        if said.with_untracked(|said| matches!(said, Some(Said::Right(_)))) {
            field.set_value("");
        }
    };
    let show = move |_| {
        act.run(Box::new(YourTurn::show));
        field.get_untracked().into_iter().for_each(|field| field.set_value(""));
    };
    let hints = turn.part(|turn| turn.as_ref().map(|turn| (turn.shown_hints().to_vec(), turn.has_hint())));
    let shown = move || {
        let all = question.with(|question| question.as_ref().map_or(0, |question| question.hints.len()));
        let shown = hints.with(|hints| hints.clone().unwrap_or_default().0);
        let hint = |(at, hint)| {
            view! {
                <div class="turn-hint">
                    <strong>{say!(turn::hint_of { number: at + 1, all })}</strong>
                    {equations(&[hint])}
                </div>
            }
        };
        shown.into_iter().enumerate().map(hint).collect_view()
    };
    let more = hints.part(|hints| hints.as_ref().map(|(shown, more)| (shown.is_empty(), *more)));
    let help = move || match more.get() {
        Some((is_first, true)) => {
            let name = if is_first { say!(turn::hint) } else { say!(turn::next_hint) };
            let hint = move |_| act.run(Box::new(YourTurn::hint));
            view! { <button type="button" data-action="turn-hint" on:click=hint>{name}</button> }.into_any()
        }
        _ => {
            view! { <button type="button" data-action="turn-show" on:click=show>{say!(turn::show)}</button> }
                .into_any()
        }
    };
    let told = move || {
        said.with(|said| {
            let (class, mark, said) = match said.as_ref()? {
                Said::Right(said) => ("turn-right", "✓ ", said),
                Said::Wrong(said) => ("turn-wrong", "✗ ", said),
                Said::Unclear(said) => ("", "", said),
            };
            Some(view! { <p class=class><span aria-hidden="true">{mark}</span>{said.clone()}</p> })
        })
    };
    view! {
        <form class="turn-box" on:submit=answer>
            <p id="turn-question" data-turn="question">{of(|question| question.text.clone().into_any())}</p>
            <div class="turn-line">
                <label class="turn-symbol" for="turn-field">{of(|question| formula(&question.symbol))} " ="</label>
                <input
                    type="text"
                    id="turn-field"
                    class="number turn-first"
                    data-field="turn"
                    autocapitalize="off"
                    autocomplete="off"
                    spellcheck="false"
                    aria-label=move || question.with(|question| question.as_ref().map(|question| say!(turn::your_number { name: question.name })))
                    aria-describedby="turn-question turn-said"
                    aria-invalid=move || said.with(|said| matches!(said, Some(Said::Wrong(_))).then_some("true"))
                    node_ref=field
                />
                <button type="submit" class="primary" data-action="turn-check">{say!(turn::check)}</button>
                {help}
            </div>
            <div id="turn-said" role="status" data-turn="said">{told}</div>
            <div role="status" data-turn="hints">{shown}</div>
        </form>
    }
}
