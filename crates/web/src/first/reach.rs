//! In a first visit, the row shown reaches out of the table, into the network's inputs.

use crate::shell::host::{Host, use_host};
use crate::shell::opened::once_drawn;
use crate::shell::resize::on_resize;
use crate::state::use_state;
use leptos::prelude::*;
use leptos::{ev, svg};
use web_sys::DomRect;

/// How far from the settings the lines go down, how far before an input they end, and how round they turn, in CSS pixels.
const BESIDE: f64 = 8.0;
const BEFORE: f64 = 3.0;
const TURN: f64 = 6.0;

/// Lines from the row to each input, where both are in sight side by side.
#[component]
pub fn Reach() -> impl IntoView {
    let (host, zones) = (use_host(), use_state().zones());
    let drawing = NodeRef::<svg::Svg>::new();
    let lines = RwSignal::new(Vec::new());
    let measure = move || {
        if let Some(drawing) = drawing.try_get_untracked().flatten() {
            lines.set(lines_in(host, &drawing.get_bounding_client_rect()));
        }
    };
    let (network, table) = (zones.network.memo(), zones.table.memo());
    let here = zones.first.part(|first| first.as_ref().is_some_and(|first| first.here));
    Effect::new(move |_| {
        network.track();
        table.track();
        if here.get() {
            once_drawn(measure);
        }
    });
    on_resize(drawing, move |_| measure());
    host.listen_first(ev::scroll, move |_| measure());
    view! {
        <svg class="into-network" node_ref=drawing aria-hidden="true" class:away=move || !here.get()>
            {move || lines.get().into_iter().map(|line| view! { <path d=line></path> }).collect_view()}
        </svg>
    }
}

/// The lines inside of `within`; none where the row isn't in sight, or the inputs don't stand beside it.
fn lines_in(host: Host, within: &DomRect) -> Vec<String> {
    let place = |part: &str| host.find(part).map(|part| part.get_bounding_client_rect());
    let (Some(settings), Some(table), Some(row)) =
        (place(".settings"), place(".table-area"), place(".data-table tr.shown"))
    else {
        return Vec::new();
    };
    let start = (row.top() + row.bottom()) / 2.0;
    let seen = start > table.top().max(settings.top()) && start < table.bottom().min(settings.bottom());
    let down = settings.right() + BESIDE;
    let inputs = (0..).map_while(|input| place(&format!("[data-select='input[{input}]'] .node")));
    let line = |input: DomRect| {
        let (end, height) = (input.left() - BEFORE, (input.top() + input.bottom()) / 2.0);
        (seen && end > down + TURN && height > start + 2.0 * TURN).then(|| {
            let (x, y) = (down - within.left(), start - within.top());
            let (from, to) = (settings.right() - within.left(), end - within.left());
            let bottom = height - within.top();
            format!(
                "M{from:.1} {y:.1}H{:.1}Q{x:.1} {y:.1} {x:.1} {:.1}V{:.1}Q{x:.1} {bottom:.1} {:.1} {bottom:.1}H{to:.1}m-6 -4l6 4l-6 4",
                x - TURN,
                y + TURN,
                bottom - TURN,
                x + TURN
            )
        })
    };
    inputs.filter_map(line).collect()
}
