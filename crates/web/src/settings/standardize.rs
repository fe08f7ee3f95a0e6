//! The switch that brings all features to one scale, and what it does.

use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use session::Event;
use words::say;

/// The switch, and behind a disclosure what it does to each feature.
#[component]
pub fn Standardize() -> impl IntoView {
    let state = use_state();
    let table = state.zones().table.memo();
    let on = Memo::new(move |_| table.with(|table| table.standardize));
    let scaling = Memo::new(move |_| table.with(|table| table.scaling.clone()));
    let rows = move || {
        let cells = |feature: session::FeatureScaling| [feature.name, feature.mean, feature.sd];
        let features = scaling.get().into_iter().map(cells);
        let head = [say!(settings::feature), say!(settings::mean), say!(settings::sd)].map(String::from);
        let table = std::iter::once(head).chain(features).map(|row| {
            view! { <tr>{row.map(|text| view! { <td>{text}</td> }).into_iter().collect_view()}</tr> }
        });
        on.get().then(|| view! { <table class="scaling number">{table.collect_view()}</table> })
    };
    view! {
        <div class="standardize" class:usual=move || !on.get()>
            <label class="check">
                <input
                    type="checkbox"
                    data-field="standardise"
                    prop:checked=move || on.get()
                    on:change:target=move |event| state.send(Event::SetStandardize(event.target().checked()))
                />
                {say!(settings::standardize)}
            </label>
            <details>
                <summary>{say!(settings::what_standardizing_does)}</summary>
                <p class="caption">
                    {say!(settings::about_standardizing)}
                </p>
                {rows}
            </details>
        </div>
    }
}
