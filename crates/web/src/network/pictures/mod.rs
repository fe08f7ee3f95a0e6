//! What is drawn into the network once it stands: the loss as a picture, the curve of each unit's activation, and what a first
//! visit asks.

mod asked;
mod axis;
mod bends;
mod cell;
mod entropy;
mod gauge;

use super::drawing::Drawn;
use asked::Asked;
use bends::Bends;
pub use bends::spot;
use gauge::GaugePicture;
use leptos::prelude::*;

/// The pictures of the drawing that it stands in.
#[component]
pub fn Pictures() -> impl IntoView {
    let Drawn { diagram, layout, .. } = expect_context();
    view! {
        <Bends diagram layout />
        <GaugePicture diagram layout />
        <Asked diagram layout />
    }
}
