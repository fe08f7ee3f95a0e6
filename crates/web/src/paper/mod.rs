//! The handout: what is shown, in light colors, whatever is open above it, on paper or as a picture.

mod chart;
mod css;
mod drawing;
mod painting;
mod picture;
mod qr;
mod sheet;
mod text;

pub use chart::{SIZE as CHART, png, svg};
pub use picture::{PictureOf, save_picture};
pub use qr::picture as link_picture;

use crate::shell::host::listen_to;
use leptos::prelude::*;
use sheet::Sheet;

/// For what the handout is made.
#[derive(Clone, Copy)]
pub struct Paper {
    printing: RwSignal<bool>,
    pictured: RwSignal<bool>,
}

/// Provides [`Paper`].
pub fn provide_paper() {
    let printing = RwSignal::new(false);
    provide_context(Paper { printing, pictured: RwSignal::new(false) });
    let set = move |now: bool| _ = printing.try_maybe_update(|was| (std::mem::replace(was, now) != now, ()));
    listen_to(window().into(), "beforeprint", move |_| set(true));
    listen_to(window().into(), "afterprint", move |_| set(false));
    // A preview of the print style, as in developer tools, tells of itself in this way alone.
    if let Ok(Some(query)) = window().match_media("print") {
        let of_query = query.clone();
        listen_to(query.into(), "change", move |_| set(of_query.matches()));
    }
}

/// Where the handout is made, out of sight until it is printed.
#[component]
pub fn Handout() -> impl IntoView {
    let Paper { printing, pictured } = expect_context();
    view! {
        <div class="paper">{move || (printing.get() || pictured.get()).then(|| view! { <Sheet /> })}</div>
    }
}
