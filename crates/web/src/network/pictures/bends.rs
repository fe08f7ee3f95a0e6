//! The curve of each unit's activation, and on it the point of its z and a.

use crate::memo::Memo;
use crate::network::drawing::Diagram;
use crate::network::layout::{Area, Layout, bend_place};
use leptos::prelude::*;
use session::Bend;

/// The curves in all units of the layers; what is on them is said in the units' own words.
#[component]
pub fn Bends(diagram: Diagram, layout: StoredValue<Layout>) -> impl IntoView {
    let layers = diagram
        .network
        .with_untracked(|network| network.layers.iter().map(|layer| layer.activation).collect::<Vec<_>>());
    let bends = layers.into_iter().enumerate().filter_map(|(layer, activation)| {
        let activation = activation?;
        let places = layout.with_value(|layout| layout.units[layer].clone());
        let bend = move |(index, unit)| {
            let place = bend_place(unit, activation)?;
            Some(view! { <UnitBend diagram layer index place /> })
        };
        Some(places.into_iter().enumerate().map(bend).collect_view())
    });
    view! { <g class="bends" aria-hidden="true">{bends.collect_view()}</g> }
}

/// The curve in a unit.
#[component]
fn UnitBend(diagram: Diagram, layer: usize, index: usize, place: Area) -> impl IntoView {
    let of = Memo::new(move |_| {
        diagram.network.with(|network| {
            let layer = network.layers.get(layer)?;
            let unit = layer.units.get(index)?;
            Some((layer.activation?, unit.z?, unit.a?))
        })
    });
    // Computed once for an activation and a reach, not for every z; of a softmax anew as the other units change.
    let kind = of.part(|of| {
        of.and_then(|(activation, z, a)| Some((activation, Bend::reach(z)?, Bend::shift(activation, z, a)?)))
    });
    let bend = Memo::new(move |_| {
        kind.get().and_then(|(activation, reach, shift)| Bend::new(activation, reach, shift))
    });
    let drawn = Memo::new(move |_| {
        bend.with(|bend| bend.as_ref().map(|bend| drawn(bend, place)).unwrap_or_default())
    });
    let at = move || {
        let (_, z, a) = of.get()?;
        bend.with(|bend| bend.as_ref().map(|bend| spot(bend, place, (z, a))))
    };
    view! {
        <g
            class="bend"
            data-bend=format!("unit{layer}[{index}]")
            data-z=move || of.get().map(|(_, z, _)| z.to_string())
            data-a=move || of.get().map(|(.., a)| a.to_string())
        >
            <path class="bend-axes" d=move || drawn.with(|drawn| drawn.0.clone())></path>
            <path class="bend-curve" d=move || drawn.with(|drawn| drawn.1.clone())></path>
            <circle
                class="bend-point"
                r=move || if at().is_some() { "2.5" } else { "0" }
                transform=move || at().map(|(x, y)| format!("translate({x:.2} {y:.2})"))
            ></circle>
        </g>
    }
}

/// Where a point of a curve is.
pub fn spot(bend: &Bend, place: Area, (z, a): (f64, f64)) -> (f64, f64) {
    let (low, high) = bend.range;
    let x = place.center.x + place.width * z / bend.reach / 2.0;
    (x, place.bottom() - place.height * (a - low) / (high - low))
}

/// The two axes and the curve.
fn drawn(bend: &Bend, place: Area) -> (String, String) {
    let (x, y) = spot(bend, place, (0.0, 0.0));
    let top = place.bottom() - place.height;
    let axes =
        format!("M{:.2} {y:.2}H{:.2}M{x:.2} {top:.2}V{:.2}", place.left(), place.right(), place.bottom());
    let points = bend.points.iter().map(|&point| spot(bend, place, point));
    let curve: Vec<_> = points.map(|(x, y)| format!("{x:.2} {y:.2}")).collect();
    (axes, format!("M{}", curve.join("L")))
}
