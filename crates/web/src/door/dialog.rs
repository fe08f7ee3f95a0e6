//! The dialog of the door: what can be brought, and what was read of it before anything on the page changes.

use super::accept::{can_be_accepted, foot, name_of_accept, waits};
use super::brought::{Brought, use_door};
use super::found::{Found, Given, opens_at_once, texts};
use super::preview::notebook;
use super::reading::Reading;
use super::run::own_run;
use super::search::Searching;
use crate::check::use_checking;
use crate::later::{Program, waiting};
use crate::shell::host::use_host;
use crate::state::use_state;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::{ev, html};
use reader::File;
use reader::kind::{Kind, is_cells};
use reader::table::{Choice, Opened};
use reader::weights::Read;
use session::{Change, Event};
use words::say;

/// The dialog, while it is open.
#[component]
pub fn DoorDialog(open: RwSignal<bool>, reading: Program<Reading>) -> impl IntoView {
    let (host, state, door) = (use_host(), use_state(), use_door());
    let checking = use_checking();
    let (dialog, heading) = (NodeRef::<html::Dialog>::new(), NodeRef::<html::H2>::new());
    let given = RwSignal::new(None::<Given>);
    let found = RwSignal::new_local(None::<Found>);
    // What is typed in the dialog stays in sight while it is read.
    let typed = RwSignal::new(false);
    let searching = Searching::new();
    let show = move || {
        let Some(dialog) = dialog.get_untracked().filter(|dialog| !dialog.open()) else { return };
        // It fails only where it is open already.
        dialog.show_modal().ok();
    };
    let page = move || state.with(|session| session.experiment().clone());
    let look = move |next: Given| {
        reading.ask(move |reading| {
            if open.get_untracked() {
                let seen = Found::of(reading, &next, &page());
                match &seen {
                    Found::Notebook(notebook, _) => searching.begin(reading, notebook),
                    _ => searching.clear(),
                }
                found.set(Some(seen));
                given.set(Some(next));
            }
        });
    };
    let look_at = move |next: Given| {
        typed.set(false);
        show();
        look(next);
        heading.get_untracked().map(|heading| heading.focus().ok());
    };
    let take_table = move |opened: &Opened| {
        let Ok(experiment) = opened.experiment.clone() else { return };
        open.set(false);
        let (experiment, says) = (Box::new(experiment), opened.after.clone());
        state.send(Event::Bring { experiment, says, what: Change::OpenedCsv });
        // Once the dialog has given the focus back.
        request_animation_frame(move || host.focus("#headline"));
    };
    // A table of which nothing is open is taken at once; else it is seen first.
    let take_or_look = move |next: Given| {
        reading.ask(move |reading| match Found::of(reading, &next, &page()) {
            Found::Table(opened) if opened.is_clear => take_table(&opened),
            _ => look_at(next),
        });
    };
    // What doesn't fit at a cell is shown as a table of its own where it is one; else the page says what is wrong with it.
    let take_block = move |next: Given, (row, column): (usize, usize)| {
        reading.ask(move |reading| {
            let columns = state.with(|session| session.experiment().data.columns.len());
            let is_table = |opened: &Opened| {
                opened.experiment.is_ok()
                    && opened.rows > 1
                    && (opened.has_names || opened.columns.len() >= columns)
            };
            match Found::of(reading, &next, &page()) {
                Found::Table(opened) if !is_table(&opened) => {}
                Found::Nothing(_) => {}
                _ => return look_at(next),
            }
            open.set(false);
            state.send(Event::Paste { row, column, text: next.text });
        });
    };
    let send = move |name: String, text: Option<String>| {
        open.set(false);
        state.send(Event::OpenFile { name, text });
    };
    let take_files = move |files: Vec<(String, Option<String>)>| {
        reading.ask(move |reading| {
            let is_cells = |text: &Option<String>| text.as_deref().is_some_and(is_cells);
            let at = files.iter().position(|(_, text)| is_cells(text));
            let with_it = given.get_untracked().filter(|_| at.is_none() && waits(found));
            let file = |(name, text): (String, Option<String>)| Some(File { name, text: text? });
            if let Some(mut now) = with_it {
                now.files.extend(files.into_iter().filter_map(file));
                return look_at(now);
            }
            let mut files = files;
            let Some((name, text)) = (!files.is_empty()).then(|| files.swap_remove(at.unwrap_or(0))) else {
                return;
            };
            let kind = text.as_deref().map(reading.kind);
            let asks = at.is_some() || matches!(kind, Some(Kind::Weights | Kind::Numbers));
            if !asks && (kind == Some(Kind::Json) || opens_at_once(&name, text.as_deref())) {
                return send(name, text);
            }
            let files = files.into_iter().filter_map(file).collect();
            let text = text.unwrap_or_default();
            take_or_look(Given { name: Some(name), text, files, ..Given::default() });
        });
    };
    Effect::new(move |_| {
        let wanted = open.get();
        let Some(dialog) = dialog.get() else { return };
        if !wanted {
            dialog.close();
            given.set(None);
            found.set(None);
            searching.clear();
            typed.set(false);
            return;
        }
        match door.take() {
            Some(Brought::Files(files)) => spawn_local(async move { take_files(texts(files).await) }),
            Some(Brought::Pasted { text, html, cell }) => {
                let next = Given { text, html, doesnt_fit: cell.is_some(), ..Given::default() };
                match cell {
                    Some(cell) => take_block(next, cell),
                    None => take_or_look(next),
                }
            }
            None => {
                typed.set(true);
                reading.want();
                show();
            }
        }
    });
    let accept = move || {
        let (Some(found), Some(given)) = (found.get_untracked(), given.get_untracked()) else { return };
        match found {
            Found::Notebook(notebook, _) => {
                let Ok(experiment) = notebook.experiment else { return };
                // What is found so far, where the search goes on.
                if let Some(reading) = reading.here() {
                    searching.end(reading);
                }
                let verdict = searching.verdict.get_untracked();
                let says =
                    verdict.as_ref().map_or_else(|| say!(door::here).into(), |verdict| verdict.after.clone());
                let experiment = verdict.and_then(|verdict| verdict.experiment).unwrap_or(experiment);
                open.set(false);
                state.send(Event::Bring { experiment: Box::new(experiment), says, what: Change::Notebook });
            }
            Found::Weights(read) => {
                let Some(arrays) = read.arrays.or(read.offer.map(|offer| offer.arrays)) else { return };
                open.set(false);
                state.send(Event::TakeWeights(arrays));
            }
            Found::Table(opened) => return take_table(&opened),
            Found::Own => {
                send(given.name.unwrap_or_else(|| say!(door::what_was_pasted).into()), Some(given.text))
            }
            Found::Numbers(_) => {
                open.set(false);
                return checking.text.set(Some(given.text));
            }
            Found::Nothing(_) => return,
        }
        // Once the dialog has given the focus back.
        request_animation_frame(move || host.focus("#headline"));
    };
    let input = move |text: String| {
        if text.trim().is_empty() {
            found.set(None);
            searching.clear();
        } else {
            let files = given.get_untracked().map(|given| given.files).unwrap_or_default();
            look(Given { text, files, ..Given::default() });
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && can_be_accepted(found) {
            event.prevent_default();
            accept();
        }
    };
    let title = move || {
        found.with(|found| match found {
            Some(Found::Notebook(..)) => say!(door::your_notebook),
            Some(Found::Table(_)) => say!(tables::your_table),
            _ => say!(door::bring),
        })
    };
    // What has the focus keeps it when all is shown anew.
    let choose = Callback::new(move |choice: Choice| {
        let Some(mut next) = given.get_untracked() else { return };
        let focused = host.find(":focus").and_then(|focused| focused.get_attribute("data-choice"));
        next.choices = next.choices.with(choice);
        look(next);
        if let Some(name) = focused {
            request_animation_frame(move || host.focus(&format!("[data-choice={name}]")));
        }
    });
    let about = move || {
        found.with(|found| match found {
            Some(Found::Notebook(_, preview)) => {
                let (cells, name) = (preview.cells, given.get().and_then(|given| given.name));
                Some(match name {
                    Some(name) => say!(door::file_and_cells { name, cells }),
                    None => say!(door::pasted_cells { cells }),
                })
            }
            Some(Found::Table(opened)) => {
                let rows = say!(tables::rows { count: opened.rows });
                Some(match given.get().and_then(|given| given.name) {
                    Some(name) => say!(tables::about_file { name, rows }),
                    None => rows,
                })
            }
            _ => None,
        })
    };
    let choose_file = move |name: String| view! { <Choose name /> }.into_any();
    let content = move || {
        found.with(|found| match found {
            Some(Found::Notebook(_, preview)) => notebook(preview, choose_file),
            Some(Found::Table(opened)) => {
                let doesnt_fit =
                    given.with_untracked(|given| given.as_ref().is_some_and(|given| given.doesnt_fit));
                let table = reading.here().map(|reading| (reading.show_table)(opened, choose));
                view! { {doesnt_fit.then(|| view! { <p>{say!(tables::doesnt_fit)}</p> })} {table} }.into_any()
            }
            Some(Found::Weights(read)) => {
                let check = move || {
                    let Some(given) = given.get_untracked() else { return };
                    open.set(false);
                    checking.text.set(Some(given.text));
                };
                view! {
                    {weights(read)}
                    <p>
                        {say!(door::or_result)} " "
                        <button type="button" data-action="check-weights" on:click=move |_| check()>{say!(check::title)}</button>
                    </p>
                }
                .into_any()
            }
            Some(Found::Numbers(Ok(count))) => {
                let says = [say!(check::are_numbers).into(), say!(check::were_read { count })];
                said(words::sentences(says))
            }
            Some(Found::Numbers(Err(why))) => said(why.clone()),
            Some(Found::Own) => said(say!(door::is_experiment).into()),
            Some(Found::Nothing(sentence)) => said(sentence.clone()),
            None => ().into_any(),
        })
    };
    let rows = move || {
        found.with(|found| match found {
            Some(Found::Notebook(notebook, _)) => {
                notebook.experiment.as_ref().map_or(0, |e| e.training_rows())
            }
            _ => 0,
        })
    };
    let stop = Callback::new(move |()| reading.ask(move |reading| searching.end(reading)));
    let empty = move || typed.get() && found.with(Option::is_none);
    view! {
        <dialog class="door" aria-labelledby="door-title" node_ref=dialog on:close=move |_| open.set(false) on:keydown=key>
            <div class="door-head">
                <h2 id="door-title" tabindex="-1" node_ref=heading>
                    {title}
                </h2>
                <span class="muted">{about}</span>
                <button type="button" class="quiet" aria-label=say!(controls::close) on:click=move |_| open.set(false)>"✕"</button>
            </div>
            <div class="door-body">
                {move || typed.get().then(|| view! { <Paste input=Callback::new(input) /> })}
                {move || (open.get() && reading.here().is_none()).then(|| waiting(reading))}
                <div role="status" class="door-said">{content}</div>
                {own_run(searching, rows, stop)}
                {move || empty().then(kinds)}
            </div>
            <div class="door-foot">
                <p class="muted">{move || if searching.progress.with(Option::is_some) { say!(door::takes_found).into() } else { foot(found) }}</p>
                {move || found.with(Option::is_some).then(|| view! {
                    <button type="button" data-action="cancel" on:click=move |_| open.set(false)>{say!(door::cancel)}</button>
                    {name_of_accept(found).map(|name| view! {
                        <button type="button" class="primary" data-action="accept" disabled=!can_be_accepted(found) on:click=move |_| accept()>
                            {name}
                        </button>
                    })}
                })}
            </div>
        </dialog>
    }
}

/// What weights are, and whether they fit this network.
fn weights(read: &Read) -> AnyView {
    let fits = read.arrays.is_some().then(|| say!(door::weights_fit));
    let says = words::sentences(std::iter::once(read.says.clone()).chain(fits.map(String::from)));
    view! { <p class="door-box" data-door-said><strong>{say!(door::are_weights)}</strong> " " {says}</p> }
        .into_any()
}

fn said(sentence: String) -> AnyView {
    view! { <p class="door-box" data-door-said>{sentence}</p> }.into_any()
}

/// The field for what is pasted, and the button for a file.
#[component]
fn Paste(input: Callback<String>) -> impl IntoView {
    let field = NodeRef::<html::Textarea>::new();
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            field.focus().ok();
        }
    });
    let paste = move |_| {
        let text = crate::shell::clipboard::read();
        spawn_local(async move {
            let Some(field) = field.get_untracked() else { return };
            match text.await {
                Some(text) => {
                    field.set_value(&text);
                    input.run(text);
                }
                // The browser refuses: it can be pasted by hand.
                None => _ = field.focus(),
            }
        });
    };
    view! {
        <textarea
            class="number"
            rows="6"
            spellcheck="false"
            autocomplete="off"
            data-field="brought"
            aria-label=say!(door::paste_here)
            placeholder=say!(door::paste_here)
            node_ref=field
            on:input:target=move |event| input.run(event.target().value())
        ></textarea>
        <div class="door-choose">
            <Choose />
            <button type="button" class="of-phone" data-action="paste" on:click=paste>{say!(door::paste)}</button>
            <span class="muted">{say!(door::finds_out)}</span>
        </div>
    }
}

