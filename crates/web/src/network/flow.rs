//! The arrow below the drawing that says which way things go in this phase.

use super::diagram::Diagram;
use super::layout::Layout;
use crate::memo::Memo;
use leptos::prelude::*;
use session::Phase;

/// An arrow to the right in the forward phase, and to the left in the backward phase.
#[component]
pub fn Flow(diagram: Diagram, layout: StoredValue<Layout>) -> impl IntoView {
    let phase = Memo::new(move |_| diagram.network.with(|network| network.phase));
    let (line, output) = layout.with_value(|layout| {
        let output = layout.units.last().and_then(|units| units.first()).map_or(layout.loss, |unit| *unit);
        (layout.flow, output.centre.x + output.width / 2.0)
    });
    let arrow = move |class: &'static str, from: f64, to: f64, words: &'static str| {
        let back = if to > from { -8.0 } else { 8.0 };
        let y = line.from.y - 6.0;
        view! {
            <g class=class>
                <path class="flow-line" d=format!("M{from:.1} {y:.1}H{:.1}", to + back)></path>
                <path class="flow-head" d=format!("M{to:.1} {y:.1}l{back} -5v10z")></path>
                <text x=f64::midpoint(from, to) y=y + 18.0>{words}</text>
            </g>
        }
    };
    move || match phase.get() {
        Phase::Forward => {
            Some(arrow("flow forward", line.from.x, output, "values flow from the inputs to the prediction"))
        }
        Phase::Backward => Some(arrow(
            "flow backward",
            line.to.x,
            line.from.x,
            "gradients flow from the loss back to every weight",
        )),
        Phase::Loss | Phase::Update => None,
    }
}
