//! The weights a run starts from: a field each.

mod text;

use crate::controls::field::{NumberField, NumberInput, Problem, field_slice};
use crate::controls::section::Section;
use crate::door::Reading;
use crate::later::Program;
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use session::{ArrayView, Event, Field, FieldView, Place, Scheme, Start, Topic, WeightsView};
use std::mem;
use text::{Draft, WeightsText};
use words::say;

/// Each way to start, its name, and what it does.
fn starts() -> [(Start, &'static str, &'static str); 5] {
    [
        (Start::Random(Scheme::GlorotUniform), say!(settings::random), say!(settings::about_random)),
        (Start::Zeros, say!(settings::zeros), say!(settings::about_zeros)),
        (Start::Ones, say!(settings::ones), say!(settings::about_ones)),
        (Start::Constant, say!(settings::constant), say!(settings::about_constant)),
        (Start::Explicit, say!(settings::explicit), say!(settings::about_explicit)),
    ]
}

/// How many characters a narrow field of `.array-entries` shows.
const SHORT: usize = 6;

/// Where the weights come from, and their values.
#[component]
pub fn InitialWeights(reading: Program<Reading>) -> impl IntoView {
    let state = use_state();
    let (open, as_text) = (RwSignal::new(false), RwSignal::new(false));
    let draft = Draft::new();
    let said = state.zones().weights.part(|weights| weights.said.clone());
    let arrays = state.zones().weights.part(|weights| weights.arrays.clone());
    let too_many = state.zones().weights.part(|weights| weights.too_many.clone());
    let tools = view! {
        <button
            type="button"
            class="quiet"
            data-action="start-from-playhead"
            title=say!(settings::about_from_playhead)
            on:click=move |_| state.send(Event::StartFromPlayhead)
        >
            {say!(settings::from_playhead)}
        </button>
        <button
            type="button"
            class="quiet"
            data-action="weights-text"
            aria-pressed=move || as_text.get().to_string()
            title=say!(settings::about_as_text)
            on:click=move |_| as_text.update(|on| *on = !*on)
        >
            {say!(settings::as_text)}
        </button>
    };
    view! {
        <Section id="weights-heading" title=say!(settings::initial_weights) place=Place::Weights>
            <button
                type="button"
                class="disclosure"
                data-action="initial-weights"
                data-asks=Topic::Start.to_string()
                aria-expanded=move || open.get().to_string()
                aria-controls="initial-weights"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {said}
            </button>
            <div class="initial-weights" id="initial-weights" class:closed=move || !open.get()>
                <div class="settings-actions">{tools}</div>
                <div class="starts">
                    <Starts />
                    <Schemes />
                    <StartValue find=|weights| weights.seed.as_ref() field=Field::InitialSeed name=say!(settings::seed_of_weights) />
                    <StartValue find=|weights| weights.constant.as_ref() field=Field::InitialConstant name=say!(settings::all_weights) />
                </div>
                {move || too_many.get().map(|sentence| view! { <p class="caption">{sentence}</p> })}
                {move || {
                    if as_text.get() {
                        view! { <WeightsText draft reading /> }.into_any()
                    } else {
                        view! { <Arrays arrays /> }.into_any()
                    }
                }}
            </div>
        </Section>
    }
}

#[component]
fn Starts() -> impl IntoView {
    let state = use_state();
    let start = state.zones().weights.part(|weights| {
        let another = weights.constant.as_ref().is_some_and(|constant| constant.text != "0.1");
        (!another).then_some(weights.start)
    });
    let buttons = starts().map(|(choice, name, title)| {
        view! {
            <button
                type="button"
                class="chip"
                title=title
                aria-pressed=move || start.get().is_some_and(|start| is_like(start, choice)).to_string()
                on:click=move |_| {
                    // A random one again is of the kind that it is now.
                    let now = start.get_untracked().filter(|start| is_like(*start, choice));
                    state.send(Event::Initialize(now.unwrap_or(choice)));
                }
            >
                {name}
            </button>
        }
    });
    view! { <div class="chips" role="group" aria-label=say!(settings::start_from)>{buttons.into_iter().collect_view()}</div> }
}

