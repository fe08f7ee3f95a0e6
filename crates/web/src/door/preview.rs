//! What was read of a notebook, and what wasn't.

use leptos::prelude::*;
use reader::notebook::preview::{Line, Part, Preview};
use words::say;

/// Lines that were passed over and are in sight at once.
const IN_SIGHT: usize = 3;

/// What is said of a notebook; `choose` makes the button for a file of a name.
pub fn notebook(preview: &Preview, choose: impl Fn(String) -> AnyView) -> AnyView {
    let problem = preview.problem.clone().map(|problem| {
        view! { <div class="door-box changing" data-lines="problem"><strong>{say!(door::cannot)}</strong><p>{problem}</p></div> }
    });
    let parts = (!preview.parts.is_empty()).then(|| {
        let rows = preview.parts.iter().map(part).collect_view();
        view! {
            <h3>{say!(door::what_was_read)}</h3>
            <table class="door-read"><tbody>{rows}</tbody></table>
        }
    });
    let files = preview.missing.iter().cloned().map(choose).collect_view();
    let changing = (!preview.changing.is_empty()).then(|| {
        let count = preview.changing.len();
        let lines = preview.changing.iter().map(line).collect_view();
        view! {
            <div class="door-box changing" data-lines="changing">
                <strong>{say!(door::changing_lines { count })}</strong>
                <ul>{lines}</ul>
                {files}
            </div>
        }
    });
    view! { {problem} {changing} {parts} {passed(&preview.passed)} }.into_any()
}

fn part(part: &Part) -> impl IntoView + use<> {
    let Part { name, text, more, place } = part.clone();
    let more = more.map(|more| view! { <span class="muted">{more}</span> });
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{text} {more}</td>
            <td class="muted">{place}</td>
        </tr>
    }
}

fn line(line: &Line) -> impl IntoView + use<> {
    let Line { code, place, says } = line.clone();
    view! {
        <li>
            <code>{code}</code>
            " "
            <span class="muted">{place}</span>
            {says.map(|says| view! { <p>{says}</p> })}
        </li>
    }
}

fn passed(lines: &[Line]) -> Option<AnyView> {
    let count = lines.len();
    let said = say!(door::passed_lines { count });
    let list = view! { <ul>{lines.iter().map(line).collect_view()}</ul> };
    match count {
        0 => None,
        1..=IN_SIGHT => {
            Some(view! { <div class="door-box" data-lines="passed"><p>{said}</p>{list}</div> }.into_any())
        }
        _ => Some(
            view! { <details class="door-box" data-lines="passed"><summary>{said}</summary>{list}</details> }
                .into_any(),
        ),
    }
}
