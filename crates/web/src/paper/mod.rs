//! The handout: what is shown, in light colors, whatever is open above it, on paper or as a picture.

mod chart;
mod css;
mod drawing;
mod markup;
mod painting;
mod picture;
mod qr;
mod sheet;
mod text;
mod wanted;

pub use chart::{SIZE as CHART, png, svg};
pub use picture::{PictureOf, save_picture};
pub use qr::picture as link_picture;
pub use sheet::Sheet;
pub use wanted::{Paper, provide_paper};

use crate::later::use_later;
use leptos::prelude::*;
use words::say;

/// Where the handout is made, out of sight until it is printed.
#[component]
pub fn Handout() -> impl IntoView {
    let Paper { printing, pictured } = expect_context();
    let later = use_later();
    let sheet = move || match later.rare.here() {
        Some(rare) => (rare.sheet)(),
        None => view! { <article class="handout"><p>{say!(later::not_printed)}</p></article> }.into_any(),
    };
    view! {
        <div class="paper">{move || (printing.get() || pictured.get()).then(sheet)}</div>
    }
}
