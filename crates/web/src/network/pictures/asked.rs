//! What stands at the weight that the first visit asks about: the two answers, and then the handles to drag it by.

use crate::first::GuessButtons;
use crate::memo::Memo;
use crate::network::drawing::Diagram;
use crate::network::layout::{Layout, Point};
use crate::state::use_state;
use leptos::prelude::*;
use session::Parameter;

/// The room of an answer above or below the weight, and how far from its middle it begins.
const WIDTH: f64 = 80.0;
const HEIGHT: f64 = 27.0;
const APART: f64 = 15.0;
/// In an upright drawing, whose lines go down, both stand beside the weight.
const WIDTH_BESIDE: f64 = 74.0;
const HEIGHT_BESIDE: f64 = 80.0;
const APART_BESIDE: f64 = 36.0;
/// From the middle of the weight to a handle.
const HANDLE: f64 = 46.0;

/// The answers around the weight that is asked about, or the handles beside the one to drag.
#[component]
pub fn Asked(diagram: Diagram, layout: StoredValue<Layout>) -> impl IntoView {
    let first = use_state().zones().first;
    let asked = first.part(|first| first.as_ref().and_then(|first| first.asked));
    let invites = first.part(|first| first.as_ref().and_then(|first| first.invites));
    let place = move |of: Memo<Option<Parameter>>| {
        Memo::new(move |_| {
            let parameter = of.get()?;
            let edges = |network: &session::NetworkView| {
                network.edges.iter().position(|edge| edge.weight.parameter == parameter)
            };
            let index = diagram.network.with(edges)?;
            layout.with_value(|layout| layout.edges.get(index).map(|edge| edge.label))
        })
    };
    let (asked, invites) = (place(asked), place(invites));
    let (upright, broad) = layout.with_value(|layout| (layout.form.upright, layout.width));
    let answers = move |at: Point| {
        let (width, height) = match upright {
            true => (WIDTH_BESIDE, HEIGHT_BESIDE),
            false => (WIDTH, 2.0 * (APART + HEIGHT)),
        };
        let x = match upright {
            true if at.x < broad / 2.0 => (at.x - APART_BESIDE - width).max(0.0),
            true => (at.x + APART_BESIDE).min(broad - width),
            false => at.x - width / 2.0,
        };
        view! {
            <foreignObject class="guess-place" x=x y=at.y - height / 2.0 width=width height=height>
                <div class="guesses"><GuessButtons /></div>
            </foreignObject>
        }
    };
    let handle = |x: f64, y: f64, sign: &'static str| {
        view! { <text class="handle" x=x y=y + 5.0>{sign}</text> }
    };
    let handles = move |at: Point| {
        view! {
            <g aria-hidden="true">{handle(at.x - HANDLE, at.y, "◂")} {handle(at.x + HANDLE, at.y, "▸")}</g>
        }
    };
    view! {
        {move || asked.get().map(answers)}
        {move || invites.get().map(handles)}
    }
}
