//! A chart as a picture: light, for paper and for notes, and of one size whatever the page shows of it.

use crate::plots::{Canvas, SUBPIXELS};
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use plots::{Theme, draw_line_plot, draw_map, least_height, line_plot_svg, map_svg};
use session::Picture;
use web_sys::HtmlCanvasElement;

/// Its size in CSS pixels.
pub const SIZE: (u32, u32) = (640, 360);
/// How many pixels of a PNG are one of them.
const RATIO: u32 = 2;

/// Returns the picture as SVG, so many CSS pixels wide and high.
pub fn svg(picture: &Picture, size: (u32, u32)) -> Option<String> {
    let theme = Theme::light();
    match picture {
        Picture::Lines(plot) => line_plot_svg(plot, &theme, (size.0, size.1.max(least_height(plot) as u32))),
        Picture::Surface(surface) => map_svg(&surface.map, &theme, size),
        Picture::Boundary(boundary) => map_svg(&boundary.map, &theme, size),
    }
}

/// The picture as PNG, as a data address.
pub fn png(picture: &Picture) -> Option<String> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(RATIO * SIZE.0);
    canvas.set_height(RATIO * SIZE.1);
    let (backend, theme) = (Canvas::new(&canvas)?, Theme::light());
    let ratio = f64::from(RATIO * SUBPIXELS);
    let drawn = match picture {
        Picture::Lines(plot) => draw_line_plot(backend, plot, &theme, ratio).is_ok(),
        Picture::Surface(surface) => draw_map(backend, &surface.map, &theme, ratio).is_ok(),
        Picture::Boundary(boundary) => draw_map(backend, &boundary.map, &theme, ratio).is_ok(),
    };
    drawn.then(|| canvas.to_data_url_with_type("image/png").ok())?
}
