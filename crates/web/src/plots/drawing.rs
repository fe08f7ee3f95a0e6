//! A picture on a canvas, drawn anew when it changes.

use super::canvas::{Canvas, SUBPIXELS};
use super::size::{Size, size_of};
use crate::memo::Memo;
use crate::shell::host::use_host;
use leptos::html;
use leptos::prelude::*;
use plots::Theme;
use web_sys::HtmlCanvasElement;

/// Draws the picture in the next frame whenever it, its size or the theme changed. Gives what `draw` does.
pub fn draw_when_changed<P, L>(
    canvas: NodeRef<html::Canvas>,
    picture: Memo<P>,
    theme: Memo<Theme>,
    draw: fn(Canvas, &P, &Theme, f64) -> Option<L>,
) -> RwSignal<Option<L>>
where
    P: PartialEq + Send + Sync + 'static,
    L: PartialEq + Send + Sync + 'static,
{
    let in_sight = use_host().in_sight;
    let size = size_of(canvas);
    let layout = RwSignal::new(None);
    let asked = StoredValue::new(false);
    let draw_now = move || {
        asked.try_set_value(false);
        let (Some(Some(canvas)), Some(Some(size))) = (canvas.try_get_untracked(), size.try_get_untracked())
        else {
            return;
        };
        let drawn = picture.try_with_untracked(|picture| {
            let backend = sized(&canvas, size)?;
            theme.with_untracked(|theme| draw(backend, picture, theme, size.ratio * f64::from(SUBPIXELS)))
        });
        let drawn = drawn.flatten();
        if layout.try_with_untracked(|before| *before != drawn).unwrap_or(false) {
            layout.set(drawn);
        }
    };
    Effect::new(move |_| {
        picture.track();
        theme.track();
        if size.get().is_some() && in_sight.get() && !asked.get_value() {
            asked.set_value(true);
            request_animation_frame(draw_now);
        }
    });
    layout
}

/// A backend for a canvas that has as many pixels as the screen.
fn sized(canvas: &HtmlCanvasElement, size: Size) -> Option<Canvas> {
    let pixels = |length: f64| (length * size.ratio).round() as u32;
    let (width, height) = (pixels(size.width), pixels(size.height));
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    Canvas::new(canvas)
}
