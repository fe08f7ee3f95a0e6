//! What is said of the notebook's own run: whether its losses come out, and in which order it took the rows.

use super::search::Searching;
use crate::memo::Memo;
use leptos::prelude::*;
use reader::order::{Epoch, Mark, Verdict};
use words::say;

/// The search while it goes on, and what it has found; `rows` is how many rows there are, `stop` ends it.
pub fn own_run(
    searching: Searching,
    rows: impl Fn() -> usize + Copy + Send + Sync + 'static,
    stop: Callback<()>,
) -> AnyView {
    // It is told when it begins, and at each quarter.
    let quarter = Memo::new(move |_| searching.progress.get().map(|(done, of)| (4 * done / of.max(1), of)));
    let told = move || {
        quarter.get().map(|(quarter, of)| match quarter {
            0 => say!(door::searching { rows: rows() }),
            quarter => say!(door::alike_so_far { done: quarter * of / 4, of }),
        })
    };
    let content = move || {
        match (searching.progress.get(), searching.verdict.get()) {
        (Some((done, of)), _) => view! {
            <p>{say!(door::searching { rows: rows() })}</p>
            <progress max=of.to_string() value=done.to_string() aria-label=say!(door::your_own_run)></progress>
            <div class="door-choose">
                <span data-search>{say!(door::alike_so_far { done, of })}</span>
                <button type="button" data-action="stop-search" on:click=move |_| stop.run(())>{say!(door::stop)}</button>
            </div>
        }
        .into_any(),
        (None, Some(verdict)) => said(&verdict),
        (None, None) => ().into_any(),
    }
    };
    let here = move || searching.progress.with(Option::is_some) || searching.verdict.with(Option::is_some);
    let here = Memo::new(move |_| here());
    view! {
        <p role="status" class="visually-hidden">{told}</p>
        <Show when=move || here.get()>
            <section class="door-run">
                <h3>{say!(door::your_own_run)}</h3>
                {content}
            </section>
        </Show>
    }
    .into_any()
}

fn said(verdict: &Verdict) -> AnyView {
    let says = verdict.says.iter().map(|sentence| view! { <p>{sentence.clone()}</p> }).collect_view();
    let marks = &verdict.marks;
    let tone = if marks.contains(&Mark::Impossible) {
        "changing"
    } else if !marks.is_empty() && marks.iter().all(|mark| *mark == Mark::Certain) {
        "alike"
    } else {
        "open"
    };
    view! {
        <div class=format!("door-box {tone}") role="status" data-verdict=tone>
            <strong>{verdict.title.clone()}</strong>
            {says}
        </div>
        {(!marks.is_empty()).then(|| strip(marks))}
        {(!verdict.epochs.is_empty()).then(|| table(&verdict.epochs, verdict.more))}
    }
    .into_any()
}

/// A cell for each epoch; the words beside it say the same.
fn strip(marks: &[Mark]) -> impl IntoView + use<> {
    let (count, certain) = (marks.len(), marks.iter().filter(|mark| **mark == Mark::Certain).count());
    let cells = marks.iter().map(|mark| {
        let kind = match mark {
            Mark::Certain => "certain",
            Mark::Several => "several",
            Mark::Impossible => "impossible",
            Mark::Unknown => "unknown",
        };
        view! { <i data-mark=kind></i> }
    });
    let left = marks.iter().position(|mark| *mark == Mark::Impossible);
    let caption = match (left, certain) {
        (Some(0), _) => String::new(),
        (Some(epoch), _) => say!(door::alike_up_to { epoch }),
        (None, certain) if certain == count => say!(door::certain_in_all { count }),
        (None, certain) => say!(door::certain_in { certain, count }),
    };
    view! {
        <div>
            <div class="door-strip" aria-hidden="true">{cells.collect_view()}</div>
            <div class="door-choose muted"><span>{say!(door::epoch_one)}</span><span>{caption}</span><span>{count.to_string()}</span></div>
        </div>
    }
}

fn table(epochs: &[Epoch], more: usize) -> impl IntoView + use<> {
    let last = epochs.len() - 1;
    let rows = epochs.iter().enumerate().map(|(at, epoch)| {
        let Epoch { epoch, rows, printed, here } = epoch.clone();
        let alike = if printed == here { "✓" } else { "≈" };
        let between = (at == last && more > 0)
            .then(|| view! { <tr><td colspan="4" class="muted">{say!(door::more_alike { more })}</td></tr> });
        view! {
            {between}
            <tr>
                <td>{epoch.to_string()}</td>
                <td>{rows}</td>
                <td>{printed}</td>
                <td class="alike">{here} " " {alike}</td>
            </tr>
        }
    });
    view! {
        <table class="door-epochs number">
            <thead><tr><th scope="col">{say!(door::epoch)}</th><th scope="col">{say!(door::rows_taken)}</th><th scope="col">{say!(door::you_printed)}</th><th scope="col">{say!(door::comes_out)}</th></tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
