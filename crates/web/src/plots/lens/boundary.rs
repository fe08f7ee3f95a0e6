//! The map of predictions: the decision boundary of a classifier, and its threshold.

use super::map::MapCanvas;
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use session::{BoundaryView, Event, Picture, ThresholdView};
use words::say;

/// The map of predictions; while `open`, the choice of its features.
#[component]
pub fn BoundaryBody(open: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let boundary = Memo::new(move |last: Option<&BoundaryView>| {
        let now = state.zones().lens.with(|lens| match &lens.picture {
            Picture::Boundary(boundary) => Some((**boundary).clone()),
            _ => None,
        });
        now.or_else(|| last.cloned()).unwrap_or_default()
    });
    let map = Memo::new(move |_| boundary.with(|boundary| boundary.map.clone()));
    let rest = Signal::derive(move || boundary.with(|boundary| boundary.caption.clone()));
    let threshold = Memo::new(move |_| boundary.with(|boundary| boundary.threshold.clone()));
    let classifies = Memo::new(move |_| threshold.with(Option::is_some));
    view! {
        <MapCanvas
            name="boundary"
            plot=map
            press=|(x, y)| Event::ShowNear { x, y }
            rest=rest
            children=Box::new(|_, _| ().into_any())
        />
        {move || classifies.get().then(|| view! { <Threshold threshold /> })}
        <div id="plot-lens-more">
            {move || open.get().then(|| view! { <Features boundary /> })}
        </div>
    }
}

/// The threshold as a slider, how many rows are right at it, and in which way.
#[component]
fn Threshold(threshold: Memo<Option<ThresholdView>>) -> impl IntoView {
    let state = use_state();
    let of = move |read: fn(&ThresholdView) -> String| {
        move || threshold.with(|threshold| threshold.as_ref().map(read).unwrap_or_default())
    };
    let counts = move || {
        let counts = threshold.with(|threshold| threshold.as_ref().map(|t| t.counts.clone()));
        let count = |(short, name, count): (&'static str, &'static str, String)| {
            view! { <div><dt><abbr title=name>{short}</abbr></dt><dd class="number">{count}</dd></div> }
        };
        counts.unwrap_or_default().into_iter().map(count).collect_view()
    };
    view! {
        <label class="threshold">
            <span>{say!(maps::class_1_from)}</span>
            <input
                type="range"
                class="slider"
                step="0.01"
                data-slider="threshold"
                min=of(|threshold| threshold.range.0.to_string())
                max=of(|threshold| threshold.range.1.to_string())
                prop:value=of(|threshold| threshold.value.to_string())
                on:input:target=move |event| state.send(Event::SetThreshold(event.target().value_as_number()))
            />
            <span class="number">{of(|threshold| threshold.text.clone())}</span>
        </label>
        <div class="confusion">
            <strong data-accuracy>{of(|threshold| threshold.accuracy.clone())}</strong>
            <dl>{counts}</dl>
        </div>
    }
}

/// The features along both axes, where there are more than two.
#[component]
fn Features(boundary: Memo<BoundaryView>) -> impl IntoView {
    let state = use_state();
    let names = Memo::new(move |_| boundary.with(|boundary| boundary.names.clone()));
    let axis = move |axis: usize, name: &'static str| {
        let shown = Memo::new(move |_| boundary.with(|boundary| boundary.features[axis]));
        let option = move |(feature, name): (usize, String)| {
            view! { <option prop:selected=move || shown.get() == feature>{name}</option> }
        };
        view! {
            <label class="lens-axis">
                <span>{name}</span>
                <select
                    class="select"
                    data-feature=axis.to_string()
                    on:change:target=move |event| {
                        if let Ok(feature) = usize::try_from(event.target().selected_index()) {
                            state.send(Event::ChooseFeature { axis, feature });
                        }
                    }
                >
                    {move || names.get().into_iter().enumerate().map(option).collect_view()}
                </select>
            </label>
        }
    };
    view! { <div class="lens-choices">{axis(0, say!(maps::across))} {axis(1, say!(maps::up))}</div> }
}
