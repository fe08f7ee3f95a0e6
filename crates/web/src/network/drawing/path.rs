//! The way to the loss that is pointed at, drawn over the edges.

use super::diagram::Diagram;
use crate::network::layout::Layout;
use crate::network::layout::Line;
use crate::state::use_state;
use leptos::prelude::*;
use session::NetworkView;

/// Which of the listed ways to the loss is pointed at.
#[derive(Clone, Copy)]
pub struct PointedPath(pub RwSignal<Option<usize>>);

/// A line along the edges of the way that is pointed at.
#[component]
pub fn PathOverlay(diagram: Diagram, layout: StoredValue<Layout>) -> impl IntoView {
    let PointedPath(pointed) = expect_context();
    let routes = use_state().zones().chain.part(|chain| {
        let listed = chain.paths.iter().flat_map(|paths| &paths.listed);
        listed.map(|path| path.route.clone()).collect::<Vec<_>>()
    });
    let line = move || {
        let route = routes.with(|routes| routes.get(pointed.get()?).cloned())?;
        Some(diagram.network.with(|network| layout.with_value(|layout| line(network, layout, &route))))
    };
    view! { <path class="path-overlay" d=line></path> }
}

/// The edges of a way one after the other, without those to units that aren't drawn.
fn line(network: &NetworkView, layout: &Layout, route: &[(usize, usize)]) -> String {
    let between = |pair: &[(usize, usize)]| {
        let (from, to) = (pair[0], pair[1]);
        let edge =
            network.edges.iter().position(|edge| (edge.layer, edge.from, edge.to) == (to.0, from.1, to.1));
        layout.edges.get(edge?).map(|place| place.line)
    };
    let to_loss = route.last().and_then(|&(_, output)| layout.loss_lines.get(output)).copied();
    let edges: Vec<Line> = route.windows(2).filter_map(between).chain(to_loss).collect();
    let mut line = String::new();
    for (index, edge) in edges.iter().enumerate() {
        let follows = index > 0 && (edges[index - 1].to.y - edge.from.y).abs() < 0.5;
        let path = edge.path();
        line += &if follows { path.replacen('M', "L", 1) } else { path };
    }
    line
}
