//! The table as generated points: their pattern, how many, how much noise, and the features that are computed of them.

use crate::state::use_state;
use leptos::prelude::*;
use session::{Event, Generated, MOST_NOISE, POINTS, Pattern, PointFeature};
use words::say;

/// Points of a small picture of a pattern, and their noise.
const IN_PICTURE: (usize, f64) = (90, 0.05);

/// The patterns as pictures; once one is chosen, what else the points are made of. Each choice makes the table anew.
#[component]
pub fn Generate() -> impl IntoView {
    let state = use_state();
    let chosen = RwSignal::new(None::<Generated>);
    let make = move |change: &dyn Fn(&mut Generated)| {
        let mut generated = chosen.get_untracked().unwrap_or_default();
        change(&mut generated);
        chosen.set(Some(generated.clone()));
        state.send(Event::Generate(generated));
    };
    let pattern = move |pattern: Pattern| {
        let pressed = move || chosen.with(|chosen| chosen.as_ref().is_some_and(|of| of.pattern == pattern));
        view! {
            <button
                type="button"
                class="pattern"
                data-pattern=pattern.key()
                aria-pressed=move || pressed().to_string()
                on:click=move |_| make(&|generated| generated.pattern = pattern)
            >
                {picture(pattern)}
                {name(pattern)}
            </button>
        }
    };
    let slider = move |key: &'static str, name: &'static str, (least, most, step): (f64, f64, f64)| {
        let value = move || chosen.with(|chosen| chosen.as_ref().map_or(least, |of| read(of, key)));
        view! {
            <label class="setting">
                <span class="setting-name">{name}</span>
                <input
                    type="range"
                    class="slider"
                    data-slider=key
                    min=least.to_string()
                    max=most.to_string()
                    step=step.to_string()
                    prop:value=move || value().to_string()
                    on:change:target=move |event| {
                        let to = event.target().value_as_number();
                        make(&|generated| write(generated, key, to));
                    }
                />
                <output class="number">{value}</output>
            </label>
        }
    };
    let feature = move |feature: PointFeature| {
        let on =
            move || chosen.with(|chosen| chosen.as_ref().is_some_and(|of| of.features.contains(&feature)));
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    data-feature=feature.name()
                    prop:checked=on
                    on:change:target=move |event| {
                        let on = event.target().checked();
                        make(&|generated| {
                            let kept = |one: &PointFeature| if *one == feature { on } else { generated.features.contains(one) };
                            generated.features = PointFeature::ALL.into_iter().filter(kept).collect();
                        });
                    }
                />
                {feature.name()}
            </label>
        }
    };
    let more = move || {
        view! {
            {slider("points", say!(generate::points), (POINTS.0 as f64, POINTS.1 as f64, 10.0))}
            {slider("noise", say!(generate::noise), (0.0, MOST_NOISE, 0.05))}
            <fieldset class="point-features">
                <legend>{say!(generate::features)}</legend>
                {PointFeature::ALL.map(feature).into_iter().collect_view()}
            </fieldset>
            <button type="button" class="quiet" data-action="other-points" on:click=move |_| make(&|generated| generated.seed += 1)>
                {move || chosen.with(|chosen| say!(generate::other_points { seed: chosen.as_ref().map_or(1, |of| of.seed).to_string() }))}
            </button>
        }
    };
    view! {
        <div class="generate" id="generate" role="group" aria-label=say!(generate::title)>
            <div class="patterns">{Pattern::ALL.map(pattern).into_iter().collect_view()}</div>
            <Show when=move || chosen.with(Option::is_some)>{more()}</Show>
        </div>
    }
}

fn read(generated: &Generated, key: &str) -> f64 {
    if key == "points" { generated.points as f64 } else { generated.noise }
}

fn write(generated: &mut Generated, key: &str, to: f64) {
    match key {
        "points" => generated.points = to as usize,
        _ => generated.noise = to,
    }
}

fn name(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::TwoClusters => say!(generate::two_clusters),
        Pattern::Circle => say!(generate::circle),
        Pattern::ExclusiveOr => say!(generate::exclusive_or),
        Pattern::Spiral => say!(generate::spiral),
        Pattern::Plane => say!(generate::plane),
        Pattern::Bumps => say!(generate::bumps),
    }
}

/// Some of its points: those whose y is large are filled.
fn picture(pattern: Pattern) -> impl IntoView {
    let points = pattern.points(IN_PICTURE.0, IN_PICTURE.1, 1);
    let large = if pattern.is_of_classes() { 0.5 } else { 0.0 };
    let dots = |is_large: bool| -> String {
        let those = points.iter().filter(|point| (point[2] >= large) == is_large);
        those.map(|[x, y, _]| format!("M{:.1} {:.1}h0", 26.0 + 3.6 * x, 26.0 - 3.6 * y)).collect()
    };
    view! {
        <svg viewBox="0 0 52 52" width="52" height="52" aria-hidden="true">
            <path class="points-of-0" d=dots(false)></path>
            <path class="points-of-1" d=dots(true)></path>
        </svg>
    }
}
