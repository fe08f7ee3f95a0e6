//! How the features and the targets are scaled, and what that does to each column.

use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use session::{ColumnScale, ColumnScaling, Event, Scaling};
use words::say;

/// Both menus, and behind a disclosure what becomes of each column.
#[component]
pub fn ScalingSettings() -> impl IntoView {
    let state = use_state();
    let table = state.zones().table.memo();
    let scaling = Memo::new(move |_| table.with(|table| table.scaling));
    let scaled = Memo::new(move |_| table.with(|table| table.scaled.clone()));
    let is_scaled = move || scaling.get() != Scaling::default();
    let rows = move || {
        let cells = |column: ColumnScaling| [column.name, column.center, column.spread];
        let head = [say!(settings::column), say!(settings::minus), say!(settings::over)].map(String::from);
        let table = std::iter::once(head).chain(scaled.get().into_iter().map(cells)).map(|row| {
            view! { <tr>{row.map(|text| view! { <td>{text}</td> }).into_iter().collect_view()}</tr> }
        });
        is_scaled().then(|| view! { <table class="scaling number">{table.collect_view()}</table> })
    };
    view! {
        <div class="scale">
            <Menu
                name=say!(settings::scale_inputs)
                field="scale_inputs"
                chosen=Memo::new(move |_| scaling.get().inputs)
                event=Event::ScaleInputs
            />
            <Menu
                name=say!(settings::scale_targets)
                field="scale_targets"
                chosen=Memo::new(move |_| scaling.get().targets)
                event=Event::ScaleTargets
            />
            <details class:usual=move || !is_scaled()>
                <summary>{say!(settings::what_scaling_does)}</summary>
                <p class="caption">{say!(settings::about_scaling)}</p>
                {rows}
            </details>
        </div>
    }
}

/// The choice of a scale.
#[component]
fn Menu(
    name: &'static str,
    field: &'static str,
    chosen: Memo<Option<ColumnScale>>,
    event: fn(Option<ColumnScale>) -> Event,
) -> impl IntoView {
    let state = use_state();
    let all = || std::iter::once(None).chain(ColumnScale::ALL.iter().copied().map(Some));
    let option = |scale: Option<ColumnScale>| {
        view! {
            <option value=scale.map_or("off", ColumnScale::name) prop:selected=move || chosen.get() == scale>
                {in_menu(scale)}
            </option>
        }
    };
    view! {
        <label class="setting" class:usual=move || chosen.get().is_none()>
            <span class="setting-name">{name}</span>
            <select
                class="select"
                data-field=field
                on:change:target=move |choice| {
                    state.send(event(ColumnScale::of_name(&choice.target().value())));
                }
            >
                {all().map(option).collect_view()}
            </select>
        </label>
    }
}

fn in_menu(scale: Option<ColumnScale>) -> &'static str {
    match scale {
        None => say!(settings::not_scaled),
        Some(ColumnScale::Standardize) => say!(settings::standardize),
        Some(ColumnScale::StandardizeSample) => say!(settings::standardize_sample),
        Some(ColumnScale::MinMax) => say!(settings::min_max),
        Some(ColumnScale::Max) => say!(settings::by_maximum),
    }
}
