//! What was read of a table, and what is open.

use leptos::prelude::*;
use reader::table::{Choice, Opened, Question, Role, Said, Shown, ShownColumn};
use words::say;

/// Shows it; a choice is told to `choose`. Each control has a name that is the same when it is shown anew.
pub fn table(opened: &Opened, choose: Callback<Choice>) -> AnyView {
    let questions = opened.questions.iter().enumerate();
    let questions = questions.map(|(at, question)| asked(at, question, choose)).collect_view();
    let says = opened.says.iter().enumerate().map(|(at, said)| sentence(at, said, choose)).collect_view();
    let problem = opened.experiment.as_ref().err().cloned();
    let problem = problem.map(|problem| view! { <p class="door-box changing" data-door-said>{problem}</p> });
    let passed = (!opened.passed.is_empty()).then(|| {
        let lines = opened.passed.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
        let count = opened.passed.len();
        view! {
            <details class="door-box" data-lines="passed">
                <summary>{say!(tables::lines { count })}</summary>
                <ul>{lines}</ul>
            </details>
        }
    });
    view! { {questions} {grid(opened, choose)} <p class="door-says">{says}</p> {problem} {passed} }.into_any()
}

fn asked(at: usize, question: &Question, choose: Callback<Choice>) -> impl IntoView + use<> {
    let answers = question.answers.iter().enumerate().map(|(number, answer)| {
        let choice = answer.choice;
        view! {
            <button
                type="button"
                aria-pressed=answer.stands.to_string()
                data-choice=format!("answer-{at}-{number}")
                on:click=move |_| choose.run(choice)
            >
                <strong>{answer.text.clone()}</strong>
                <span class="muted">{answer.about.clone()}</span>
            </button>
        }
    });
    let id = format!("door-question-{at}");
    view! {
        <div class="door-box asking" role="group" aria-labelledby=id>
            <strong id=format!("door-question-{at}")>{question.text.clone()}</strong>
            <div class="door-answers">{answers.collect_view()}</div>
        </div>
    }
}

/// A sentence; the other way stands behind its colon.
fn sentence(at: usize, said: &Said, choose: Callback<Choice>) -> AnyView {
    let text = said.text.clone();
    let Some((name, choice)) = said.other else { return view! { {text} " " }.into_any() };
    let other = view! {
        <button type="button" class="quiet" data-choice=format!("other-{at}") on:click=move |_| choose.run(choice)>{name}</button>
    };
    view! { {text.trim_end_matches('.').to_string()} ": " {other} ". " }.into_any()
}

fn grid(opened: &Opened, choose: Callback<Choice>) -> impl IntoView + use<> {
    let heads = opened.columns.iter().enumerate().map(|(at, column)| head(at, column, choose)).collect_view();
    let row = |cells: &Vec<Shown>| {
        let cells = cells.iter().zip(&opened.columns).map(|(shown, column)| cell(shown, column.role));
        view! { <tr>{cells.collect_view()}</tr> }
    };
    let rows = opened.first.iter().map(row).collect_view();
    view! {
        <div class="door-grid" tabindex="0" role="region" aria-label=say!(tables::your_table)>
            <table>
                <thead><tr>{heads}</tr></thead>
                <tbody class="number">{rows}</tbody>
            </table>
        </div>
    }
}

fn head(at: usize, column: &ShownColumn, choose: Callback<Choice>) -> impl IntoView + use<> {
    let ShownColumn { name, kind, role, is_usable } = column.clone();
    let is_target = role == Role::Target;
    let label = if is_target {
        say!(tables::predicted { column: &name })
    } else {
        say!(tables::predict { column: &name })
    };
    let roles = [
        (Role::Feature, say!(tables::feature)),
        (Role::Target, say!(tables::target)),
        (Role::LeftOut, say!(tables::left_out)),
    ];
    let options = roles.into_iter().filter(|(other, _)| is_usable || *other == role);
    let options = options.enumerate().map(|(place, (other, name))| {
        view! { <option value=place.to_string() selected=other == role>{name}</option> }
    });
    let changed = move |place: String| {
        let chosen = place.parse().ok().and_then(|place: usize| roles.get(place));
        if let Some((role, _)) = chosen.filter(|_| is_usable) {
            choose.run(Choice::Role(at, *role));
        }
    };
    view! {
        <th scope="col" class:target=is_target>
            <button
                type="button"
                class="quiet"
                aria-label=label.clone()
                title=label
                aria-pressed=is_target.to_string()
                disabled=!is_usable
                data-choice=format!("predict-{at}")
                on:click=move |_| choose.run(Choice::Predict(at))
            >
                {name.clone()} {is_target.then_some(" ◎")}
            </button>
            <span class="muted">{kind}</span>
            <select
                aria-label=say!(tables::role_of { column: name })
                data-choice=format!("role-{at}")
                disabled=!is_usable
                on:change:target=move |event| changed(event.target().value())
            >
                {options.collect_view()}
            </select>
        </th>
    }
}

fn cell(shown: &Shown, role: Role) -> impl IntoView + use<> {
    let Shown { text, class, is_missing } = shown.clone();
    let class = class.map(|class| view! { " " <span class="muted">{class}</span> });
    let left_out = role == Role::LeftOut;
    let content = match left_out {
        true => view! { <s aria-label=say!(tables::left_out)>{text}</s> }.into_any(),
        false => text.into_any(),
    };
    view! { <td class:target=role == Role::Target class:missing=is_missing>{content} {class}</td> }
}
