//! What is drawn into the network once it stands: the loss as a picture, and the curve of each unit's activation.

mod axis;
mod bends;
mod cell;
mod entropy;
mod gauge;

use super::drawing::Drawn;
use bends::Bends;
use gauge::GaugePicture;
use leptos::prelude::*;

/// The pictures of the drawing that it stands in.
#[component]
pub fn Pictures() -> impl IntoView {
    let Drawn { diagram, layout } = expect_context();
    view! {
        <Bends diagram layout />
        <GaugePicture diagram layout />
    }
}
