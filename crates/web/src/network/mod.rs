//! The center: what happens now, in words and as a drawing.

mod drawing;
mod heat_maps;
mod layout;
mod motion;
mod pictures;

use crate::ask::Said;
use crate::memo::Memo;
use crate::present::use_presenting;
use crate::shell::host::use_host;
use crate::state::use_state;
pub use drawing::PointedPath;
use drawing::{Diagram, Drawing, least_scale};
use heat_maps::Maps;
use layout::Layout;
use layout::room::room_of;
use layout::shape::{LETTER, LETTER_IN_PART, Shape};
use leptos::{html, prelude::*};
pub use motion::Motion;
pub use pictures::Pictures;
use session::NetworkView;

/// The height of what stands above and below the drawing before a class, as in the style sheet.
const ROUND_A_CLASS: f64 = 206.0;

/// The sentence that says what happens now.
#[component]
pub fn Headline() -> impl IntoView {
    let state = use_state();
    let title = state.zones().headline.part(|headline| headline.title.clone());
    let sentence = state.zones().headline.part(|headline| headline.sentence.clone());
    let origin = state.zones().headline.part(|headline| headline.origin.clone());
    let first = state.zones().first.part(Option::is_some);
    view! {
        <div
            id="headline"
            tabindex="-1"
            class="headline"
            aria-live=move || first.get().then_some("polite")
            aria-atomic=move || first.get().then_some("true")
        >
            <h2>{title}</h2>
            <Said sentence />
            <span class="origin">{origin}</span>
        </div>
    }
}

/// How large the drawing of a network is at most in a box so wide and high; `None` where it is shown as heat maps.
pub fn scale_within(network: &NetworkView, size: (f64, f64)) -> Option<f64> {
    let shape = Shape::of(network, LETTER);
    network.maps.is_none().then(|| Layout::within(&shape, size).scale_in(size))
}

/// A network as it stands, as large as a box so wide and high allows.
#[component]
pub fn Still(network: NetworkView, size: (f64, f64)) -> impl IntoView {
    let layout = Layout::within(&Shape::of(&network, LETTER), size);
    let is_large = network.maps.is_some();
    let network = Memo::new(move |_| network.clone());
    if is_large {
        view! { <Maps network /> }.into_any()
    } else {
        // What is provided inside is for each of several drawings its own.
        (move || view! { <Drawing diagram=Diagram::new(network) layout=layout.clone() /> }).into_any()
    }
}

/// How high the place of the drawing is before a class, in widths of it.
fn place_for_a_class() -> f64 {
    let window = window();
    let size = |of: Result<wasm_bindgen::JsValue, _>| of.ok().and_then(|size| size.as_f64()).unwrap_or(1.0);
    (size(window.inner_height()) - ROUND_A_CLASS) / size(window.inner_width())
}

/// The network at the playhead.
#[component]
pub fn Network() -> impl IntoView {
    let network = use_state().zones().network.memo();
    let part = use_host().is_part();
    let letter = move || if part.get() { LETTER_IN_PART } else { LETTER };
    let shape = Memo::new(move |_| network.with(|network| Shape::of(network, letter())));
    let large = Memo::new(move |_| network.with(|network| network.maps.is_some()));
    let place = NodeRef::<html::Div>::new();
    let room = room_of(place);
    let presenting = use_presenting();
    let layout = Memo::new(move |_| {
        let room = room.get()?;
        Some(shape.with(|shape| match presenting.get() {
            // All of it is in sight.
            true => Layout::within(shape, (room, room * place_for_a_class())),
            false => Layout::new(shape, room / least_scale(part.get())),
        }))
    });
    view! {
        <p id="network-description" class="visually-hidden">
            {move || network.with(|network| network.description.clone())}
        </p>
        <Show
            when=move || !large.get()
            fallback=move || view! { <Maps network /> }
        >
            <div class="network-box" node_ref=place>
                {move || {
                    layout.get().map(|layout| view! { <Drawing diagram=Diagram::new(network) layout /> })
                }}
            </div>
        </Show>
    }
}
