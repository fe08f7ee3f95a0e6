//! A unit, and the loss.

use super::edge::{describe, second};
use super::layout::Point;
use crate::state::use_state;
use leptos::ev;
use leptos::prelude::*;
use session::{Event, Unit, Weight, exact, short};

/// The unit at an index of a layer of the view; the input is layer 0.
#[component]
pub fn UnitGroup(layer: usize, unit: usize, at: Point, radius: f64) -> impl IntoView {
    let state = use_state();
    let unit = state.slice(move |view| view.network.layers.get(layer)?.units.get(unit).cloned());
    let read = move |part: fn(&Unit) -> String| unit.with(|unit| unit.as_ref().map_or(String::new(), part));
    let (x, y) = at;
    let bent =
        move || unit.with(|unit| unit.as_ref().is_some_and(|unit| unit.z != unit.a && unit.z.is_some()));
    view! {
        <g class="unit" class:bent=bent>
            <title>{move || read(|unit| unit.name.clone())}</title>
            <circle cx=x cy=y r=radius />
            <text class="unit-name" x=x y=y - radius - 9.0>{move || cut(&read(|unit| unit.name.clone()))}</text>
            <text class="unit-z" x=x y=y - 13.0>
                {move || if bent() { read(|unit| unit.z.map_or(String::new(), |z| format!("z {}", short(z)))) } else { String::new() }}
            </text>
            <text class="unit-value" x=x y=y>
                {move || read(|unit| {
                    let write = if unit.z.is_none() { value } else { short };
                    unit.a.map_or(String::new(), write)
                })}
            </text>
            <text class="unit-caption" x=x y=y + 16.0>{move || read(|unit| unit.caption.clone())}</text>
            <Bias layer=layer unit=unit x=x y=y + radius + 15.0 />
            <text class="unit-delta" x=x y=y + radius + 31.0>
                {move || read(|unit| unit.delta.map_or(String::new(), |delta| format!("δ {}", short(delta))))}
            </text>
        </g>
    }
}

/// An input as it was typed where that is short, else to four digits.
fn value(x: f64) -> String {
    let typed = exact(x);
    if typed.chars().count() > 7 { short(x) } else { typed }
}

/// A name, cut where it is long.
fn cut(name: &str) -> String {
    if name.chars().count() <= 16 {
        return name.to_string();
    }
    name.chars().take(15).chain(['…']).collect()
}

#[component]
fn Bias(layer: usize, unit: Memo<Option<Unit>>, x: f64, y: f64) -> impl IntoView {
    let state = use_state();
    let bias = Memo::new(move |_| unit.with(|unit| unit.as_ref().and_then(|unit| unit.bias.clone())));
    let parameter = Memo::new(move |_| bias.with(|bias| bias.as_ref().map(|bias| bias.parameter)));
    let selected = state.slice(move |view| view.network.selected);
    let selected = Memo::new(move |_| parameter.get() == Some(selected.get()));
    let read = move |part: fn(&Weight) -> String| bias.with(|bias| bias.as_ref().map_or(String::new(), part));
    let select = move || {
        if let Some(parameter) = parameter.get_untracked() {
            state.send(Event::Select(parameter));
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" || event.key() == " " {
            event.prevent_default();
            select();
        }
    };
    (layer > 0).then(|| {
        view! {
            <g
                class="bias"
                class:selected=move || selected.get()
                role="button"
                tabindex=move || if selected.get() { "0" } else { "-1" }
                aria-pressed=move || selected.get().to_string()
                aria-label=move || read(describe)
                data-parameter=move || parameter.get().map(|parameter| parameter.to_string())
                on:click=move |_| select()
                on:keydown=key
            >
                <rect x=x - 62.0 y=y - 12.0 width="124" height="16" rx="5" />
                <text x=x y=y>
                    {move || read(|bias| {
                        let after = bias.after.and_then(|_| second(bias));
                        format!("b {} {}", short(bias.before), after.unwrap_or_default())
                    })}
                </text>
            </g>
        }
    })
}

/// The loss of the row shown.
#[component]
pub fn LossGroup(at: Point, radius: f64) -> impl IntoView {
    let loss = use_state().slice(|view| view.network.loss.clone());
    let (x, y) = at;
    let value = move || loss.with(|loss| loss.value.map_or("?".into(), short));
    let wanted = move || {
        loss.with(|loss| match &loss.wanted[..] {
            [y] => format!("y {}", exact(*y)),
            [first, .., last] => format!("y {} … {}", short(*first), short(*last)),
            [] => String::new(),
        })
    };
    view! {
        <g class="loss" class:known=move || loss.with(|loss| loss.value.is_some())>
            <circle cx=x cy=y r=radius />
            <text class="unit-name" x=x y=y - radius - 9.0>"loss"</text>
            <text class="unit-value" x=x y=y>{value}</text>
            <text class="unit-caption" x=x y=y + 16.0>{move || loss.with(|loss| loss.caption.clone())}</text>
            <text class="unit-wanted" x=x y=y + radius + 15.0>{wanted}</text>
        </g>
    }
}
