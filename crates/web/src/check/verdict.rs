//! The numbers beside those of the run, and the wrong lines beside the right ones.

use leptos::prelude::*;
use reader::check::{Compared, Explained, Lines, Outcome, Said, Verdict};
use words::say;

/// The most numbers that are in sight.
const IN_SIGHT: usize = 12;

/// The numbers, in the order of the text: the first ones, and the first that differs.
pub fn compared(verdict: &Verdict) -> AnyView {
    let first = verdict.compared.iter().position(|compared| compared.is_first).unwrap_or(0);
    // Where it is further down, the table begins shortly before it.
    let start = if first < IN_SIGHT { 0 } else { first - 3 };
    let shown = verdict.compared.iter().skip(start).take(IN_SIGHT);
    let rows = shown.clone().map(row).collect_view();
    let right = if verdict.outcome == Outcome::Setting { say!(check::here) } else { say!(check::right) };
    let (before, after) = (start, verdict.compared.len().saturating_sub(start + IN_SIGHT));
    let more = |count: usize| {
        (count > 0).then(
            || view! { <tr><td colspan="3" class="muted">{say!(check::more_agree { count })}</td></tr> },
        )
    };
    view! {
        <table class="check-numbers">
            <caption class="visually-hidden">{say!(check::table_caption)}</caption>
            <thead>
                <tr>
                    <th scope="col"><span class="visually-hidden">{say!(check::what)}</span></th>
                    <th scope="col">{say!(check::yours)}</th>
                    <th scope="col">{right}</th>
                </tr>
            </thead>
            <tbody>{more(before)} {rows} {more(after)}</tbody>
        </table>
    }
    .into_any()
}

fn row(compared: &Compared) -> impl IntoView + use<> {
    let Compared { name, yours, right, agrees, is_first } = compared.clone();
    let first =
        is_first.then(|| view! { " " <strong class="check-first">"◀ " {say!(check::first)}</strong> });
    let mark = agrees.then(|| view! { " " <span aria-label=say!(check::agrees)>"✓"</span> });
    view! {
        <tr class:first=is_first class:agrees=agrees data-difference=is_first.then_some("first")>
            <th scope="row">{name} {first}</th>
            <td class="number">{yours} {mark}</td>
            <td class="number">{right}</td>
        </tr>
    }
}

/// What explains the numbers; of several, one below the other.
pub fn explained(verdict: &Verdict) -> AnyView {
    let several = verdict.outcome == Outcome::Several;
    let is_alone = verdict.explained.iter().all(|one| one.slips.len() == 1);
    let all = verdict.explained.iter().enumerate().map(|(at, one)| {
        let head = several.then(|| if at == 0 { say!(check::either) } else { say!(check::or) });
        let titled = several || !is_alone;
        explanation(one, head, titled)
    });
    let common = (!verdict.common.is_empty()).then(|| {
        let slips = verdict.common.iter().map(|said| slip(said, true)).collect_view();
        view! { <div class="check-one"><p class="muted">{say!(check::in_each)}</p> {slips}</div> }
    });
    view! { <div class="check-explained">{common} {all.collect_view()}</div> }.into_any()
}

fn explanation(one: &Explained, head: Option<&'static str>, titled: bool) -> impl IntoView + use<> {
    let slips = one.slips.iter().map(|said| slip(said, titled)).collect_view();
    view! {
        <div class="check-one" data-explained>
            {head.map(|head| view! { <p class="muted">{head}</p> })}
            {slips}
        </div>
    }
}

fn slip(said: &Said, titled: bool) -> impl IntoView + use<> {
    let title = titled
        .then(|| view! { <p data-slip><strong>{said.title.clone()}</strong> " " {said.why.clone()}</p> });
    let Lines { yours, right } = said.lines.clone();
    let lines = |class: &'static str, sign: &'static str, name: &'static str, lines: Vec<String>| {
        (!lines.is_empty()).then(|| {
            view! {
                <div class=class>
                    <span>{sign} " " {name}</span>
                    <pre tabindex="0" aria-label=name>{lines.join("\n")}</pre>
                </div>
            }
        })
    };
    view! {
        {title}
        <div class="check-lines">
            {lines("wrong", "✕", say!(check::yours), yours)}
            {lines("good", "✓", say!(check::right), right)}
        </div>
    }
}