/// A button that chooses a file: any, or the one of a name.
#[component]
fn Choose(#[prop(optional)] name: Option<String>) -> impl IntoView {
    let door = use_door();
    let label = name.map_or_else(|| say!(door::choose_file).into(), |name| say!(door::choose_named { name }));
    view! {
        <label class="button">
            <input
                type="file"
                multiple
                class="visually-hidden"
                data-action="choose-file"
                aria-label=label.clone()
                on:change:target=move |event| {
                    if let Some(files) = event.target().files() {
                        door.bring(Brought::files(&files));
                    }
                }
            />
            {label.clone()}
        </label>
    }
}

/// What can be brought.
fn kinds() -> impl IntoView {
    let kinds = [
        [say!(door::a_notebook), say!(door::notebook_kinds), say!(door::notebook_comes_alive)],
        [say!(door::a_table), say!(door::table_kinds), say!(door::table_trains)],
        [say!(door::weights), say!(door::weights_kinds), say!(door::weights_start)],
        [say!(door::numbers), say!(door::numbers_kinds), say!(door::numbers_checked)],
        [say!(door::an_experiment), say!(door::experiment_kinds), say!(door::experiment_opens)],
    ];
    let kinds = kinds.map(|[kind, forms, does]| {
        view! { <li><div><strong>{kind}</strong><span class="muted">{forms}</span></div><span>{does}</span></li> }
    });
    view! { <ul class="door-kinds">{kinds.into_iter().collect_view()}</ul> }
}
