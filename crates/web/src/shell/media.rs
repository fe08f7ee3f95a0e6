//! What the browser says of the person and the device.

use leptos::prelude::*;

/// Whether a media query holds: `(hover: hover)`.
pub fn holds(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}
