//! How large a canvas is on the screen, and with how many pixels.

use crate::shell::resize::on_resize;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::MediaQueryList;

/// The size of a canvas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// In CSS pixels.
    pub width: f64,
    /// In CSS pixels.
    pub height: f64,
    /// Pixels of the screen to a CSS pixel.
    pub ratio: f64,
}

/// Follows the size of a canvas; `None` until it is on the page.
pub fn size_of(canvas: NodeRef<html::Canvas>) -> Signal<Option<Size>> {
    let extent = RwSignal::new(None);
    let ratio = RwSignal::new(window().device_pixel_ratio());
    let following = StoredValue::new_local(None);
    follow_ratio(ratio, following);
    on_resize(canvas, move |entry| {
        let rect = entry.content_rect();
        extent.try_set(Some((rect.width(), rect.height())));
    });
    on_cleanup(move || {
        if let Some(Some(query)) = following.try_update_value(Option::take) {
            query.set_onchange(None);
        }
    });
    Signal::derive(move || {
        let (width, height) = extent.get().filter(|extent| *extent > (0.0, 0.0))?;
        Some(Size { width, height, ratio: ratio.get() })
    })
}

/// A zoom, or a window moved to another screen, changes the ratio: a query for the present one then stops to match.
fn follow_ratio(ratio: RwSignal<f64>, following: StoredValue<Option<MediaQueryList>, LocalStorage>) {
    let Some(present) = ratio.try_get_untracked() else { return };
    let Ok(Some(query)) = window().match_media(&format!("(resolution: {present}dppx)")) else { return };
    let changed = {
        let query = query.clone();
        Closure::once_into_js(move || {
            query.set_onchange(None);
            ratio.try_set(window().device_pixel_ratio());
            follow_ratio(ratio, following);
        })
    };
    query.set_onchange(Some(changed.unchecked_ref()));
    following.try_set_value(Some(query));
}
