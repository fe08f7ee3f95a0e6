//! How much room the drawing has.

use crate::shell::resize::on_resize;
use leptos::html;
use leptos::prelude::*;

/// Follows the width of a box, in CSS pixels; `None` until it is on the page.
pub fn room_of(place: NodeRef<html::Div>) -> Signal<Option<f64>> {
    let width = RwSignal::new(None);
    let measure = move || {
        let Some(place) = place.try_get_untracked().flatten() else { return };
        let now = f64::from(place.client_width());
        if now > 0.0 && width.try_get_untracked().flatten() != Some(now) {
            width.try_set(Some(now));
        }
    };
    Effect::new(move |_| {
        place.track();
        measure();
    });
    on_resize(place, move |_| measure());
    width.into()
}
