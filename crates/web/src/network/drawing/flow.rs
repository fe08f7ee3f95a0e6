//! The arrow below the drawing that says which way things go in this phase.

use super::diagram::Diagram;
use crate::memo::Memo;
use crate::network::layout::Layout;
use crate::network::layout::{Line, Point};
use leptos::prelude::*;
use session::Phase;
use words::say;

/// The height of a line of its words.
const LINE: f64 = 16.0;

/// An arrow along the layers in the forward phase, and against them in the backward phase.
#[component]
pub fn Flow(diagram: Diagram, layout: StoredValue<Layout>) -> impl IntoView {
    let phase = Memo::new(move |_| diagram.network.with(|network| network.phase));
    let arrow = move |class: &'static str, from: Point, to: Point, words: [&'static str; 3]| {
        let upright = layout.with_value(|layout| layout.form.upright);
        let back = if to.x + to.y > from.x + from.y { -8.0 } else { 8.0 };
        let head = if upright { format!("l-5 {back}h10z") } else { format!("l{back} -5v10z") };
        let (rows, first) = match upright {
            true => (words[1..].to_vec(), layout.with_value(|layout| layout.below)),
            false => (words[..1].to_vec(), Point { x: f64::midpoint(from.x, to.x), y: from.y + 18.0 }),
        };
        let row = |(index, words)| view! { <text x=first.x y=first.y + LINE * index as f64>{words}</text> };
        view! {
            <g class=class>
                <path class="flow-line" d=Line { from, to }.path()></path>
                <path class="flow-head" d=format!("M{:.1} {:.1}{head}", to.x, to.y)></path>
                {rows.into_iter().enumerate().map(row).collect_view()}
            </g>
        }
    };
    let Line { from: inputs, to: loss } = layout.with_value(|layout| layout.flow);
    let output = layout.with_value(|layout| layout.flow_to_output);
    move || match phase.get() {
        Phase::Forward => Some(arrow(
            "flow forward",
            inputs,
            output,
            [say!(network::forward), say!(network::forward_from), say!(network::forward_to)],
        )),
        Phase::Backward => Some(arrow(
            "flow backward",
            loss,
            inputs,
            [say!(network::backward), say!(network::backward_from), say!(network::backward_to)],
        )),
        Phase::Loss | Phase::Update => None,
    }
}