/// Whether two starts have the same button: all random ones do.
fn is_like(one: Start, other: Start) -> bool {
    mem::discriminant(&one) == mem::discriminant(&other)
}

/// What a random start is drawn from, where the start is one.
#[component]
fn Schemes() -> impl IntoView {
    let state = use_state();
    let scheme = state.zones().weights.part(|weights| match weights.start {
        Start::Random(scheme) => Some(scheme),
        _ => None,
    });
    let there = Memo::new(move |_| scheme.get().is_some());
    let options = move || {
        Scheme::ALL.iter().map(move |&choice| {
            view! {
                <option value=choice.name() prop:selected=move || scheme.get() == Some(choice)>{choice.name()}</option>
            }
        })
    };
    move || {
        there.get().then(|| {
            view! {
                <select
                    class="select"
                    aria-label=say!(settings::random_start)
                    data-field="initializer"
                    data-asks=Topic::Start.to_string()
                    on:change:target=move |event| {
                        if let Some(scheme) = Scheme::of_name(&event.target().value()) {
                            state.send(Event::Initialize(Start::Random(scheme)));
                        }
                    }
                >
                    {options().collect_view()}
                </select>
            }
        })
    }
}

/// The seed of a random start, or the value of a constant one, where there is one.
#[component]
fn StartValue(
    find: fn(&WeightsView) -> Option<&FieldView>,
    field: Field,
    name: &'static str,
) -> impl IntoView {
    let state = use_state();
    let there = state.zones().weights.part(move |weights| find(weights).is_some());
    let view = state.zones().weights.part(move |weights| find(weights).cloned());
    move || {
        there.get().then(|| {
            let value = field_slice(field, move || view.get());
            view! {
                <label class="setting start-value">
                    <span class="setting-name">{name}</span>
                    <NumberField value />
                </label>
            }
        })
    }
}

#[component]
fn Arrays(arrays: Memo<Vec<ArrayView>>) -> impl IntoView {
    view! {
        <div class="arrays">
            <For
                each=move || 0..arrays.with(Vec::len)
                key=|array| *array
                children=move |array| view! { <Array array arrays /> }
            />
        </div>
    }
}

/// Whether a weight has more digits than a narrow field shows.
fn is_long(array: &ArrayView) -> bool {
    array.rows.iter().flatten().any(|field| field.text.chars().count() > SHORT)
}

/// The place of a weight: its row and column in its array, and its field.
type Entry = (usize, usize, Field);

#[component]
fn Array(array: usize, arrays: Memo<Vec<ArrayView>>) -> impl IntoView {
    let name = Memo::new(move |_| with(arrays, array, |view| view.name.clone()));
    let note = Memo::new(move |_| with(arrays, array, |view| view.note.clone()));
    let long = move || with(arrays, array, is_long).unwrap_or_default();
    let entries = Memo::new(move |_| with(arrays, array, entries).unwrap_or_default());
    let columns = Memo::new(move |_| with(arrays, array, |view| view.rows.first().map_or(1, Vec::len)));
    let value = move |(row, column, field): Entry| {
        field_slice(field, move || {
            with(arrays, array, |view| view.rows.get(row)?.get(column).cloned()).flatten()
        })
    };
    view! {
        <fieldset class="array" class:long=long>
            <legend>{name}<span class="visually-hidden">", "{note}</span></legend>
            <div class="array-entries" style:--columns=move || columns.get().unwrap_or(1).to_string()>
                <For
                    each=move || entries.get()
                    key=|entry| *entry
                    children=move |entry| view! { <NumberInput value=value(entry) /> }
                />
            </div>
            <For
                each=move || entries.get()
                key=|entry| *entry
                children=move |entry| view! { <Problem value=value(entry) /> }
            />
        </fieldset>
    }
}

fn with<T>(arrays: Memo<Vec<ArrayView>>, array: usize, read: impl FnOnce(&ArrayView) -> T) -> Option<T> {
    arrays.with(|arrays| arrays.get(array).map(read))
}

fn entries(array: &ArrayView) -> Vec<Entry> {
    let rows = array.rows.iter().enumerate();
    rows.flat_map(|(row, fields)| {
        fields.iter().enumerate().map(move |(column, view)| (row, column, view.field))
    })
    .collect()
}
