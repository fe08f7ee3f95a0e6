//! Both results, to read and to copy.

use crate::controls::copy::CopyButton;
use leptos::prelude::*;
use session::{QuizLine, QuizResult};
use words::say;

/// Both results; `start_over` forgets them.
#[component]
pub(super) fn Results(result: QuizResult, start_over: Callback<()>) -> impl IntoView {
    let text = result.text();
    let line = |line: QuizLine| {
        let answers = line.answers.map(|answer| {
            view! { <span class:right=answer.right>{answer.mark()} " " {answer.when} ": " {answer.text}</span> }
        });
        view! { <li><strong>{line.topic}</strong> {answers.collect_view()}</li> }
    };
    view! {
        <p class="quiz-new" tabindex="-1"><strong>{result.sum}</strong></p>
        <ol>{result.lines.into_iter().map(line).collect_view()}</ol>
        <p class="share-line">
            <CopyButton what=say!(quiz::the_result) text=move || text.clone() />
            <button type="button" class="quiet" data-action="quiz-start-over" on:click=move |_| start_over.run(())>{say!(quiz::start_over)}</button>
        </p>
    }
}
